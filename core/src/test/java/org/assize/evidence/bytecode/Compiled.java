package org.assize.evidence.bytecode;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.KeptFiles;
import org.assize.evidence.Lookup;
import org.assize.evidence.Lookups;
import org.assize.evidence.UnreadableFileException;

/** Source compiled in memory, as a code base that holds the source and the classes. */
final class Compiled {

    private final Codebase codebase;

    private Compiled(Codebase codebase) {
        this.codebase = codebase;
    }

    /** The releases that concatenate, nest and switch in different ways; the last one is that of this JDK. */
    static Stream<Integer> releases() {
        return Stream.of(8, 17, Runtime.version().feature()).distinct();
    }

    static Compiled of(int release, String... sources) {
        Map<String, byte[]> files = new TreeMap<>();
        List<JavaFileObject> units = new ArrayList<>();
        for (String source : sources) {
            String path = pathOf(source);
            files.put("src/main/java/" + path, source.getBytes(StandardCharsets.UTF_8));
            units.add(new Source(path, source));
        }
        classes(release, units).forEach((name, bytes) -> files.put("target/classes/" + name + ".class", bytes));
        return new Compiled(Codebase.ofBytes(files));
    }

    private static String pathOf(String source) {
        if (source.startsWith("module ")) {
            return "module-info.java";
        }
        String folder = source.replaceFirst("(?s).*?package ([\\w.]+);.*", "$1").replace('.', '/');
        String simple = source.contains("@Deprecated\npackage ")
                ? "package-info"
                : source.replaceFirst("(?s).*?(?:class|interface|enum|record) (\\w+).*", "$1");
        return folder + "/" + simple + ".java";
    }

    private static Map<String, byte[]> classes(int release, List<JavaFileObject> units) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        JavaFileManager memory =
                new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        classes.put(name.replace('.', '/'), bytes);
                        return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                            @Override
                            public OutputStream openOutputStream() {
                                return bytes;
                            }
                        };
                    }
                };
        StringWriter messages = new StringWriter();
        List<String> options = List.of("--release", String.valueOf(release), "-g", "-Xlint:none", "-proc:none");
        if (!compiler.getTask(messages, memory, null, options, null, units).call()) {
            throw new IllegalArgumentException(messages.toString());
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        classes.forEach((name, content) -> bytes.put(name, content.toByteArray()));
        return bytes;
    }

    byte[] bytes(String name) {
        try {
            return codebase.read(file(name));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SourceFile file(String name) {
        return codebase.file("target/classes/" + name + ".class").orElseThrow();
    }

    /** One class by its internal name. */
    ClassFile read(String name) {
        try {
            return BytecodeKind.BYTECODE.parse(content(name), lookups(codebase));
        } catch (UnreadableFileException e) {
            throw new IllegalStateException(e);
        }
    }

    FileContent content(String name) {
        return new FileContent(file(name), bytes(name), StandardCharsets.UTF_8);
    }

    /** The elements of one type in all classes whose name starts so. */
    <T extends BytecodeElement> List<T> all(String prefix, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (SourceFile file : codebase.files()) {
            if (file.path().startsWith("target/classes/" + prefix)) {
                String name = file.path()
                        .substring("target/classes/".length(), file.path().length() - 6);
                found.addAll(elements(read(name), type));
            }
        }
        return found;
    }

    static <T extends BytecodeElement> List<T> elements(ClassFile file, Class<T> type) {
        List<T> found = new ArrayList<>();
        BytecodeKind.BYTECODE.walk(file, element -> {
            if (type.isInstance(element)) {
                found.add(type.cast(element));
            }
        });
        return found;
    }

    static Lookups lookups(Codebase codebase) {
        KeptFiles files = new KeptFiles() {
            @Override
            public Codebase codebase() {
                return codebase;
            }

            @Override
            public <F> Stream<F> of(EvidenceKind<F, ?> kind) {
                throw new IllegalArgumentException(kind.id());
            }
        };
        return new Lookups() {
            @Override
            public <T> T consult(Lookup<T> lookup, String question) {
                return lookup.prepare(files);
            }
        };
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
