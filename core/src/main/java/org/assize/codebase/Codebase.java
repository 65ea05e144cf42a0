package org.assize.codebase;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * The files under judgement and what each of them is. Immutable and thread-safe; the contents of files are read when
 * they are asked for.
 *
 * <p>The layout is found by looking: Maven modules by their {@code pom.xml}, Gradle projects by their build files, and
 * anything else as one plain module. Files that {@code .gitignore} leaves out are left out here, except for compiled
 * classes.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Codebase {

    private final Path root;
    private final Map<String, SourceFile> files;
    private final Map<String, byte[]> buffers;
    private final List<Path> classPath;
    private final List<CodebaseProblem> problems;
    private final Charset charset;

    Codebase(
            Path root,
            Map<String, SourceFile> files,
            Map<String, byte[]> buffers,
            List<Path> classPath,
            List<CodebaseProblem> problems,
            Charset charset) {
        this.root = root;
        this.files = files;
        this.buffers = buffers;
        this.classPath = List.copyOf(classPath);
        this.problems = List.copyOf(problems);
        this.charset = charset;
    }

    /**
     * The code base in a folder.
     *
     * @param root the folder of the repository or module
     * @return the code base
     * @throws CodebaseException if the folder does not exist, is not a folder or cannot be listed
     */
    public static Codebase at(Path root) {
        return LayoutScanner.scan(root);
    }

    /**
     * The Maven or Gradle module in which the current test runs, with the class path of this JVM as its class path.
     *
     * @return the code base
     * @throws CodebaseException if the working directory is no module
     */
    public static Codebase ofThisModule() {
        String basedir = System.getProperty("basedir", System.getProperty("user.dir"));
        return at(Path.of(basedir)).withClassPath(ThisProcess.classPath());
    }

    /**
     * A code base that is nowhere on disk: for tests, examples and editors.
     *
     * @param contents the text of each file by its path, laid out as in a Maven module
     * @return the code base
     */
    public static Codebase inMemory(Map<String, String> contents) {
        Map<String, byte[]> bytes = new TreeMap<>();
        contents.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ofBytes(bytes);
    }

    /**
     * A code base that is nowhere on disk, with compiled classes or other binary files among its files.
     *
     * @param contents the bytes of each file by its path, laid out as in a Maven module; the arrays are not copied
     * @return the code base
     */
    public static Codebase ofBytes(Map<String, byte[]> contents) {
        Map<String, SourceFile> files = new TreeMap<>();
        for (String path : contents.keySet()) {
            files.put(path, MavenLayout.PLAIN.describe(path));
        }
        return new Codebase(
                Path.of("").toAbsolutePath(), files, contents, List.of(), List.of(), StandardCharsets.UTF_8);
    }

    /**
     * This code base with the content of one file as an editor holds it, saved or not.
     *
     * @param path the file relative to the root, with forward slashes; need not exist on disk
     * @param content the text
     * @return a code base that differs in this file
     */
    public Codebase withBuffer(String path, String content) {
        Objects.requireNonNull(content, "content");
        Map<String, SourceFile> newFiles = new TreeMap<>(files);
        newFiles.computeIfAbsent(path, MavenLayout.PLAIN::describe);
        Map<String, byte[]> newBuffers = new TreeMap<>(buffers);
        newBuffers.put(path, content.getBytes(StandardCharsets.UTF_8));
        return new Codebase(root, newFiles, newBuffers, classPath, problems, charset);
    }

    /**
     * This code base with a class path, from which the types of its dependencies are read.
     *
     * @param entries jars and class folders
     * @return a code base with that class path
     */
    public Codebase withClassPath(List<Path> entries) {
        return new Codebase(root, files, buffers, entries, problems, charset);
    }

    /**
     * The folder that paths are relative to.
     *
     * @return an absolute path
     */
    public Path root() {
        return root;
    }

    /**
     * All files.
     *
     * @return the files by path
     */
    public List<SourceFile> files() {
        return new ArrayList<>(files.values());
    }

    /**
     * Looks a file up.
     *
     * @param path the path relative to the root
     * @return the file, or empty if it is not part of the code base
     */
    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /**
     * Reads a file.
     *
     * @param file one of {@link #files()}
     * @return its bytes, not to be changed
     * @throws IOException if it cannot be read
     */
    public byte[] read(SourceFile file) throws IOException {
        byte[] buffer = buffers.get(file.path());
        return buffer != null ? buffer : java.nio.file.Files.readAllBytes(root.resolve(file.path()));
    }

    /**
     * The size of a file, so that a reader can refuse one before it is in memory.
     *
     * @param file one of {@link #files()}
     * @return its size in bytes
     * @throws IOException if it cannot be told
     */
    public long sizeOf(SourceFile file) throws IOException {
        byte[] buffer = buffers.get(file.path());
        return buffer != null ? buffer.length : java.nio.file.Files.size(root.resolve(file.path()));
    }

    /**
     * How the text of a file is encoded.
     *
     * @param file one of {@link #files()}
     * @return the encoding that its build declares, UTF-8 if none
     */
    public Charset charsetOf(SourceFile file) {
        return charset;
    }

    /**
     * The class path of the code base.
     *
     * @return jars and class folders; empty if not known
     */
    public List<Path> classPath() {
        return classPath;
    }

    /**
     * What discovery could not do: folders it could not list, links it did not follow, declared source roots that are
     * empty.
     *
     * @return the problems, by path
     */
    public List<CodebaseProblem> problems() {
        return problems;
    }
}
