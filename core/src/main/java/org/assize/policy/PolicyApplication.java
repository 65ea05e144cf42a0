package org.assize.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assize.baseline.Baseline;
import org.assize.baseline.BaselineEntry;
import org.assize.baseline.BaselineMatch;
import org.assize.baseline.CodeLookup;
import org.assize.engine.AnalysisResult;
import org.assize.finding.Acceptance;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;
import org.jspecify.annotations.Nullable;

/** One policy and the findings of one run. Used once. */
final class PolicyApplication {

    private final Policy policy;
    private final RulesInForce rules;
    private final AnalysisResult result;
    private final CodeLookup code;
    private final WaiverMatching waivers;
    private final Map<Finding, Acceptance> accepted = new IdentityHashMap<>();
    private final Map<Finding, BaselineEntry> grown = new IdentityHashMap<>();
    private final Map<BaselineEntry, BaselineEntry> shrunk = new HashMap<>();
    private final List<BaselineEntry> stale = new ArrayList<>();

    PolicyApplication(Policy policy, RulesInForce rules, AnalysisResult result, CodeLookup code, LocalDate today) {
        this.policy = policy;
        this.rules = rules;
        this.result = result;
        this.code = code;
        this.waivers = new WaiverMatching(rules, result, code, today);
    }

    PolicyOutcome outcome() {
        List<Finding> findings = belowPaths(result.findings());
        waivers.matchInline(result.waiverComments(), findings);
        waivers.match(policy.waivers(), findings);
        accepted.putAll(waivers.accepted());
        matchSuppressions(findings);
        matchBaseline(findings);
        List<Finding> active = new ArrayList<>();
        List<AcceptedFinding> outOfTheWay = new ArrayList<>();
        for (Finding finding : findings) {
            Acceptance acceptance = accepted.get(finding);
            if (acceptance == null) {
                active.add(withGrowth(withExpiredWaiver(finding), grown.get(finding)));
            } else {
                outOfTheWay.add(new AcceptedFinding(finding, acceptance));
            }
        }
        policy.problems().stream().map(PolicyRule.POLICY::finding).forEach(active::add);
        rules.problems().stream().map(PolicyRule.POLICY::finding).forEach(active::add);
        active.addAll(waivers.aboutWaivers());
        active.addAll(aboutStaleEntries());
        active.sort(Finding.BY_PLACE);
        return new PolicyOutcome(active, outOfTheWay, verdicts(active), stale, shrunk);
    }

    /** The last setting that speaks of a rule and a path holds. */
    private List<Finding> belowPaths(List<Finding> findings) {
        if (policy.settings().paths().isEmpty()) {
            return findings;
        }
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            PolicySettings.RuleSetting last = null;
            for (PolicySettings.PathSetting path : policy.settings().paths()) {
                if (rules.currentId(path.setting().rule()).equals(finding.rule())
                        && path.where().matches(finding.place().path())) {
                    last = path.setting();
                }
            }
            if (last == null) {
                left.add(finding);
            } else if (!last.off()) {
                left.add(finding.withSeverity(last.severity().orElse(finding.severity())));
            }
        }
        return left;
    }

    private Finding withExpiredWaiver(Finding finding) {
        Optional<String> expired = waivers.expiredFor(finding);
        return expired.map(told -> finding.withMessage(finding.message() + " (" + told + ")"))
                .orElse(finding);
    }

    /** An annotation names the rule that it is about; a comment may mean anything, so the team must say that it counts. */
    private void matchSuppressions(List<Finding> findings) {
        for (Finding finding : findings) {
            String suppression = finding.suppression();
            boolean counts = suppression.startsWith("@")
                    || policy.settings().suppressions().contains(suppression);
            if (counts && !suppression.isEmpty()) {
                accepted.putIfAbsent(
                        finding,
                        new Acceptance(
                                Acceptance.Means.SUPPRESSION,
                                suppression,
                                "it is suppressed for another tool that knows this rule",
                                "",
                                Optional.empty()));
            }
        }
    }

    private static Finding withGrowth(Finding finding, @Nullable BaselineEntry entry) {
        return entry == null
                ? finding
                : finding.withMessage(finding.message() + " (it was known debt with "
                        + entry.measure().orElseThrow() + ", and debt may only shrink)");
    }

    /** Debt is looked up among what no waiver covers. A rule that did not do its work has no stale entries. */
    private void matchBaseline(List<Finding> findings) {
        Baseline baseline = policy.baseline().renamed(rules::currentId);
        if (baseline.entries().isEmpty()) {
            return;
        }
        Map<String, List<Finding>> byRule = findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.BREACH && !accepted.containsKey(finding))
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        for (Verdict verdict : result.verdicts()) {
            BaselineMatch match = baseline.match(verdict.rule(), byRule.getOrDefault(verdict.rule(), List.of()), code);
            match.known()
                    .forEach((finding, entry) -> accepted.put(
                            finding,
                            new Acceptance(
                                    Acceptance.Means.BASELINE,
                                    "standards/baseline/" + verdict.rule() + ".jsonl",
                                    "it was there when the rule was adopted",
                                    "",
                                    Optional.empty())));
            grown.putAll(match.grown());
            match.known().forEach((finding, entry) -> {
                if (!finding.measure().equals(entry.measure())) {
                    shrunk.put(entry, entry.shrunkTo(finding.measure()));
                }
            });
            if (verdict.outcome() != Outcome.NOT_RUN && !result.cancelled()) {
                stale.addAll(match.stale());
            }
        }
    }

    private List<Finding> aboutStaleEntries() {
        Severity severity = policy.settings().strictBaseline() ? Severity.ERROR : Severity.WARNING;
        Map<String, Long> byRule =
                stale.stream().collect(Collectors.groupingBy(BaselineEntry::rule, TreeMap::new, Collectors.counting()));
        return byRule.entrySet().stream()
                .map(entry -> PolicyRule.BASELINE_STALE.finding(
                        new PolicyPlace("standards/baseline/" + entry.getKey() + ".jsonl", 1, 1),
                        (entry.getValue() == 1
                                        ? "1 entry is no longer needed, since its finding is"
                                        : entry.getValue() + " entries are no longer needed, since their findings are")
                                + " put right: 'assize baseline prune' takes them out",
                        severity))
                .toList();
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
