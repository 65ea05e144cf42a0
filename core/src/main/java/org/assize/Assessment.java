package org.assize;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.codebase.Codebase;
import org.assize.engine.AnalysisResult;
import org.assize.finding.EvidenceSummary;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.finding.Verdict;
import org.assize.rule.RuleSet;

/** The result of one run: findings, reviews, a verdict on every rule, and what was looked at. Immutable. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Assessment {

    private final Codebase codebase;
    private final RuleSet rules;
    private final AnalysisResult result;
    private final Map<String, Verdict> verdicts;

    Assessment(Codebase codebase, RuleSet rules, AnalysisResult result) {
        this.codebase = codebase;
        this.rules = rules;
        this.result = result;
        this.verdicts = result.verdicts().stream().collect(Collectors.toMap(Verdict::rule, Function.identity()));
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
        return rules;
    }

    /**
     * All breaches.
     *
     * @return the findings by place; those of rules {@code assize/...} are about the run itself
     */
    public List<Finding> findings() {
        return result.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.BREACH)
                .toList();
    }

    /**
     * The breaches of one rule.
     *
     * @param rule the rule's id
     * @return its findings by place
     */
    public List<Finding> findingsOf(String rule) {
        return findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /**
     * The places that a person must look at.
     *
     * @return the reviews by place
     */
    public List<Finding> reviews() {
        return result.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.REVIEW)
                .toList();
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
        return result.verdicts();
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
        return result.notices();
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
