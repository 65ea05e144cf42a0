package org.assize.evidence.types;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.jspecify.annotations.Nullable;

/**
 * Finds class files by the name of their class: in the code base, on its class path, in the running JDK. Jars are listed
 * when the first class is sought there, and stay open until {@link #close}. Thread-safe.
 */
final class ClassFiles implements AutoCloseable {

    /** Where the classes of a JDK are; only these are asked for, since asking for others costs the most. */
    private static final Pattern JDK =
            Pattern.compile("(javax?|jdk|sun|com\\.sun|org\\.(w3c|xml|ietf|jcp)|netscape)\\.");

    private static final long LARGEST_CLASS_FILE = 16L << 20;

    /** Stands for all packages of folders, which are not listed. */
    private static final String FOLDERS = "*";

    private final Codebase codebase;
    private final Map<String, List<SourceFile>> compiled = new HashMap<>();
    private final Map<String, List<SourceFile>> sources = new HashMap<>();
    private @Nullable Map<String, List<Path>> packages;
    private final Map<Path, ZipFile> open = new LinkedHashMap<>();

    ClassFiles(Codebase codebase) {
        this.codebase = codebase;
        for (SourceFile file : codebase.files()) {
            if (file.category() == Category.CLASS) {
                compiled.computeIfAbsent(file.name(), name -> new ArrayList<>()).add(file);
            } else if (file.category() == Category.SOURCE && file.path().endsWith(".java")) {
                sources.computeIfAbsent(file.name(), name -> new ArrayList<>()).add(file);
            }
        }
    }

    /** The source file that a class is declared in, judged by its name. */
    Optional<SourceFile> source(String binaryName) {
        int nested = binaryName.indexOf('$');
        String outer = nested < 0 ? binaryName : binaryName.substring(0, nested);
        return endingWith(sources, outer.replace('.', '/') + ".java");
    }

    /** The bytes of a class of the code base or its class path. */
    byte @Nullable [] ofCodeBase(String binaryName) {
        String path = binaryName.replace('.', '/') + ".class";
        Optional<SourceFile> own = endingWith(compiled, path);
        try {
            if (own.isPresent()) {
                return codebase.sizeOf(own.get()) > LARGEST_CLASS_FILE ? null : codebase.read(own.get());
            }
            return codebase.classPath().isEmpty() ? null : onClassPath(path);
        } catch (IOException unreadable) {
            // Whoever judges class files reports it; here the class is not known.
            return null;
        }
    }

    /** What tells that a class is the one it was, or empty if only reading it can tell. */
    Optional<String> stamp(String binaryName) {
        Optional<SourceFile> own = endingWith(compiled, binaryName.replace('.', '/') + ".class");
        if (own.isPresent()) {
            // What was compiled this moment may be compiled again within the time that the file system keeps.
            long certain = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - TimeUnit.SECONDS.toNanos(2);
            return codebase.stampOf(own.get())
                    .filter(stamp -> stamp.modified() < certain)
                    .map(stamp -> own.get().path() + "@" + stamp.modified() + "@" + stamp.size());
        }
        boolean foldersOnClassPath = codebase.classPath().stream().anyMatch(Files::isDirectory);
        return foldersOnClassPath ? Optional.empty() : Optional.of("java " + Runtime.version());
    }

    /** The bytes of a class of the running JDK. */
    static byte @Nullable [] ofJdk(String binaryName) {
        if (!JDK.matcher(binaryName).lookingAt()) {
            return null;
        }
        String path = binaryName.replace('.', '/') + ".class";
        try (InputStream input = ClassLoader.getPlatformClassLoader().getResourceAsStream(path)) {
            return input == null ? null : input.readAllBytes();
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static Optional<SourceFile> endingWith(Map<String, List<SourceFile>> byName, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        SourceFile found = null;
        for (SourceFile file : byName.getOrDefault(name, List.of())) {
            boolean same = file.path().endsWith(path)
                    && (file.path().length() == path.length()
                            || file.path().charAt(file.path().length() - path.length() - 1) == '/');
            if (same && (found == null || file.isMain() && found.isTest())) {
                found = file;
            }
        }
        return Optional.ofNullable(found);
    }

    private synchronized byte @Nullable [] onClassPath(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        String packagePath = slash < 0 ? "" : path.substring(0, slash);
        for (Path jar : places().getOrDefault(packagePath, List.of())) {
            byte[] bytes = inJar(jar, path);
            if (bytes != null) {
                return bytes;
            }
        }
        for (Path folder : places().getOrDefault(FOLDERS, List.of())) {
            byte[] bytes = inFolder(folder.resolve(path));
            if (bytes != null) {
                return bytes;
            }
        }
        return null;
    }

    private static byte @Nullable [] inFolder(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= LARGEST_CLASS_FILE ? Files.readAllBytes(file) : null;
    }

    private byte @Nullable [] inJar(Path jar, String path) throws IOException {
        ZipFile zip = opened(jar);
        ZipEntry entry = zip.getEntry(path);
        if (entry == null || entry.getSize() > LARGEST_CLASS_FILE) {
            return null;
        }
        try (InputStream input = zip.getInputStream(entry)) {
            return input.readAllBytes();
        }
    }

    private ZipFile opened(Path jar) throws IOException {
        ZipFile zip = open.get(jar);
        if (zip == null) {
            zip = new ZipFile(jar.toFile());
            open.put(jar, zip);
        }
        return zip;
    }

    /** Which jars hold classes of a package, in the order of the class path; folders under an asterisk. */
    private Map<String, List<Path>> places() {
        if (packages == null) {
            Map<String, List<Path>> found = new HashMap<>();
            for (Path entry : codebase.classPath()) {
                if (Files.isDirectory(entry)) {
                    found.computeIfAbsent(FOLDERS, any -> new ArrayList<>()).add(entry);
                } else if (Files.isRegularFile(entry)) {
                    list(entry, found);
                }
            }
            packages = found;
        }
        return packages;
    }

    private void list(Path jar, Map<String, List<Path>> found) {
        try {
            String previous = "/";
            for (var entries = opened(jar).entries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                int slash = name.lastIndexOf('/');
                String packagePath = slash < 0 ? "" : name.substring(0, slash);
                if (name.endsWith(".class") && !packagePath.equals(previous)) {
                    List<Path> jars = found.computeIfAbsent(packagePath, any -> new ArrayList<>());
                    if (jars.isEmpty() || !jars.get(jars.size() - 1).equals(jar)) {
                        jars.add(jar);
                    }
                    previous = packagePath;
                }
            }
        } catch (IOException notAJar) {
            // An entry of the class path that is no jar holds no classes, for the JVM as for us.
            found.values().forEach(jars -> jars.remove(jar));
        }
    }

    @Override
    public synchronized void close() {
        close(open.values());
        open.clear();
    }

    private static void close(Collection<ZipFile> files) {
        for (ZipFile file : files) {
            try {
                file.close();
            } catch (IOException ignored) {
                // Nothing was written; there is nothing to lose.
            }
        }
    }
}
