package org.assize.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assize.baseline.BaselineEntry;
import org.assize.baseline.BaselineMatch;
import org.assize.baseline.CodeLookup;
import org.assize.document.DocumentProblem;
import org.assize.engine.AnalysisResult;
import org.assize.finding.Acceptance;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.Finding;
import org.assize.finding.Fingerprint;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.Severity;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;
import org.assize.rule.RuleSet;

/** One policy and the findings of one run. */
final class PolicyApplication {

    static final String POLICY_RULE = "assize/policy";

    private final Policy policy;
    private final RuleSet rules;
    private final AnalysisResult result;
    private final CodeLookup code;
    private final LocalDate today;
    private final Map<Finding, Acceptance> accepted = new IdentityHashMap<>();
    private final List<BaselineEntry> stale = new ArrayList<>();

    PolicyApplication(Policy policy, RuleSet rules, AnalysisResult result, CodeLookup code, LocalDate today) {
        this.policy = policy;
        this.rules = rules;
        this.result = result;
        this.code = code;
        this.today = today;
    }

    PolicyOutcome outcome() {
        waive();
        matchBaseline();
        List<Finding> active = new ArrayList<>();
        List<AcceptedFinding> outOfTheWay = new ArrayList<>();
        for (Finding finding : result.findings()) {
            Acceptance acceptance = accepted.get(finding);
            if (acceptance == null) {
                active.add(finding);
            } else {
                outOfTheWay.add(new AcceptedFinding(finding, acceptance));
            }
        }
        policy.problems().forEach(problem -> active.add(aboutPolicy(problem)));
        active.sort(Finding.BY_PLACE);
        return new PolicyOutcome(active, outOfTheWay, verdicts(active), stale);
    }

    private void waive() {
        List<Waiver> holding = policy.waivers().stream()
                .filter(waiver -> waiver.holdsOn(today))
                .toList();
        for (Finding finding : result.findings()) {
            holding.stream()
                    .filter(waiver -> waiver.covers(finding))
                    .findFirst()
                    .ifPresent(waiver -> accepted.put(
                            finding,
                            new Acceptance(
                                    Acceptance.Means.WAIVER,
                                    waiver.id(),
                                    waiver.reason(),
                                    waiver.owner(),
                                    Optional.of(waiver.expires()))));
        }
    }

    /** Debt is looked up among what no waiver covers. A rule that did not do its work has no stale entries. */
    private void matchBaseline() {
        if (policy.baseline().entries().isEmpty()) {
            return;
        }
        Map<String, List<Finding>> byRule = result.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.BREACH && !accepted.containsKey(finding))
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        for (Verdict verdict : result.verdicts()) {
            BaselineMatch match =
                    policy.baseline().match(verdict.rule(), byRule.getOrDefault(verdict.rule(), List.of()), code);
            match.known()
                    .forEach((finding, entry) -> accepted.put(
                            finding,
                            new Acceptance(
                                    Acceptance.Means.BASELINE,
                                    "standards/baseline/" + verdict.rule() + ".jsonl",
                                    "it was there when the rule was adopted",
                                    "",
                                    Optional.empty())));
            if (verdict.outcome() != Outcome.NOT_RUN && !result.cancelled()) {
                stale.addAll(match.stale());
            }
        }
    }

    private static Finding aboutPolicy(DocumentProblem problem) {
        Place place = new Place(
                problem.file(), new Region(problem.line(), problem.column(), problem.line(), problem.column()), "", "");
        return new Finding(
                POLICY_RULE,
                Finding.Kind.BREACH,
                Severity.ERROR,
                problem.message(),
                place,
                "",
                Fingerprint.of(POLICY_RULE, place, problem.message()),
                List.of(),
                List.of());
    }

    private List<Verdict> verdicts(List<Finding> active) {
        Map<String, List<Finding>> byRule = active.stream().collect(Collectors.groupingBy(Finding::rule));
        return result.verdicts().stream()
                .map(verdict -> verdict(verdict, byRule.getOrDefault(verdict.rule(), List.of())))
                .toList();
    }

    private Verdict verdict(Verdict found, List<Finding> active) {
        List<Finding> breaches = active.stream()
                .filter(finding -> finding.kind() == Finding.Kind.BREACH)
                .toList();
        int reviews = active.size() - breaches.size();
        Severity heaviest = breaches.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.NOTE);
        Outcome outcome = outcome(found, heaviest, reviews);
        String reason = outcome == Outcome.NOT_RUN && found.reason().isEmpty()
                ? "the run was stopped before its end"
                : found.reason();
        return new Verdict(found.rule(), outcome, reason, found.scope(), breaches.size(), reviews);
    }

    private Outcome outcome(Verdict found, Severity heaviest, int reviews) {
        if (found.outcome() == Outcome.NOT_RUN || found.outcome() == Outcome.NOT_APPLICABLE) {
            return found.outcome();
        }
        if (heaviest != Severity.NOTE) {
            return heaviest == Severity.ERROR ? Outcome.FAILED : Outcome.WARNED;
        }
        if (result.cancelled()) {
            // With its findings out of the way, nothing tells that the rule is kept in what was not looked at.
            return Outcome.NOT_RUN;
        }
        return reviews > 0 ? Outcome.REVIEW : Outcome.PASSED;
    }
}
