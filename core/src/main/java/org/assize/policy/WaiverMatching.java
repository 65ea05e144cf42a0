package org.assize.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assize.baseline.CodeLookup;
import org.assize.engine.AnalysisResult;
import org.assize.engine.WaiverComment;
import org.assize.finding.Acceptance;
import org.assize.finding.Finding;
import org.assize.finding.Suggestion;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;

/** Finds out which findings are waived, which waivers have run out, and which cover nothing. */
final class WaiverMatching {

    private final RulesInForce rules;
    private final CodeLookup code;
    private final LocalDate today;
    private final Set<String> ran;
    private final Map<Finding, Acceptance> accepted = new IdentityHashMap<>();
    private final Map<Finding, String> expired = new IdentityHashMap<>();
    private final List<Finding> aboutWaivers = new ArrayList<>();

    /** A waiver of either kind. */
    private record Accepting(
            boolean inScope,
            String name,
            List<String> rules,
            LocalDate expires,
            PolicyPlace place,
            Acceptance acceptance) {}

    WaiverMatching(RulesInForce rules, AnalysisResult result, CodeLookup code, LocalDate today) {
        this.rules = rules;
        this.code = code;
        this.today = today;
        this.ran = result.cancelled()
                ? Set.of()
                : result.verdicts().stream()
                        .filter(verdict -> verdict.outcome() != Outcome.NOT_RUN)
                        .map(Verdict::rule)
                        .collect(Collectors.toSet());
    }

    void matchInline(List<WaiverComment> comments, List<Finding> findings) {
        Map<String, List<Finding>> byPath = findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.place().path()));
        for (WaiverComment comment : comments) {
            InlineWaiver.Reading reading = InlineWaiver.read(comment);
            PolicyPlace place = new PolicyPlace(comment.path(), comment.line(), comment.column());
            if (reading.waiver().isEmpty()) {
                aboutWaivers.add(PolicyRule.POLICY.finding(
                        place,
                        "the inline waiver has " + String.join(", ", reading.missing()) + ": write "
                                + WaiverComment.MARKER + " RULE -- reason; owner NAME; expires YYYY-MM-DD"));
                continue;
            }
            InlineWaiver waiver = reading.waiver().get();
            match(
                    new Accepting(
                            true,
                            "the inline waiver",
                            waiver.rules(),
                            waiver.expires(),
                            place,
                            new Acceptance(
                                    Acceptance.Means.INLINE_WAIVER,
                                    comment.path() + ":" + comment.line(),
                                    waiver.reason(),
                                    waiver.owner(),
                                    Optional.of(waiver.expires()))),
                    byPath.getOrDefault(comment.path(), List.of()).stream()
                            .filter(finding -> waiver.covers(finding, rules))
                            .toList());
        }
    }

    /** Where nothing was judged that the waiver is for, though it is there, nothing can be said of the waiver. */
    private boolean isInScope(Waiver waiver) {
        return waiver.where().stream()
                .anyMatch(pattern -> code.judgedAny(pattern::matches) || !code.wasLeftOut(pattern.folder()));
    }

    void match(List<Waiver> waivers, List<Finding> findings) {
        Map<String, List<Finding>> byRule = findings.stream().collect(Collectors.groupingBy(Finding::rule));
        for (Waiver waiver : waivers) {
            match(
                    new Accepting(
                            isInScope(waiver),
                            "waiver " + waiver.id(),
                            List.of(waiver.rule()),
                            waiver.expires(),
                            waiver.place(),
                            new Acceptance(
                                    Acceptance.Means.WAIVER,
                                    waiver.id(),
                                    waiver.reason(),
                                    waiver.owner(),
                                    Optional.of(waiver.expires()))),
                    byRule.getOrDefault(rules.currentId(waiver.rule()), List.of()).stream()
                            .filter(finding -> waiver.covers(finding))
                            .toList());
        }
    }

    private void match(Accepting waiver, List<Finding> covered) {
        Set<String> unknown = new TreeSet<>();
        waiver.rules().stream()
                .filter(rule -> rules.complete()
                        && !rules.known().contains(rules.currentId(rule))
                        && !rule.startsWith("assize/"))
                .forEach(unknown::add);
        for (String rule : unknown) {
            aboutWaivers.add(
                    isOfKnownPack(rule)
                            ? PolicyRule.WAIVER_UNUSED.finding(
                                    waiver.place(),
                                    waiver.name() + " is for rule '" + rule + "', which is not there"
                                            + Suggestion.among(rule, rules.known()))
                            : PolicyRule.WAIVER_NOT_JUDGED.finding(
                                    waiver.place(),
                                    waiver.name() + " is for rule '" + rule
                                            + "' of a pack that is not there, so nothing can" + " be said of it here"));
        }
        if (!waiver.inScope()) {
            return;
        }
        if (today.isAfter(waiver.expires())) {
            expire(waiver, covered);
            return;
        }
        covered.forEach(finding -> accepted.putIfAbsent(finding, waiver.acceptance()));
        boolean allRan = waiver.rules().stream().map(rules::currentId).allMatch(ran::contains);
        if (covered.isEmpty() && unknown.isEmpty() && allRan) {
            aboutWaivers.add(PolicyRule.WAIVER_UNUSED.finding(
                    waiver.place(),
                    waiver.name() + " covers nothing: " + String.join(", ", waiver.rules())
                            + " finds nothing there; delete it"));
        } else if (Notice.isDue(waiver.expires(), today) && !covered.isEmpty()) {
            aboutWaivers.add(PolicyRule.WAIVER_EXPIRES_SOON.finding(
                    waiver.place(),
                    waiver.name() + " of " + waiver.acceptance().owner() + " expires on " + waiver.expires() + ": "
                            + findings(covered) + " will count again; put "
                            + (covered.size() == 1 ? "it" : "them") + " right, or renew the waiver"));
        }
    }

    /** A command line, say, does not have the rules that are written beside a team's tests. */
    private boolean isOfKnownPack(String rule) {
        String pack = rule.substring(0, rule.indexOf('/') + 1);
        return pack.isEmpty() || rules.known().stream().anyMatch(known -> known.startsWith(pack));
    }

    private void expire(Accepting waiver, List<Finding> covered) {
        covered.forEach(finding ->
                expired.put(finding, waiver.name() + " at " + waiver.place() + " has expired on " + waiver.expires()));
        aboutWaivers.add(PolicyRule.WAIVER_EXPIRED.finding(
                waiver.place(),
                waiver.name() + " of " + waiver.acceptance().owner() + " has expired on " + waiver.expires() + ": "
                        + (covered.isEmpty()
                                ? "it covers nothing any more; delete it"
                                : findings(covered) + " of " + String.join(", ", waiver.rules())
                                        + (covered.size() == 1
                                                ? " counts again; put it right"
                                                : " count again; put them right")
                                        + ", or renew the waiver")));
    }

    private static String findings(List<Finding> covered) {
        return covered.size() == 1 ? "1 finding" : covered.size() + " findings";
    }

    Map<Finding, Acceptance> accepted() {
        return accepted;
    }

    /** What is said with a finding whose waiver has run out. */
    Optional<String> expiredFor(Finding finding) {
        return Optional.ofNullable(expired.get(finding));
    }

    List<Finding> aboutWaivers() {
        return aboutWaivers;
    }
}
