package org.assize.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.evidence.bytecode.BytecodeKind;
import org.assize.evidence.bytecode.MethodElement;
import org.assize.evidence.config.Settings;
import org.assize.finding.Place;
import org.assize.rule.Rule;
import org.assize.rule.RuleSet;

/**
 * Results are those of the code base and the rules, whatever the cache, the threads or the order of files: also where they
 * rest on other files, by a type, a setting, a source or a fact.
 */
class WarmRunTest {

    record Limit(int max) {}

    record Named(String name, Place place) {}

    /** Rests on this file alone, and on options. */
    private static final Rule FEW_FIELDS = Judged.rule("test/few-fields")
            .options(new Limit(1))
            .inspecting(ClassOrInterfaceDeclaration.class, (type, report) -> {
                report.measured("max", type.getFields().size());
                if (type.getFields().size() > report.options(Limit.class).max()) {
                    report.breach(type.getName(), type.getFields().size() + " fields")
                            .measuring(type.getFields().size());
                }
            })
            .build();

    /** Rests on facts of all files. */
    private static final Rule UNIQUE_FIELD = Judged.rule("test/unique-field")
            .gathering(Named.class)
            .inspecting(
                    FieldDeclaration.class,
                    (field, report) ->
                            report.fact(new Named(field.getVariable(0).getNameAsString(), report.place(field))))
            .concluding((facts, report) -> {
                Map<String, Place> first = new TreeMap<>();
                for (Named named : facts.of(Named.class)) {
                    Place other = first.putIfAbsent(named.name(), named.place());
                    if (other != null) {
                        report.breach(named.place(), "also in " + other.path());
                    }
                }
            })
            .build();

    /** Rests on the declarations and class files of other files. */
    private static final Rule TYPED_CALL = Judged.rule("test/typed-call")
            .inspecting(
                    MethodCallExpr.class,
                    (call, report) -> report.breach(
                            call, "of type " + report.file().types().of(call)))
            .build();

    /** Rests on settings. */
    private static final Rule SETTING = Judged.rule("test/setting")
            .consulting(Settings.LOOKUP)
            .inspecting(
                    ClassOrInterfaceDeclaration.class,
                    (type, report) -> report.breach(
                            type,
                            "limit is "
                                    + report.consult(Settings.LOOKUP, "limit").valuesOf("limit")))
            .build();

    /** Rests on the source that a class was compiled from. */
    private static final Rule COMPILED = Rule.on(BytecodeKind.BYTECODE, "test/compiled")
            .states("A test")
            .because("it is a test")
            .remedy("None")
            .inspecting(MethodElement.class, (method, report) -> report.breach(method, "method " + method.name()))
            .build();

    private static final Map<String, List<String>> VERSIONS = versions();

    private static Map<String, List<String>> versions() {
        Map<String, List<String>> versions = new LinkedHashMap<>();
        versions.put(
                "src/main/java/a/A.java",
                List.of(
                        "package a; public class A { public int get() { return 1; } }",
                        "package a; public class A { public String get() { return \"\"; } int x; int y; }",
                        "package a; public class A extends B { int x; }",
                        "package a; public class A { broken"));
        versions.put(
                "src/main/java/a/B.java",
                List.of(
                        "package a; public class B { public long get() { return 1; } int x; }",
                        "package a;\n\npublic class B { public long get() { return 1; } int x; int z; }"));
        versions.put(
                "src/main/java/a/User.java",
                List.of(
                        "package a; class User { Object m(A a, B b) { return a.get() + \"\" + b.get(); } }",
                        "package a; class User { int z; Object m(A a) { return a.get(); } }"));
        versions.put("src/main/resources/application.properties", List.of("limit=1\n", "limit=2\n", "x=\\uZZ\n"));
        versions.put("src/main/resources/application.yml", List.of("limit: 7\n", "limit:\n\t- x\n"));
        versions.put(
                "pom.xml",
                List.of(
                        "<project><artifactId>p</artifactId></project>",
                        "<project><artifactId>p</artifactId><build><sourceDirectory>src/main/other</sourceDirectory>"
                                + "</build></project>",
                        "<project><artifactId>p</artifactId><properties><project.build.sourceEncoding>UTF-16"
                                + "</project.build.sourceEncoding></properties></project>"));
        versions.put("target/classes/a/A.class", List.of("A1", "A2", "garbage"));
        return versions;
    }

