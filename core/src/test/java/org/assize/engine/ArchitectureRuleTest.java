package org.assize.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Finding;
import org.assize.finding.Region;
import org.assize.finding.Verdict.Outcome;
import org.assize.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureRuleTest {

    private static final ArchRule NO_CALL_UP = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..web..")
            .because("the model outlives the web");

    @TempDir
    private Path folder;

    @BeforeEach
    void compile() throws IOException {
        write("com/acme/model/Order.java", """
                package com.acme.model;

                public class Order {
                    public String shown(int cents) {
                        return com.acme.web.Page.render(cents);
                    }
                }
                """);
        write("com/acme/web/Page.java", """
                package com.acme.web;

                public class Page {
                    public static String render(int cents) {
                        return new com.acme.model.Order().toString() + cents;
                    }
                }
                """);
    }

    private void write(String path, String code) throws IOException {
        Path file = folder.resolve("src/main/java").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, code);
    }

    private void javac() throws IOException {
        Path output = Files.createDirectories(folder.resolve("target/classes"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        output.toString(),
                        folder.resolve("src/main/java/com/acme/model/Order.java")
                                .toString(),
                        folder.resolve("src/main/java/com/acme/web/Page.java").toString());
        assertThat(result).isZero();
    }

    private Assessment assess(ArchRule rule) {
        return Assize.assess(Codebase.at(folder))
                .against(Rule.architecture("shop/layers", rule).build())
                .run();
    }

    @Test
    void aDependencyIsPlacedAtItsSourceLineWithTheMemberAsSubject() throws IOException {
        javac();

        assertThat(assess(NO_CALL_UP).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place().path()).isEqualTo("src/main/java/com/acme/model/Order.java");
            assertThat(finding.place().region()).isEqualTo(new Region(5, 9, 5, 48));
            assertThat(finding.place().subject()).isEqualTo("com.acme.model.Order#shown(int)");
            assertThat(finding.message())
                    .isEqualTo("Method <com.acme.model.Order.shown(int)> calls method <com.acme.web.Page.render(int)>");
        });
    }

    @Test
    void aCycleIsPlacedAtTheLineOfItsFirstDependency() throws IOException {
        javac();

        List<Finding> findings = assess(
                        slices().matching("com.acme.(*)..").should().beFreeOfCycles())
                .findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place().path()).isEqualTo("src/main/java/com/acme/model/Order.java");
            assertThat(finding.place().region().startLine()).isEqualTo(5);
            assertThat(finding.message())
                    .startsWith("Cycle detected: Slice model -> ")
                    .doesNotContain(".java:");
        });
    }

    @Test
    void withoutCompiledClassesARuleIsNotRunAndSaysWhatToDo() {
        Assessment assessment = assess(NO_CALL_UP);

        assertThat(assessment.verdictOf("shop/layers").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(assessment.verdictOf("shop/layers").reason())
                .isEqualTo("rule shop/layers has no compiled classes to look at: compile first, for example with"
                        + " `mvn test-compile`");
    }

    @Test
    void aRuleThatMatchesNoClassIsNotRun() throws IOException {
        javac();

        Assessment assessment =
                assess(classes().that().resideInAPackage("..nowhere..").should().bePublic());

        assertThat(assessment.verdictOf("shop/layers").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(assessment.verdictOf("shop/layers").reason())
                .isEqualTo(
                        "rule shop/layers selects no class, so it checks nothing: correct what comes before should()");
    }

    @Test
    void aClassFileThatArchUnitCannotReadIsAFinding() throws IOException {
        javac();
        Files.write(folder.resolve("target/classes/com/acme/model/Broken.class"), new byte[] {1, 2, 3});

        assertThat(assess(NO_CALL_UP).findings())
                .extracting(Finding::rule)
                .containsExactly("shop/layers", "assize/unreadable-file");
    }
}
