package org.assize.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assize.evidence.bytecode.BytecodeElement;
import org.assize.evidence.bytecode.BytecodeKind;
import org.assize.evidence.bytecode.ClassFile;
import org.assize.evidence.bytecode.MethodCall;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CompiledExamplesTest {

    private static RuleBuilder<ClassFile, BytecodeElement> noExit() {
        return Rule.on(BytecodeKind.BYTECODE, "test/no-exit")
                .states("The JVM is not ended from within")
                .because("callers cannot clean up")
                .remedy("Throw an exception")
                .implementing("cwe/382")
                .inspecting(MethodCall.class, (call, report) -> {
                    if (call.isTo("java.lang.System", "exit")) {
                        report.breach(call, "The JVM is ended");
                    }
                });
    }

    @TestFactory
    Stream<DynamicNode> examplesOfABytecodeRuleAreCompiledAndFoundInTheirSource() {
        return RuleVerifier.of(noExit().violating("""
                                package com.acme;

                                public class Main {
                                    void stop(int code) {
                                        System.«exit»(code + Integer.parseInt("1"));
                                    }
                                }
                                """).conforming("""
                                record Point(int x) {
                                    String text() {
                                        return "x" + x;
                                    }
                                }
                                """).build()).nodes();
    }

    @TestFactory
    Stream<DynamicNode> anArchUnitRuleRunsOverTheCompiledExample() {
        return RuleVerifier.of(Rule.architecture(
                                "test/no-sql-in-web",
                                noClasses()
                                        .that()
                                        .resideInAPackage("..web..")
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAPackage("java.sql.."))
                        .states("The web layer does not speak SQL")
                        .because("the schema changes more often than the pages")
                        .servingNoClauseBecause("it is a test")
                        .violating("package acme.web; class Page { void show(java.sql.Connection c) throws Exception {"
                                + " c.close(); } }")
                        .conforming(
                                "package acme.web; class Page { void show(java.util.List<String> c) throws Exception"
                                        + " { c.clear(); } }")
                        .build())
                .nodes();
    }

    @Test
    void anExampleIsTriedAsCompiledForTheOldReleaseToo() {
        Rule rule = noExit().build();

        List<Trial> old = new Workshop().tryEach(rule, Map.of("src/main/java/A.java", "class A { }"));
        List<Trial> modern = new Workshop().tryEach(rule, Map.of("src/main/java/B.java", "record B() { }"));

        assertThat(old).extracting(Trial::how).containsExactly("compiled for release 8", "compiled for release 17");
        assertThat(modern).extracting(Trial::how).containsExactly("compiled for release 17");
    }

    @Test
    void aTypeThatIsMissingIsToldAndAStubHelps() {
        String filter = "import acme.lib.Filter;\nclass A implements Filter { }";
        Rule without = noExit().conforming(filter).build();
        Rule with = noExit().conforming(Map.of(
                        "src/main/java/A.java",
                        filter,
                        "src/main/java/acme/lib/Filter.java",
                        "package acme.lib; public interface Filter { }"))
                .build();

        assertThat(Nodes.messages(RuleVerifier.of(without).nodes()))
                .containsEntry(
                        "conforming 1: class A implements Filter { }",
                        "test/no-exit: conforming example 1 cannot be tried: it does not compile for release 17:"
                                + " src/main/java/A.java:1: package acme.lib does not exist; where a type of a library is"
                                + " missing, give the example a stub of it as one more file");
        assertThat(Nodes.messages(RuleVerifier.of(with).nodes()))
                .containsEntry("conforming 1: class A implements Filter { }", "");
    }

    @Test
    void packageInfoAndTestSourcesAreCompiledWhereMavenPutsThem() {
        Map<String, byte[]> classes = new ExampleCompiler()
                .compile(
                        Map.of(
                                "src/main/java/acme/package-info.java", "@Deprecated package acme;",
                                "src/main/java/acme/A.java", "package acme; public class Other { class Inner { } }",
                                "src/test/java/acme/ATest.java", "package acme; class ATest { Other other; }",
                                "shop/src/main/java/B.java", "class B { }",
                                "notes.txt", "none"),
                        17);

        assertThat(classes)
                .containsOnlyKeys(
                        "shop/target/classes/B.class",
                        "target/classes/acme/Other$Inner.class",
                        "target/classes/acme/Other.class",
                        "target/classes/acme/package-info.class",
                        "target/test-classes/acme/ATest.class");
    }
}
