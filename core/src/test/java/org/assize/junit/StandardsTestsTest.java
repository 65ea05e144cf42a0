package org.assize.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assize.codebase.Codebase;
import org.assize.finding.Severity;
import org.assize.rule.Rule;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class StandardsTestsTest {

    private static final Codebase CODE = Codebase.inMemory(Map.of("src/main/java/com/acme/Order.java", """
            package com.acme;

            class Order {
                void total(int cents) {
                }
            }
            """));

    private static Rule rule(String id, Severity severity, AtomicInteger inspected) {
        return Rule.java(id)
                .states("A method has a body that does something")
                .because("an empty method misleads its callers")
                .remedy("Delete it, or make it do what its name says")
                .implementing("iso-25010/maintainability")
                .severity(severity)
                .inspecting(MethodDeclaration.class, (method, report) -> {
                    inspected.incrementAndGet();
                    report.breach(method.getName(), "The method does nothing");
                })
                .build();
    }

    @Test
    void aRuleWithAnErrorFailsAloneWithAMessageThatNeedsNoOther() {
        DynamicTest test = tests(StandardsTests.of(CODE)
                        .enforce(rule("shop/no-empty-method", Severity.ERROR, new AtomicInteger())))
                .get(0);

        assertThat(test.getDisplayName()).isEqualTo("shop/no-empty-method");
        assertThatThrownBy(() -> test.getExecutable().execute())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("""
                        shop/no-empty-method: 1 breach, the first at src/main/java/com/acme/Order.java:4:10: The method does nothing

                          The method does nothing
                            at com.acme.Order.total(Order.java:4)
                                3 | class Order {
                              > 4 |     void total(int cents) {
                                  |          ^^^^^

                          states  A method has a body that does something
                          why     an empty method misleads its callers
                          do      Delete it, or make it do what its name says
                          clause  iso-25010/maintainability
                          more    assize explain shop/no-empty-method""")
                .satisfies(thrown -> assertThat(thrown.getStackTrace()).isEmpty());
    }

    @Test
    void warningsPass() throws Throwable {
        tests(StandardsTests.of(CODE).enforce(rule("shop/no-empty-method", Severity.WARNING, new AtomicInteger())))
                .get(0)
                .getExecutable()
                .execute();
    }

    @Test
    void whatAPersonMustDecideIsAbortedAndNeverGreen() {
        Rule question = Rule.java("shop/names-are-clear")
                .states("Names are clear")
                .because("they are read more often than written")
                .remedy("Rename it")
                .inspecting(TypeDeclaration.class, (type, report) -> report.review(type, "Is this name clear?"))
                .build();

        assertThatThrownBy(() -> tests(StandardsTests.of(CODE).enforce(question))
                        .get(0)
                        .getExecutable()
                        .execute())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith("shop/names-are-clear: 1 place to look at, the first at"
                        + " src/main/java/com/acme/Order.java:3:1: Is this name clear?");
    }

    @Test
    void aRuleThatCouldNotRunFails() {
        Rule broken = Rule.java("shop/broken")
                .states("Nothing")
                .because("it is a test")
                .remedy("None")
                .inspecting(TypeDeclaration.class, (type, report) -> {
                    throw new IllegalStateException("no idea");
                })
                .build();

        assertThatThrownBy(() -> tests(StandardsTests.of(CODE).enforce(broken))
                        .get(0)
                        .getExecutable()
                        .execute())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("shop/broken was not run: rule shop/broken failed on"
                        + " src/main/java/com/acme/Order.java:3: IllegalStateException: no idea");
    }

    @Test
    void oneAnalysisServesAllNodes() {
        AtomicInteger inspected = new AtomicInteger();
        List<DynamicTest> tests = tests(StandardsTests.of(CODE)
                .enforce(rule("shop/one", Severity.WARNING, inspected), rule("shop/two", Severity.WARNING, inspected)));
        for (DynamicTest test : tests) {
            assertThat(test.getDisplayName()).startsWith("shop/");
        }

        assertThat(inspected).hasValue(2);
    }

    @Test
    void everyNodeCarriesAFileSourceSoThatSurefireKeepsItsName() {
        List<DynamicNode> containers = StandardsTests.of(CODE)
                .enforce(rule("shop/one", Severity.WARNING, new AtomicInteger()))
                .nodes()
                .toList();

        assertThat(containers).singleElement().satisfies(container -> {
            assertThat(container.getDisplayName()).isEqualTo("shop");
            assertThat(container.getTestSourceUri())
                    .hasValueSatisfying(uri -> assertThat(uri.getScheme()).isEqualTo("file"));
        });
    }

    @Test
    void nothingInForceAndNothingToJudgeAreToldAndNeverPass() {
        assertThatThrownBy(() -> StandardsTests.of(CODE).nodes())
                .hasMessage("no rule is in force: call enforce(...) before nodes()");
        assertThatThrownBy(() -> StandardsTests.of(Codebase.inMemory(Map.of()))
                        .enforce(rule("shop/one", Severity.ERROR, new AtomicInteger()))
                        .nodes())
                .hasMessageEndingWith(" holds no file to judge");
    }

    @Test
    void aFileForAgentsThatIsNotUpToDateFailsUntilItIsWritten(@TempDir Path folder) throws Throwable {
        Path file = folder.resolve("AGENTS.md");
        Files.writeString(file, "# Ours\n");
        DynamicTest test = (DynamicTest) StandardsTests.of(CODE)
                .enforce(rule("shop/one", Severity.WARNING, new AtomicInteger()))
                .withAgentsSectionIn(file)
                .nodes()
                .toList()
                .get(1);

        assertThat(test.getDisplayName()).isEqualTo("AGENTS.md says what is in force");
        assertThatThrownBy(() -> test.getExecutable().execute())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith(file + " does not say what is in force today: run this test once with"
                        + " -Dassize.agents=write, or put this section into it:\n\n<!-- assize: ");
        System.setProperty("assize.agents", "write");
        try {
            test.getExecutable().execute();
        } finally {
            System.clearProperty("assize.agents");
        }
        assertThat(Files.readString(file)).startsWith("# Ours\n\n<!-- assize: ");
        test.getExecutable().execute();
    }

    @Test
    void aFailureNamesTheReportThatHoldsAll(@TempDir Path folder) {
        DynamicTest test = tests(StandardsTests.of(CODE)
                        .enforce(rule("shop/one", Severity.ERROR, new AtomicInteger()))
                        .reportingTo(folder))
                .get(0);

        assertThatThrownBy(() -> test.getExecutable().execute())
                .hasMessageEndingWith("\n  report  " + folder.resolve("report.html"));
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    private static List<DynamicTest> tests(StandardsTests standards) {
        List<DynamicTest> tests = new ArrayList<>();
        standards
                .nodes()
                .forEach(node ->
                        ((DynamicContainer) node).getChildren().forEach(child -> tests.add((DynamicTest) child)));
        return tests;
    }
}
