package org.assize.testkit;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the Java files of examples in memory, against the class path of the running tests. Class files come out where
 * Maven would put them. Thread-safe; each text is compiled once for a release.
 */
final class ExampleCompiler {

    /** Strings are still joined by StringBuilder, and private members of nested types still have bridges. */
    static final int OLD_RELEASE = 8;

    /** Strings are joined by invokedynamic. */
    static final int RELEASE = 17;

    private record Job(Map<String, String> sources, int release) {}

    /** Class files, or what the compiler says against the sources. */
    private record Outcome(
            Map<String, byte[]> classes, @Nullable String problem) {}

    private final ConcurrentMap<Job, Outcome> outcomes = new ConcurrentHashMap<>();

    boolean compiles(Map<String, String> texts, int release) {
        return outcome(texts, release).problem() == null;
    }

    /**
     * Compiles the Java files among some texts.
     *
     * @return the class files by path
     * @throws CompilationFailure if they do not compile
     */
    Map<String, byte[]> compile(Map<String, String> texts, int release) {
        Outcome outcome = outcome(texts, release);
        if (outcome.problem() != null) {
            throw new CompilationFailure(outcome.problem());
        }
        return outcome.classes();
    }

    /** The class path of the running tests. */
    List<Path> classPath() {
        // Surefire starts the JVM with a manifest-only jar and keeps the real class path in a property of its own.
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private Outcome outcome(Map<String, String> texts, int release) {
        Map<String, String> sources = texts.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".java"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return sources.isEmpty()
                ? new Outcome(Map.of(), null)
                : outcomes.computeIfAbsent(new Job(sources, release), this::run);
    }

    private Outcome run(Job job) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return new Outcome(Map.of(), "there is no Java compiler: run the tests with a JDK, not a JRE");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null);
        try (InMemoryOutput output = new InMemoryOutput(standard)) {
            standard.setLocationFromPaths(javax.tools.StandardLocation.CLASS_PATH, classPath());
            List<String> options =
                    List.of("--release", String.valueOf(job.release()), "-g", "-proc:none", "-nowarn", "-Xlint:none");
            List<Source> sources = job.sources().entrySet().stream()
                    .map(entry -> new Source(entry.getKey(), entry.getValue()))
                    .toList();
            boolean compiled = compiler.getTask(null, output, diagnostics, options, null, sources)
                    .call();
            return compiled
                    ? new Outcome(output.classes(), null)
                    : new Outcome(
                            Map.of(),
                            "it does not compile for release " + job.release() + ": " + firstError(diagnostics));
        } catch (IOException e) {
            return new Outcome(Map.of(), "it cannot be compiled: " + e.getMessage());
        }
    }

    private static String firstError(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(
                        each -> (each.getSource() == null
                                        ? ""
                                        : each.getSource().getName() + ":" + each.getLineNumber() + ": ")
                                + each.getMessage(Locale.ROOT)
                                + "; where a type of a library is missing, give the example a stub of it as one more file")
                .orElse("the compiler does not say why");
    }

    /** One Java file of an example. */
    private static final class Source extends SimpleJavaFileObject {

        private final String path;
        private final String text;

        Source(String path, String text) {
            super(uri(path), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        private static URI uri(String path) {
            try {
                return new URI("example", null, "/" + path, null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(path + " is not a path", e);
            }
        }

        @Override
        public String getName() {
            return path;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            // An example may hold a public type of any name; yet javac knows the two special files by their names.
            boolean special = simpleName.equals("package-info") || simpleName.equals("module-info");
            return special ? super.isNameCompatible(simpleName, kind) : kind == Kind.SOURCE;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        /** The folder in which Maven would put the classes of this file. */
        String output() {
            for (String sourceRoot : List.of("src/main/java/", "src/test/java/")) {
                int root = path.indexOf(sourceRoot);
                if (root == 0 || root > 0 && path.charAt(root - 1) == '/') {
                    return path.substring(0, root)
                            + (sourceRoot.startsWith("src/main") ? "target/classes/" : "target/test-classes/");
                }
            }
            return "target/classes/";
        }
    }

    /** Keeps class files in memory. */
    private static final class InMemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        InMemoryOutput(JavaFileManager standard) {
            super(standard);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new TreeMap<>();
            written.forEach((path, bytes) -> classes.put(path, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            String folder = sibling instanceof Source source ? source.output() : "target/classes/";
            String path = folder + className.replace('.', '/') + kind.extension;
            return new SimpleJavaFileObject(URI.create("example:///" + path.replace("$", "%24")), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(path, key -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
