package org.assize.evidence.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.assize.codebase.Codebase;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.KeptFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassSignaturesTest {

    private static final String SAMPLE = Sample.class.getName();

    @Deprecated
    static class Sample<T extends Number> implements Function<T, List<? super String>> {
        public static final int LIMIT = 42;
        static final String NAME = "sample";
        static final boolean ON = true;
        T value;
        Map<String, T[]> values = Map.of();

        @Override
        public List<? super String> apply(T t) {
            return List.of();
        }

        @Deprecated
        protected static <E extends Exception> E fail(int[] codes, String... texts) throws IOException {
            throw new IOException();
        }

        class Inner {
            Inner(int x) {}
        }
    }

    @Test
    void aCompiledClassOfTheCodeBaseIsReadWithItsMembers() {
        ClassSignature sample = ofSample("target/classes/").of(SAMPLE).orElseThrow();
        assertThat(sample.typeParameters()).containsExactly(new TypeParameter("T", JavaType.of("java.lang.Number")));
        assertThat(sample.superclass()).contains(JavaType.OBJECT);
        assertThat(sample.interfaces()).hasToString("[java.util.function.Function<T, java.util.List<?>>]");
        assertThat(sample.annotations()).containsExactly("java.lang.Deprecated");
        assertThat(sample.memberTypes()).containsExactly(SAMPLE + "$Inner");
        assertThat(sample.field("LIMIT").orElseThrow().constant()).contains(42);
        assertThat(sample.field("NAME").orElseThrow().constant()).contains("sample");
        assertThat(sample.field("ON").orElseThrow().constant()).contains(1);
        assertThat(sample.field("values").orElseThrow().type()).hasToString("java.util.Map<java.lang.String, T[]>");
        assertThat(sample.methods()).extracting(MethodSignature::name).containsExactly("<init>", "apply", "fail");
        MethodSignature fail = sample.methods().get(2);
        assertThat(fail.parameters()).hasToString("[int[], java.lang.String[]]");
        assertThat(fail.returns()).isEqualTo(new JavaType("E", 0, List.of(), true));
        assertThat(fail.isVarArgs()).isTrue();
        assertThat(fail.isStatic()).isTrue();
        assertThat(fail.annotations()).containsExactly("java.lang.Deprecated");
        assertThat(fail.exceptions()).containsExactly(JavaType.of("java.io.IOException"));
        assertThat(fail.accepts(0)).isFalse();
        assertThat(fail.accepts(1)).isTrue();
        assertThat(fail.accepts(5)).isTrue();
    }

    @Test
    void theConstructorOfAnInnerClassHidesTheOuterInstance() {
        ClassSignature inner = ofSample("target/classes/").of(SAMPLE + "$Inner").orElseThrow();
        assertThat(inner.methods())
                .singleElement()
                .satisfies(constructor -> assertThat(constructor.parameters()).hasToString("[int]"));
    }

    @Test
    void classesOfTheJdkAreRead() {
        ClassSignatures signatures = of(Codebase.inMemory(Map.of()));
        assertThat(signatures.of("java.util.Map$Entry").orElseThrow().isInterface())
                .isTrue();
        assertThat(signatures.of("java.sql.Connection")).isPresent();
        assertThat(signatures.of("java.lang.annotation.Retention").orElseThrow().retention())
                .contains("RUNTIME");
        assertThat(signatures.of("java.lang.FunctionalInterface").orElseThrow().isAnnotation())
                .isTrue();
        assertThat(signatures.of("java.util.NoSuchThing")).isEmpty();
        assertThat(signatures.of("org.assize.evidence.types.JavaType")).isEmpty();
    }

    @Test
    void jarsAndFoldersOfTheClassPathAreReadAndCanBeClosed(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("sample.jar");
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar))) {
            output.putNextEntry(new JarEntry(SAMPLE.replace('.', '/') + ".class"));
            output.write(bytes(SAMPLE));
        }
        Path inner = folder.resolve("classes/" + (SAMPLE + "$Inner").replace('.', '/') + ".class");
        Files.createDirectories(inner.getParent());
        Files.write(inner, bytes(SAMPLE + "$Inner"));
        Path noJar = Files.writeString(folder.resolve("broken.jar"), "no jar");
        Codebase codebase = Codebase.inMemory(Map.of())
                .withClassPath(List.of(noJar, folder.resolve("absent.jar"), jar, folder.resolve("classes")));
        ClassSignatures signatures = of(codebase);
        assertThat(signatures.of(SAMPLE)).isPresent();
        signatures.close();
        assertThat(signatures.of(SAMPLE + "$Inner")).isPresent();
        assertThat(signatures.of(SAMPLE + "$Other")).isEmpty();
        signatures.close();
    }

    @Test
    void aMalformedClassFileAndOneOfAFutureReleaseAreNotKnown() throws IOException {
        byte[] future = bytes(SAMPLE).clone();
        future[6] = 0x7F;
        Map<String, byte[]> files = new TreeMap<>();
        files.put("target/classes/a/Future.class", future);
        files.put("target/classes/a/Broken.class", new byte[] {1, 2, 3});
        ClassSignatures signatures = of(Codebase.ofBytes(files));
        assertThat(signatures.of("a.Future")).isEmpty();
        assertThat(signatures.of("a.Broken")).isEmpty();
    }

    @Test
    void aDigestChangesWithTheSignatureAndNotWithTheFolder() {
        ClassSignatures one = ofSample("target/classes/");
        ClassSignatures other = ofSample("build/classes/java/main/");
        assertThat(ClassSignatures.LOOKUP.digest(one, SAMPLE))
                .isEqualTo(ClassSignatures.LOOKUP.digest(other, SAMPLE))
                .isNotEqualTo(ClassSignatures.LOOKUP.digest(one, SAMPLE + "$Inner"));
        assertThat(ClassSignatures.LOOKUP.digest(one, "a.B")).isEqualTo("absent");
        ClassSignatures source = of(Codebase.inMemory(Map.of("src/main/java/a/B.java", "")));
        assertThat(ClassSignatures.LOOKUP.digest(source, "a.B$C")).isEqualTo("absent in src/main/java/a/B.java");
    }

    @Test
    void subtypesAreFoundThroughClassesAndInterfaces() {
        ClassHierarchy hierarchy = new ClassHierarchy(of(Codebase.inMemory(Map.of()))::of);
        assertThat(hierarchy.isSubtype("java.io.FileReader", "java.lang.AutoCloseable"))
                .isEqualTo(Certainty.YES);
        assertThat(hierarchy.isSubtype("java.lang.String", "java.lang.AutoCloseable"))
                .isEqualTo(Certainty.NO);
        assertThat(hierarchy.isSubtype("a.Unseen", "java.lang.AutoCloseable")).isEqualTo(Certainty.UNKNOWN);
        assertThat(hierarchy.isSubtype("a.Unseen", "java.lang.Object")).isEqualTo(Certainty.YES);
        assertThat(hierarchy.isSubtype(JavaType.of("int"), "java.lang.Object")).isEqualTo(Certainty.NO);
        assertThat(hierarchy.isSubtype(JavaType.STRING.array(1), "java.lang.Cloneable"))
                .isEqualTo(Certainty.YES);
        JavaType strings = new JavaType("java.util.ArrayList", 0, List.of(JavaType.STRING), false);
        assertThat(hierarchy.supertypes(strings).types())
                .extracting(above -> above.type().toString())
                .contains("java.util.List<java.lang.String>", "java.lang.Iterable<java.lang.String>");
    }

    @Test
    void aTypeIsNamedWithDotsOrDollarsAndWithItsDimensions() {
        JavaType entry = JavaType.of("java.util.Map$Entry");
        assertThat(entry.is("java.util.Map.Entry")).isTrue();
        assertThat(entry.is("java.util.Map$Entry")).isTrue();
        assertThat(entry.is("java.util.Map.Entri")).isFalse();
        assertThat(entry.array(2).is("java.util.Map.Entry[][]")).isTrue();
        assertThat(entry.array(2).is("java.util.Map.Entry[]")).isFalse();
        assertThat(JavaType.UNKNOWN.is("")).isFalse();
        assertThat(JavaType.UNKNOWN.array(1)).isSameAs(JavaType.UNKNOWN);
    }

    private static ClassSignatures ofSample(String folder) {
        try {
            Map<String, byte[]> files = new TreeMap<>();
            for (String name : List.of(SAMPLE, SAMPLE + "$Inner")) {
                files.put(folder + name.replace('.', '/') + ".class", bytes(name));
            }
            return of(Codebase.ofBytes(files));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream input =
                ClassSignaturesTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return input.readAllBytes();
        }
    }

    private static ClassSignatures of(Codebase codebase) {
        return ClassSignatures.LOOKUP.prepare(new KeptFiles() {
            @Override
            public Codebase codebase() {
                return codebase;
            }

            @Override
            public <F> Stream<F> of(EvidenceKind<F, ?> kind) {
                return Stream.empty();
            }
        });
    }
}
