package org.assize.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.Finding;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;
import org.assize.policy.Attestation;
import org.assize.policy.Notice;
import org.assize.policy.PolicyOutcome;
import org.assize.rule.RuleInForce;
import org.assize.rule.RuleSet;
import org.assize.standard.Claim;
import org.assize.standard.Clause;
import org.assize.standard.ClauseId;
import org.assize.standard.Standard;

/** Works out the state of clauses from what a run found and what a team has decided. Immutable. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CoverageAnalysis {

    private final Map<ClauseId, List<Served>> served = new HashMap<>();
    private final Map<ClauseId, Attestation> attestations = new HashMap<>();
    private final LocalDate today;

    /** A rule that serves a clause, and what the run says of it. */
    private record Served(Claim claim, Verdict verdict, int breaches, int waived, int debt) {

        boolean is(Outcome outcome) {
            return verdict.outcome() == outcome;
        }

        boolean decidesFully() {
            return claim.extent() == Claim.Extent.FULLY;
        }
    }

    /**
     * Gathers what there is to know.
     *
     * @param rules the rules that were in force
     * @param outcome what counts and what is accepted
     * @param attestations what persons have vouched for
     * @param today the day, in UTC, on which attestations count or not
     */
    public CoverageAnalysis(RuleSet rules, PolicyOutcome outcome, List<Attestation> attestations, LocalDate today) {
        this.today = today;
        Map<String, Verdict> verdicts = outcome.verdicts().stream().collect(Collectors.toMap(Verdict::rule, v -> v));
        Map<String, Integer> breaches = new HashMap<>();
        for (Finding finding : outcome.findings()) {
            if (finding.kind() == Finding.Kind.BREACH) {
                breaches.merge(finding.rule(), 1, Integer::sum);
            }
        }
        Map<String, Integer> waived = new HashMap<>();
        Map<String, Integer> debt = new HashMap<>();
        for (AcceptedFinding accepted : outcome.accepted()) {
            (accepted.isDebt() ? debt : waived).merge(accepted.finding().rule(), 1, Integer::sum);
        }
        for (RuleInForce rule : rules.rules()) {
            for (Claim claim : rule.rule().claims()) {
                served.computeIfAbsent(claim.clause(), clause -> new ArrayList<>())
                        .add(new Served(
                                claim,
                                verdicts.get(rule.id()),
                                breaches.getOrDefault(rule.id(), 0),
                                waived.getOrDefault(rule.id(), 0),
                                debt.getOrDefault(rule.id(), 0)));
            }
        }
        for (Attestation attestation : attestations) {
            this.attestations.merge(
                    attestation.clause(),
                    attestation,
                    (one, other) -> one.expires().isBefore(other.expires()) ? other : one);
        }
    }

    /**
     * The coverage of a standard.
     *
     * @param standard the standard
     * @param level the level in force, or empty for all clauses
     * @return what is known of each clause
     * @throws IllegalArgumentException if the standard has no such level
     */
    public StandardCoverage of(Standard standard, Optional<String> level) {
        List<Clause> inForce = level.map(standard::clausesUpTo).orElse(standard.clauses());
        return new StandardCoverage(
                standard, level, inForce.stream().map(this::of).toList());
    }

    private ClauseCoverage of(Clause clause) {
        List<Served> rules = served.getOrDefault(clause.id(), List.of()).stream()
                .sorted(Comparator.comparing(each -> each.verdict().rule()))
                .toList();
        Optional<Attestation> attestation = Optional.ofNullable(attestations.get(clause.id()));
        ClauseState state = state(rules, attestation);
        return new ClauseCoverage(
                clause,
                state,
                reason(state, rules, attestation),
                rules.stream().map(each -> each.verdict().rule()).toList(),
                rules.stream().mapToInt(Served::breaches).sum(),
                rules.stream().mapToInt(each -> each.verdict().reviews()).sum(),
                rules.stream().mapToInt(Served::waived).sum(),
                rules.stream().mapToInt(Served::debt).sum(),
                attestation,
                waits(state, attestation));
    }

    private ClauseState state(List<Served> rules, Optional<Attestation> attestation) {
        if (rules.stream().anyMatch(rule -> rule.breaches() > 0)) {
            return ClauseState.FAILING;
        }
        if (rules.stream().anyMatch(rule -> rule.is(Outcome.NOT_RUN))) {
            return ClauseState.NOT_EVALUATED;
        }
        if (rules.stream().anyMatch(rule -> rule.waived() > 0)) {
            return ClauseState.WAIVED;
        }
        if (rules.stream().anyMatch(rule -> rule.debt() > 0)) {
            return ClauseState.KNOWN_DEBT;
        }
        boolean toReview = rules.stream().anyMatch(rule -> rule.is(Outcome.REVIEW));
        if (!toReview && rules.stream().anyMatch(rule -> rule.decidesFully() && rule.is(Outcome.PASSED))) {
            return ClauseState.MET_BY_RULES;
        }
        if (toReview || rules.stream().anyMatch(rule -> rule.is(Outcome.PASSED))) {
            return ClauseState.PARTLY;
        }
        return stateWithoutRules(rules, attestation);
    }

    private ClauseState stateWithoutRules(List<Served> rules, Optional<Attestation> attestation) {
        if (attestation.isPresent() && saysNotApplicable(attestation) && !isDue(attestation.get())) {
            return ClauseState.NOT_APPLICABLE;
        }
        if (attestation.isPresent()) {
            return isDue(attestation.get()) ? ClauseState.ATTESTATION_DUE : ClauseState.ATTESTED;
        }
        // Rules that decide a part may find nothing to judge while the rest of the clause is very much alive.
        return rules.stream().anyMatch(Served::decidesFully) ? ClauseState.NOT_APPLICABLE : ClauseState.OPEN;
    }

    private static boolean saysNotApplicable(Optional<Attestation> attestation) {
        return attestation
                .filter(word -> word.says() == Attestation.Word.NOT_APPLICABLE)
                .isPresent();
    }

    private boolean isDue(Attestation attestation) {
        return !attestation.holdsOn(today) || Notice.isDue(attestation.expires(), today);
    }

    private boolean waits(ClauseState state, Optional<Attestation> attestation) {
        return switch (state) {
            case OPEN, ATTESTATION_DUE -> true;
            case PARTLY -> attestation.isEmpty() || isDue(attestation.get());
            default -> false;
        };
    }

    private String reason(ClauseState state, List<Served> rules, Optional<Attestation> attestation) {
        return switch (state) {
            case FAILING -> told(rules, Served::breaches, "breach", "breaches");
            case NOT_EVALUATED ->
                rules.stream()
                        .filter(rule -> rule.is(Outcome.NOT_RUN))
                        .map(rule -> rule.verdict().rule() + " was not run: "
                                + rule.verdict().reason())
                        .collect(Collectors.joining("; "));
            case WAIVED -> told(rules, Served::waived, "waived finding", "waived findings");
            case KNOWN_DEBT -> told(rules, Served::debt, "finding known at adoption", "findings known at adoption");
            case MET_BY_RULES ->
                rules.stream()
                        .filter(Served::decidesFully)
                        .map(rule -> rule.verdict().rule() + ": " + rule.claim().argument())
                        .collect(Collectors.joining("; "));
            case PARTLY -> partly(rules, attestation);
            case ATTESTED, ATTESTATION_DUE -> attested(attestation.orElseThrow());
            case OPEN ->
                rules.isEmpty()
                        ? "no rule in force serves it and nobody has vouched for it"
                        : "its rules found nothing to judge, and they decide only a part of it";
            case NOT_APPLICABLE ->
                saysNotApplicable(attestation)
                        ? attestation.orElseThrow().evidence() + " ("
                                + attested(attestation.orElseThrow()).replace("vouched for", "said") + ")"
                        : "the code base holds nothing that its rules judge";
        };
    }

    private static String told(
            List<Served> rules, java.util.function.ToIntFunction<Served> count, String one, String many) {
        Map<String, Integer> byRule = new TreeMap<>();
        rules.forEach(rule -> byRule.put(rule.verdict().rule(), count.applyAsInt(rule)));
        return byRule.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + (entry.getValue() == 1 ? one : many) + " of " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private String partly(List<Served> rules, Optional<Attestation> attestation) {
        int reviews = rules.stream().mapToInt(rule -> rule.verdict().reviews()).sum();
        String kept = rules.size() == 1 ? "the rule that serves it is kept" : "the rules that serve it are kept";
        String places = reviews == 0
                ? ""
                : "; " + reviews + (reviews == 1 ? " place is" : " places are") + " for a person to look at";
        return kept + places + "; the rest of the clause "
                + attestation.map(word -> "is " + attested(word)).orElse("is for a person");
    }

    private String attested(Attestation attestation) {
        String until = attestation.holdsOn(today)
                ? "until " + attestation.expires()
                : today.isBefore(attestation.on())
                        ? "but only from " + attestation.on()
                        : "but that has expired on " + attestation.expires();
        return "vouched for by " + attestation.by() + " on " + attestation.on() + ", " + until;
    }
}
