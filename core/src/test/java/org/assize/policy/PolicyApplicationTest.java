package org.assize.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.MethodDeclaration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.baseline.Baseline;
import org.assize.baseline.BaselineEntry;
import org.assize.codebase.Codebase;
import org.assize.codebase.PathPattern;
import org.assize.finding.Acceptance;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.finding.Verdict.Outcome;
import org.assize.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyApplicationTest {

    private static final Rule NO_METHOD = Rule.java("test/no-method")
            .states("There is no method")
            .because("it is a test")
            .remedy("Delete it")
            .inspecting(
                    MethodDeclaration.class,
                    (method, report) ->
                            report.breach(method.getName(), "A method").key(method.getNameAsString()))
            .build();

    @TempDir
    private Path root;

    @BeforeEach
    void twoFiles() throws Exception {
        Files.createDirectories(root.resolve("src/old"));
        Files.writeString(root.resolve("src/A.java"), "class A {\n  void one() { }\n}\n");
        Files.writeString(root.resolve("src/old/B.java"), "class B {\n  void two() { }\n}\n");
    }

    @Test
    void aWaiverAcceptsWhatItCoversThroughItsLastDay() {
        Policy policy = Policy.none().withWaivers(List.of(waiver("src/old/**", LocalDate.of(2027, 3, 31))));

        Assessment lastDay = assess(policy, "2027-03-31T23:59:59Z");
        Assessment dayAfter = assess(policy, "2027-04-01T00:00:00Z");

        assertThat(paths(lastDay.findingsOf("test/no-method"))).containsExactly("src/A.java");
        assertThat(lastDay.accepted()).singleElement().satisfies(accepted -> {
            assertThat(accepted.finding().place().path()).isEqualTo("src/old/B.java");
            assertThat(accepted.acceptance())
                    .isEqualTo(new Acceptance(
                            Acceptance.Means.WAIVER,
                            "W-1",
                            "It goes with the next release",
                            "payments",
                            Optional.of(LocalDate.of(2027, 3, 31))));
        });
        assertThat(paths(dayAfter.findings())).contains("src/A.java", "src/old/B.java");
    }

    @Test
    void aRuleWhoseFindingsAreAllAcceptedPasses() {
        Policy policy = Policy.none().withWaivers(List.of(waiver("**", LocalDate.of(2027, 3, 31))));

        Assessment assessment = assess(policy, "2027-01-01T00:00:00Z");

        assertThat(assessment.verdictOf("test/no-method").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(assessment.fails(Severity.ERROR)).isFalse();
    }

    @Test
    void theBaselineAcceptsWhatWasThereAndTellsWhatIsStale() throws Exception {
        List<Finding> found = assess(Policy.none(), "2027-01-01T00:00:00Z").findings();
        Policy policy = Policy.none().withBaseline(Baseline.accepting(found));
        Files.writeString(root.resolve("src/old/B.java"), "class B {\n}\n");
        Files.writeString(root.resolve("src/A.java"), "\n\nclass A {\n  void one() { }\n  void three() { }\n}\n");

        Assessment assessment = assess(policy, "2027-01-01T00:00:00Z");

        assertThat(assessment.findingsOf("test/no-method"))
                .extracting(Finding::key)
                .containsExactly("three");
        assertThat(assessment.accepted())
                .extracting(each -> each.finding().key())
                .containsExactly("one");
        assertThat(assessment.staleBaselineEntries())
                .extracting(BaselineEntry::path)
                .containsExactly("src/old/B.java");
    }

    private static Waiver waiver(String where, LocalDate expires) {
        return new Waiver(
                "W-1",
                "test/no-method",
                List.of(PathPattern.of(where)),
                Waiver.Type.DEFERRED,
                "It goes with the next release",
                "payments",
                expires,
                new PolicyPlace("standards/waivers.yml", 1, 3));
    }

    private Assessment assess(Policy policy, String instant) {
        return Assize.assess(Codebase.at(root))
                .against(NO_METHOD)
                .under(policy)
                .clock(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC))
                .run();
    }

    private static List<String> paths(List<Finding> findings) {
        return findings.stream().map(finding -> finding.place().path()).toList();
    }
}
