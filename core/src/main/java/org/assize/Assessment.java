package org.assize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.baseline.BaselineEntry;
import org.assize.codebase.Codebase;
import org.assize.coverage.CoverageAnalysis;
import org.assize.coverage.HandOffMap;
import org.assize.coverage.StandardCoverage;
import org.assize.engine.AnalysisResult;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.EvidenceSummary;
import org.assize.finding.Finding;
import org.assize.finding.Measurement;
import org.assize.finding.Severity;
import org.assize.finding.Verdict;
import org.assize.policy.Policy;
import org.assize.policy.PolicyOutcome;
import org.assize.policy.RulesInForce;
import org.assize.policy.StandardInForce;
import org.assize.rule.RuleSet;
import org.assize.standard.Level;

/**
 * The result of one run: findings, reviews, a verdict on every rule, what was accepted, and what was looked at. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Assessment {

    private final Codebase codebase;
    private final RulesInForce rules;
    private final Policy policy;
    private final LocalDate day;
    private final AnalysisResult result;
    private final PolicyOutcome outcome;
    private final Map<String, Verdict> verdicts;
    private final List<Finding> findings;
    private final List<Finding> reviews;
    private final Map<String, List<Finding>> findingsByRule;

    Assessment(Codebase codebase, RulesInForce rules, Policy policy, LocalDate day, AnalysisResult result) {
        this.codebase = codebase;
        this.rules = rules;
        this.policy = policy;
        this.day = day;
        this.result = result;
        this.outcome = policy.applyTo(rules, result, new JudgedCode(codebase, result), day);
        this.verdicts = outcome.verdicts().stream().collect(Collectors.toMap(Verdict::rule, Function.identity()));
        this.findings = ofKind(outcome.findings(), Finding.Kind.BREACH);
        this.reviews = ofKind(outcome.findings(), Finding.Kind.REVIEW);
        this.findingsByRule =
                findings.stream().collect(Collectors.groupingBy(Finding::rule, Collectors.toUnmodifiableList()));
    }

    private static List<Finding> ofKind(List<Finding> findings, Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /**
     * What was judged.
     *
     * @return the code base
     */
    public Codebase codebase() {
        return codebase;
    }

    /**
     * What it was judged against.
     *
     * @return the rules in force
     */
    public RuleSet rules() {
        return rules.rules();
    }

    /**
     * How the rules came to be in force, with all others that are known.
     *
     * @return the rules and where their settings come from
     */
    public RulesInForce rulesInForce() {
        return rules;
    }

    /**
     * What the team had decided beforehand.
     *
     * @return the policy in force; {@link Policy#none()} where there was none
     */
    public Policy policy() {
        return policy;
    }

    /**
     * The day by which waivers and attestations were judged.
     *
     * @return a day in UTC
     */
    public LocalDate day() {
        return day;
    }

    /**
     * All breaches that count.
     *
     * @return the findings by place, without those that are accepted; those of rules {@code assize/...} are about the run
     *     and the policy themselves
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The breaches of one rule that count.
     *
     * @param rule the rule's id
     * @return its findings by place
     */
    public List<Finding> findingsOf(String rule) {
        return findingsByRule.getOrDefault(rule, List.of());
    }

    /**
     * The places that a person must look at.
     *
     * @return the reviews by place, without those that are accepted
     */
    public List<Finding> reviews() {
        return reviews;
    }

    /**
     * What was found and is accepted: waived, or known when the rule was adopted.
     *
     * @return the findings and reviews by place, with the reason for which they do not count
     */
    public List<AcceptedFinding> accepted() {
        return outcome.accepted();
    }

    /**
     * The entries of the baseline that are no longer needed.
     *
     * @return those that nothing was recognised by, of the rules that ran
     */
    public List<BaselineEntry> staleBaselineEntries() {
        return outcome.stale();
    }

    /**
     * The entries of the baseline whose findings are smaller than they were.
     *
     * @return those entries, each with the one that accepts no more than what is there now
     */
    public Map<BaselineEntry, BaselineEntry> shrunkBaselineEntries() {
        return outcome.shrunk();
    }

    /**
     * How the code base measures against the limits that rules set: the complexity of its methods, for example.
     *
     * @return what was measured, by rule and option; limits that nothing was measured against are left out
     */
    public List<Measurement> measures() {
        return result.measures();
    }

    /**
     * The verdict on a rule.
     *
     * @param rule the id of a rule in force
     * @return its verdict
     * @throws IllegalArgumentException if no such rule was in force
     */
    public Verdict verdictOf(String rule) {
        Verdict verdict = verdicts.get(rule);
        if (verdict == null) {
            throw new IllegalArgumentException("rule " + rule + " was not in force");
        }
        return verdict;
    }

    /**
     * The verdicts on all rules.
     *
     * @return the verdicts by rule id
     */
    public List<Verdict> verdicts() {
        return outcome.verdicts();
    }

    /**
     * What is known of every clause of a standard.
     *
     * @param standard the id of a standard that is known
     * @return the coverage of all its clauses
     * @throws IllegalArgumentException if there is no such standard; the message names those there are
     */
    public StandardCoverage coverageOf(String standard) {
        return coverageOf(standard, Optional.empty());
    }

    /**
     * What is known of the clauses of a standard up to a level.
     *
     * @param standard the id of a standard that is known
     * @param level the level; it includes those that demand less
     * @return the coverage of these clauses
     * @throws IllegalArgumentException if there is no such standard or level; the message names those there are
     */
    public StandardCoverage coverageOf(String standard, Level level) {
        return coverageOf(standard, Optional.of(level.name()));
    }

    /**
     * What is known of every clause of the standards that the team has taken upon itself, and whom it still waits for.
     *
     * @return the map; empty if the policy puts no standard in force
     */
    public HandOffMap handOffMap() {
        CoverageAnalysis coverage = coverage();
        return new HandOffMap(policy.standardsInForce().stream()
                .filter(this::isKnown)
                .map(standard -> coverage.of(rules.standards().standard(standard.id()), standard.level()))
                .toList());
    }

    /** One that is not is a finding about the policy already. */
    private boolean isKnown(StandardInForce inForce) {
        return rules.standards()
                .find(inForce.id())
                .filter(standard ->
                        inForce.level().map(standard.levels()::contains).orElse(true))
                .isPresent();
    }

    private StandardCoverage coverageOf(String standard, Optional<String> level) {
        return coverage().of(rules.standards().standard(standard), level);
    }

    private CoverageAnalysis coverage() {
        return new CoverageAnalysis(rules.rules(), outcome, policy.attestations(), day);
    }

    /**
     * What was looked at.
     *
     * @return a summary for each kind of evidence that a rule asked for, by name
     */
    public List<EvidenceSummary> evidence() {
        return result.evidence();
    }

    /**
     * What a user should know of the run itself, for example of a cache that could not be used.
     *
     * @return sentences, mostly none
     */
    public List<String> notices() {
        List<String> notices = new ArrayList<>(result.notices());
        notices.addAll(rules.notices());
        return List.copyOf(notices);
    }

    /**
     * Says whether the run was stopped before its end.
     *
     * @return whether something was not looked at for that reason
     */
    public boolean isCancelled() {
        return result.cancelled();
    }

    /**
     * Says whether a build should fail.
     *
     * @param failing the lightest severity that fails
     * @return whether there is a breach of at least that severity, or a rule could not be run
     */
    public boolean fails(Severity failing) {
        return findings().stream().anyMatch(finding -> finding.severity().isAtLeast(failing))
                || verdicts().stream().anyMatch(verdict -> verdict.outcome() == Verdict.Outcome.NOT_RUN);
    }
}