    /** One change: a version of a file, or its deletion if there is no such version, or another option. */
    record Step(String path, int version, int max) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(VERSIONS.keySet()),
                        Arbitraries.integers().between(-1, 3),
                        Arbitraries.integers().between(1, 2))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    private static RuleSet rules(int max) {
        return RuleSet.of(FEW_FIELDS, UNIQUE_FIELD, TYPED_CALL, SETTING, COMPILED)
                .with("test/few-fields", Map.of("max", max));
    }

    @Property(tries = 30)
    void aWarmRunEqualsAColdOneAfterAnyEdits(@ForAll("steps") List<Step> steps) throws IOException {
        Path folder = Files.createTempDirectory("assize-warm");
        try {
            Path root = Files.createDirectory(folder.resolve("root"));
            int written = 0;
            for (String path : VERSIONS.keySet()) {
                write(root, path, 0, ++written);
            }
            for (Step step : steps) {
                write(root, step.path(), step.version(), ++written);
                Assessment cold = Assize.assess(Codebase.at(root))
                        .against(rules(step.max()))
                        .threads(1)
                        .run();
                Assessment warm = Assize.assess(Codebase.at(root))
                        .against(rules(step.max()))
                        .threads(2)
                        .cachedIn(folder.resolve("cache"))
                        .run();

                assertSame(warm, cold);
            }
        } finally {
            delete(folder);
        }
    }

    /** Files get times in the past, each another, so that the times that the cache trusts are used. */
    private static void write(Path root, String path, int version, int number) throws IOException {
        Path file = root.resolve(path);
        List<String> versions = VERSIONS.get(path);
        if (version < 0 || version >= versions.size()) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(file.getParent());
        String content = versions.get(version);
        Files.write(file, path.endsWith(".class") ? classOf(content) : Judged.bytes(content));
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L + number));
    }

    private static byte[] classOf(String version) {
        org.objectweb.asm.ClassWriter writer = new org.objectweb.asm.ClassWriter(0);
        writer.visit(61, 1, "a/A", null, "java/lang/Object", null);
        writer.visitSource("A.java", null);
        writer.visitMethod(0x401, "get", version.equals("A1") ? "()I" : "()Ljava/util/List;", null, null)
                .visitEnd();
        writer.visitEnd();
        return version.equals("garbage") ? Judged.bytes("garbage") : writer.toByteArray();
    }

    private static void assertSame(Assessment one, Assessment other) {
        assertThat(one.findings()).isEqualTo(other.findings());
        assertThat(one.reviews()).isEqualTo(other.reviews());
        assertThat(one.verdicts()).isEqualTo(other.verdicts());
        assertThat(one.measures()).isEqualTo(other.measures());
        assertThat(one.notices()).isEqualTo(other.notices());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Property(tries = 40)
    void resultsDoNotDependOnThreadsNorOnTheOrderOfFiles(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Step step : steps) {
            List<String> versions = VERSIONS.get(step.path());
            String content = versions.get(Math.floorMod(step.version(), versions.size()));
            files.put(step.path(), step.path().endsWith(".class") ? classOf(content) : Judged.bytes(content));
        }
        List<String> paths = new ArrayList<>(files.keySet());
        Collections.shuffle(paths, random);
        Map<String, byte[]> shuffled = new LinkedHashMap<>();
        paths.forEach(path -> shuffled.put(path, files.get(path)));

        Assessment one = Assize.assess(Codebase.ofBytes(files))
                .against(rules(1))
                .threads(1)
                .run();
        Assessment many = Assize.assess(Codebase.ofBytes(shuffled))
                .against(rules(1))
                .threads(5)
                .run();

        assertSame(many, one);
    }
}
