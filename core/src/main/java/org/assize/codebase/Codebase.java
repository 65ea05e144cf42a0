package org.assize.codebase;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The files under judgement and what each of them is. Immutable and thread-safe; the contents of files are read when
 * they are asked for.
 *
 * <p>The layout is found by looking: Maven modules by their {@code pom.xml}, Gradle projects by their build files, and
 * anything else as one plain module. Files that {@code .gitignore} leaves out are left out here, except for compiled
 * classes and generated sources. Of what a build writes, nothing else is taken. Version control's own folders, {@code
 * node_modules}, {@code .gradle} and {@code .idea} are not entered. Symbolic links are followed inside the root.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Codebase {

    private final Path root;
    private final Layout layout;
    private final List<SourceFile> files;
    private final Map<String, Long> sizes;
    private final Map<String, byte[]> buffers;
    private final List<Path> classPath;
    private final List<CodebaseProblem> problems;
    // Made when first asked for; two threads may make it twice, with the same result.
    private volatile @Nullable SourceIndex sources;

    Codebase(
            Path root,
            Layout layout,
            List<SourceFile> files,
            Map<String, Long> sizes,
            Map<String, byte[]> buffers,
            List<Path> classPath,
            List<CodebaseProblem> problems) {
        this.root = root;
        this.layout = layout;
        this.files = List.copyOf(files);
        this.sizes = sizes;
        this.buffers = buffers;
        this.classPath = List.copyOf(classPath);
        this.problems = List.copyOf(problems);
    }

    /**
     * The code base in a folder. A folder without files gives a code base without files.
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
     * <p>The module is the one that Surefire or Failsafe names, or the working directory, as with Gradle; where an IDE
     * runs tests in the folder of the repository, it is the module whose test classes come first on the class path.
     *
     * @return the code base
     * @throws CodebaseException if the working directory is no module
     */
    public static Codebase ofThisModule() {
        ThisProcess process = new ThisProcess(System.getProperties());
        return at(process.moduleFolder()).withClassPath(process.classPath());
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
        List<SourceFile> files = contents.keySet().stream()
                .map(path -> Layout.PLAIN.describe(Paths.checked(path)))
                .sorted()
                .toList();
        Path nowhere = Path.of("").toAbsolutePath();
        return new Codebase(nowhere, Layout.PLAIN, files, Map.of(), Map.copyOf(contents), List.of(), List.of());
    }

    /**
     * This code base with the content of one file as an editor holds it, saved or not.
     *
     * @param path the file relative to the root, with forward slashes; need not exist on disk
     * @param content the text
     * @return a code base that differs in this file; a file that is not on disk is described by where it stands
     * @throws IllegalArgumentException if the path is not one of a file below the root
     */
    public Codebase withBuffer(String path, String content) {
        Objects.requireNonNull(content, "content");
        List<SourceFile> newFiles = files;
        int place = indexOf(path);
        if (place < 0) {
            newFiles = new ArrayList<>(files);
            newFiles.add(-place - 1, layout.describe(Paths.checked(path)));
        }
        Map<String, byte[]> newBuffers = new HashMap<>(buffers);
        newBuffers.put(path, content.getBytes(StandardCharsets.UTF_8));
        return new Codebase(root, layout, newFiles, sizes, newBuffers, classPath, problems);
    }

    /**
     * This code base without some files.
     *
     * @param globs patterns of paths relative to the root, as {@link java.nio.file.FileSystem#getPathMatcher} reads them
     *     after {@code glob:} ({@code src/legacy/**})
     * @return a code base that lacks the files that match one of them
     * @throws IllegalArgumentException if a pattern is not one, or matches no file, since it is then probably misspelt
     */
    public Codebase without(String... globs) {
        List<SourceFile> left = files;
        for (String glob : globs) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            List<SourceFile> rest = files.stream()
                    .filter(file -> !matcher.matches(Path.of(file.path())))
                    .toList();
            if (rest.size() == files.size()) {
                throw new IllegalArgumentException(
                        "'" + glob + "' matches no file of " + root + ", so nothing would be left out");
            }
            left = left.stream().filter(new HashSet<>(rest)::contains).toList();
        }
        return new Codebase(root, layout, left, sizes, buffers, classPath, problems);
    }

    /**
     * This code base with a class path, from which the types of its dependencies are read.
     *
     * @param entries jars and class folders
     * @return a code base with that class path
     */
    public Codebase withClassPath(List<Path> entries) {
        return new Codebase(root, layout, files, sizes, buffers, entries, problems);
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
     * @return the files by path; not to be changed
     */
    public List<SourceFile> files() {
        return files;
    }

    /**
     * Looks a file up.
     *
     * @param path the path relative to the root
     * @return the file, or empty if it is not part of the code base
     */
    public Optional<SourceFile> file(String path) {
        int index = indexOf(path);
        return index < 0 ? Optional.empty() : Optional.of(files.get(index));
    }

    /** Where a path is among the files, or would be, as {@link Collections#binarySearch} has it. */
    private int indexOf(String path) {
        return Collections.binarySearch(
                files, new SourceFile(path, "", SourceFile.Category.OTHER, SourceFile.Scope.MAIN, false));
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
        return buffer != null ? buffer : Files.readAllBytes(root.resolve(file.path()));
    }

    /**
     * The size of a file, so that a reader can refuse one before it is in memory: as it was when the code base was
     * looked at.
     *
     * @param file one of {@link #files()}
     * @return its size in bytes
     * @throws IOException if it cannot be told
     */
    public long sizeOf(SourceFile file) throws IOException {
        byte[] buffer = buffers.get(file.path());
        if (buffer != null) {
            return buffer.length;
        }
        Long size = sizes.get(file.path());
        return size != null ? size : Files.size(root.resolve(file.path()));
    }

    /**
     * What tells cheaply whether a file has been touched: when it was last changed, and its size, as they are now.
     *
     * @param file one of {@link #files()}
     * @return the time in nanoseconds since 1970 and the size in bytes, or empty if the file is not on disk or cannot be
     *     looked at
     */
    public Optional<FileStamp> stampOf(SourceFile file) {
        if (buffers.containsKey(file.path())) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(root.resolve(file.path()), BasicFileAttributes.class);
            return Optional.of(
                    new FileStamp(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * How the text of a file is encoded.
     *
     * @param file one of {@link #files()}
     * @return the encoding that its module's build declares, UTF-8 if none or if the text was given as a buffer
     */
    public Charset charsetOf(SourceFile file) {
        return buffers.containsKey(file.path()) ? StandardCharsets.UTF_8 : layout.charsetOf(file.module());
    }

    /**
     * The folders from which packages count: those that build files name, those that are where Maven and Gradle expect
     * them, and those of generated sources. Only roots that hold source files.
     *
     * @return the roots by path
     */
    public List<SourceRoot> sourceRoots() {
        return sources().roots();
    }

    /**
     * The package that a source file's folder stands for.
     *
     * @param file one of {@link #files()}
     * @return the package with dots, an empty text for the default package, or nothing if the file's source root is not
     *     known or a folder's name cannot be a package's
     */
    public Optional<String> packageOf(SourceFile file) {
        return SourceIndex.packageOf(layout.placeOf(Paths.folderOf(file.path())), file);
    }

    /**
     * The source file that a class was compiled from.
     *
     * @param packageName the package of the class, with dots or slashes; empty for the default package
     * @param fileName the name of the source file as the class file gives it, such as {@code App.java}
     * @param classFile the class file; of several source files, the one of its module and scope is preferred
     * @return the source file, if the code base has it
     */
    public Optional<SourceFile> sourceOf(String packageName, String fileName, SourceFile classFile) {
        return sources().find(packageName, fileName, classFile);
    }

    private SourceIndex sources() {
        SourceIndex index = sources;
        if (index == null) {
            index = new SourceIndex(layout, files);
            sources = index;
        }
        return index;
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
