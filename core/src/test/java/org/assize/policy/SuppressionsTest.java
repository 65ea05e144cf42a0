package org.assize.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.MethodDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Acceptance;
import org.assize.finding.Finding;
import org.assize.rule.Rule;
import org.assize.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was suppressed for other tools is accepted where it means the same rule, and stays visible. */
class SuppressionsTest {

    private static final Rule NO_METHODS = Rule.java("test/no-methods")
            .states("There are no methods")
            .because("it is a test")
            .remedy("Remove it")
            .knownElsewhereAs("PMD.NoMethods", "java:S1", "Methods", "checkstyle:nomethods", "NM_METHODS")
            .inspecting(
                    MethodDeclaration.class,
                    (method, report) -> report.breach(method.getName(), method.getNameAsString()))
            .build();

    private static final String CODE = """
            class A {
                @SuppressWarnings("PMD.NoMethods") void pmd() {}
                @SuppressWarnings({"unused", "squid:S1"}) void sonar() {}
                @SuppressWarnings("Methods") void errorProne() {}
                @SuppressWarnings("checkstyle:NoMethods") void checkstyle() {}
                @SuppressFBWarnings(value = "NM_METHODS", justification = "x") void spotBugs() {}
                @SuppressWarnings("PMD") static class B { void inner() {} }
                @SuppressWarnings("all") void all() {}
                @SuppressWarnings({"PMD.OtherRule", "java:S12"}) void other() {}
                void pmdComment() {} // NOPMD
                void sonarComment() {} // NOSONAR it is meant
            }
            """;

    @TempDir
    private Path standards;

    @Test
    void anAnnotationThatNamesTheRuleCounts() {
        Assessment assessment = judge(Policy.none());

        assertThat(assessment.findings())
                .extracting(Finding::message)
                .containsExactly("all", "other", "pmdComment", "sonarComment");
        assertThat(assessment.accepted())
                .extracting(accepted -> accepted.finding().message() + " "
                        + accepted.acceptance().reference())
                .containsExactly(
                        "pmd @SuppressWarnings(\"PMD.NoMethods\")",
                        "sonar @SuppressWarnings(\"squid:S1\")",
                        "errorProne @SuppressWarnings(\"Methods\")",
                        "checkstyle @SuppressWarnings(\"checkstyle:NoMethods\")",
                        "spotBugs @SuppressFBWarnings(\"NM_METHODS\")",
                        "inner @SuppressWarnings(\"PMD\")");
        assertThat(assessment.accepted())
                .allMatch(accepted -> accepted.acceptance().means() == Acceptance.Means.SUPPRESSION);
    }

    @Test
    void aCommentCountsOnlyWhereTheTeamSaysSo() throws IOException {
        assertThat(judge(settings("suppressions: [ NOPMD ]")).findings())
                .extracting(Finding::message)
                .containsExactly("all", "other", "sonarComment");
        assertThat(judge(settings("suppressions: [ NOPMD, NOSONAR ]")).findings())
                .extracting(Finding::message)
                .containsExactly("all", "other");
    }

    @Test
    void aCommentThatNobodyKnowsIsTold() throws IOException {
        assertThat(judge(settings("suppressions: [ NOPDM ]")).findings())
                .extracting(Finding::message)
                .contains(
                        "there is no comment 'NOPDM' that suppresses; did you mean 'NOPMD'? Valid are NOPMD, NOSONAR");
    }

    private Policy settings(String text) throws IOException {
        Files.writeString(standards.resolve("assize.yml"), text + "\n");
        return Policy.load(standards);
    }

    private static Assessment judge(Policy policy) {
        return Assize.assess(Codebase.inMemory(Map.of("src/main/java/A.java", CODE)))
                .against(RuleSet.of(NO_METHODS))
                .under(policy)
                .run();
    }
}
