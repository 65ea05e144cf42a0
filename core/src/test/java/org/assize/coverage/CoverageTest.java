package org.assize.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assize.standard.Level.level;

import com.github.javaparser.ast.body.MethodDeclaration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.baseline.Baseline;
import org.assize.codebase.Codebase;
import org.assize.codebase.PathPattern;
import org.assize.codebase.SourceFile;
import org.assize.policy.Attestation;
import org.assize.policy.Policy;
import org.assize.policy.PolicyPlace;
import org.assize.policy.Waiver;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.assize.standard.ClauseId;
import org.assize.standard.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

    private static final String CLAUSE = "2.4.2";
    private static final PolicyPlace PLACE = new PolicyPlace("standards/x.yml", 1, 1);

    @TempDir
    private Path root;

    @BeforeEach
    void oneClass() throws Exception {
        Files.writeString(root.resolve("A.java"), "class A {\n  void bad() { }\n}\n");
    }

    private static RuleBuilder<?, ?> rule(String id, String forbidden) {
        return Rule.java(id)
                .states("No method is called " + forbidden)
                .because("it is a test")
                .remedy("Rename it")
                .inspecting(MethodDeclaration.class, (method, report) -> {
                    if (method.getNameAsString().equals(forbidden)) {
                        report.breach(method, "It is");
                    }
                });
    }

    private static final Rule BROKEN =
            rule("test/broken", "bad").implementing("wcag-2.2/" + CLAUSE).build();
    private static final Rule KEPT =
            rule("test/kept", "worse").implementing("wcag-2.2/" + CLAUSE).build();
    private static final Rule DECIDING = rule("test/deciding", "worse")
            .deciding("wcag-2.2/" + CLAUSE, "a title is all there is to it")
            .build();
    private static final Rule THROWING = Rule.java("test/throwing")
            .states("x")
            .because("x")
            .remedy("x")
            .implementing("wcag-2.2/" + CLAUSE)
            .inspecting(MethodDeclaration.class, (method, report) -> {
                throw new IllegalStateException("no idea");
            })
            .build();
    private static final Rule ABOUT_NOTHING = rule("test/about-nothing", "bad")
            .deciding("wcag-2.2/" + CLAUSE, "a title is all there is to it")
            .applyingTo(SourceFile::generated)
            .build();

    @Test
    void aBreachFails() {
        assertState(clause(Policy.none(), BROKEN, DECIDING), ClauseState.FAILING, "1 breach of test/broken", false);
    }

    @Test
    void aRuleThatDidNotRunIsNotReadAsKept() {
        ClauseCoverage clause = clause(Policy.none(), THROWING, DECIDING);

        assertThat(clause.state()).isEqualTo(ClauseState.NOT_EVALUATED);
        assertThat(clause.reason()).startsWith("test/throwing was not run: rule test/throwing failed on A.java:2");
    }

    @Test
    void aWaivedBreachIsNotMet() {
        Policy policy = Policy.none()
                .withWaivers(List.of(new Waiver(
                        "W-1",
                        "test/broken",
                        List.of(PathPattern.of("**")),
                        Waiver.Type.DEFERRED,
                        "later",
                        "design",
                        LocalDate.of(2027, 1, 1),
                        PLACE)));

        assertState(clause(policy, BROKEN, DECIDING), ClauseState.WAIVED, "1 waived finding of test/broken", false);
    }

    @Test
    void aBreachInTheBaselineIsDebt() {
        Policy policy = Policy.none()
                .withBaseline(Baseline.accepting(assess(Policy.none(), BROKEN).findings()));

        assertState(
                clause(policy, BROKEN, DECIDING),
                ClauseState.KNOWN_DEBT,
                "1 finding known at adoption of test/broken",
                false);
    }

    @Test
    void aRuleThatDecidesAllOfItAndIsKeptMeetsIt() {
        assertState(
                clause(Policy.none(), KEPT, DECIDING),
                ClauseState.MET_BY_RULES,
                "test/deciding: a title is all there is to it",
                false);
    }

    @Test
    void aRuleThatDecidesAPartLeavesTheRestToAPerson() {
        assertState(
                clause(Policy.none(), KEPT),
                ClauseState.PARTLY,
                "the rule that serves it is kept; the rest of the clause is for a person",
                true);
    }

    @Test
    void aRestThatIsVouchedForWaitsForNobody() {
        assertState(
                clause(attesting(LocalDate.of(2027, 6, 1)), KEPT),
                ClauseState.PARTLY,
                "the rule that serves it is kept; the rest of the clause is vouched for by design on 2026-10-01, until"
                        + " 2027-06-01",
                false);
    }

    @Test
    void aWordCountsThroughItsLastDayAndIsDueThirtyDaysBefore() {
        assertState(
                clause(attesting(LocalDate.of(2027, 1, 1))),
                ClauseState.ATTESTED,
                "vouched for by design on 2026-10-01, until 2027-01-01",
                false);
        assertState(
                clause(attesting(LocalDate.of(2026, 12, 31))),
                ClauseState.ATTESTATION_DUE,
                "vouched for by design on 2026-10-01, until 2026-12-31",
                true);
        assertState(
                clause(attesting(LocalDate.of(2026, 11, 30))),
                ClauseState.ATTESTATION_DUE,
                "vouched for by design on 2026-10-01, but that has expired on 2026-11-30",
                true);
    }

    @Test
    void aClauseThatNothingServesIsOpen() {
        assertState(
                clause(Policy.none()),
                ClauseState.OPEN,
                "no rule in force serves it and nobody has vouched for it",
                true);
    }

    @Test
    void aClauseWhoseDecidingRuleHasNothingToJudgeIsNotApplicable() {
        assertState(
                clause(Policy.none(), ABOUT_NOTHING),
                ClauseState.NOT_APPLICABLE,
                "the code base holds nothing that its rules judge",
                false);
    }

    @Test
    void aClauseThatSomebodySaysDoesNotApplyCarriesTheReason() {
        assertState(
                clause(attesting(Attestation.Word.NOT_APPLICABLE, LocalDate.of(2027, 6, 1))),
                ClauseState.NOT_APPLICABLE,
                "https://wiki.example/1 (said by design on 2026-10-01, until 2027-06-01)",
                false);
    }

    @Test
    void everyClauseIsInOneStateAndTheMapIsSortedByPressure() {
        Assessment assessment = assess(Policy.none(), BROKEN);
        StandardCoverage coverage = assessment.coverageOf("wcag-2.2", level("AA"));

        assertThat(coverage.counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(coverage.clauses().size());
        List<OwnerCoverage> owners = new HandOffMap(List.of(coverage)).owners();
        assertThat(owners).extracting(OwnerCoverage::pressure).isSortedAccordingTo((a, b) -> b - a);
        assertThat(owners.stream().mapToInt(owner -> owner.clauses().size()).sum())
                .isEqualTo(coverage.clauses().size());
        assertThat(owners).extracting(OwnerCoverage::owner).contains(Owner.DESIGN);
    }

    private static Policy attesting(LocalDate expires) {
        return attesting(Attestation.Word.MET, expires);
    }

    private static Policy attesting(Attestation.Word says, LocalDate expires) {
        return Policy.none()
                .withAttestations(List.of(new Attestation(
                        ClauseId.parse("wcag-2.2/" + CLAUSE),
                        says,
                        "design",
                        LocalDate.of(2026, 10, 1),
                        "https://wiki.example/1",
                        expires,
                        PLACE)));
    }

    private static void assertState(ClauseCoverage clause, ClauseState state, String reason, boolean waits) {
        assertThat(clause.state()).isEqualTo(state);
        assertThat(clause.reason()).isEqualTo(reason);
        assertThat(clause.waitsForPerson()).isEqualTo(waits);
    }

    private ClauseCoverage clause(Policy policy, Rule... rules) {
        return assess(policy, rules).coverageOf("wcag-2.2").clause(CLAUSE).orElseThrow();
    }

    private Assessment assess(Policy policy, Rule... rules) {
        return Assize.assess(Codebase.at(root))
                .against(rules)
                .under(policy)
                .clock(Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC))
                .run();
    }
}
