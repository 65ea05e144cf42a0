package org.assize.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assize.codebase.Codebase;
import org.assize.codebase.CodebaseProblem;
import org.assize.codebase.SourceFile;
import org.assize.engine.FileInspection.DraftFinding;
import org.assize.engine.FileResult.FactHere;
import org.assize.engine.FileResult.FoundHere;
import org.assize.evidence.EvidenceKind;
import org.assize.finding.Distribution;
import org.assize.finding.EvidenceSummary;
import org.assize.finding.Finding;
import org.assize.finding.Fingerprint;
import org.assize.finding.Fix;
import org.assize.finding.Measurement;
import org.assize.finding.Place;
import org.assize.finding.Severity;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;
import org.assize.finding.Verdict.Scope;
import org.assize.rule.Conclusion;
import org.assize.rule.RuleInForce;

/** Gathers the results of all files, lets rules conclude, and makes the verdicts. */
final class ResultAssembly {

    private final Codebase codebase;
    private final Plan plan;
    private final FactCodec codec;
    private final AnalysisListener listener;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<FactHere>> facts = new TreeMap<>();
    private final List<List<String>> failures = new ArrayList<>();
    private final Scope[] scopes;
    private final List<SortedMap<String, SortedMap<Integer, Long>>> measures = new ArrayList<>();
    private final int[][] evidence;
    private final List<WaiverComment> waivers = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int judged;

    ResultAssembly(Codebase codebase, Plan plan, FactCodec codec, AnalysisListener listener) {
        this.codebase = codebase;
        this.plan = plan;
        this.codec = codec;
        this.listener = listener;
        this.scopes = new Scope[plan.rules().size()];
        for (int rule = 0; rule < scopes.length; rule++) {
            scopes[rule] = Scope.NOTHING;
            failures.add(new ArrayList<>());
            measures.add(new TreeMap<>());
        }
        this.evidence = new int[plan.kinds().size()][4];
        for (CodebaseProblem problem : codebase.problems()) {
            add(BuiltInFindings.codebaseProblem(problem));
        }
    }

    synchronized void notice(String notice) {
        notices.add(notice);
    }

    synchronized void add(SourceFile file, FileJudge.Judged done) {
        FileResult result = done.result();
        for (FoundHere found : result.findings()) {
            add(finding(found));
        }
        if (!result.facts().isEmpty()) {
            facts.put(result.path(), result.facts());
        }
        for (int index = 0; index < result.scopes().length; index += 3) {
            int rule = (int) result.scopes()[index];
            scopes[rule] = scopes[rule].plus(new Scope(1, result.scopes()[index + 1], result.scopes()[index + 2]));
        }
        for (FileResult.MeasuredHere measured : result.measures()) {
            SortedMap<Integer, Long> counts =
                    measures.get(measured.rule()).computeIfAbsent(measured.option(), option -> new TreeMap<>());
            measured.counts().forEach((value, places) -> counts.merge(value, places, Long::sum));
        }
        waivers.addAll(result.waivers());
        for (FileResult.Failure failure : result.failures()) {
            failures.get(failure.rule()).add(failure.message());
        }
        for (int kind : result.kinds()) {
            evidence[kind][0]++;
            evidence[kind][done.unchanged() ? 2 : 1]++;
        }
        // Two kinds that cannot read a file for one reason make one finding.
        Set<Finding> unreadableFindings = new LinkedHashSet<>();
        for (FileResult.Unreadable unreadable : result.unreadable()) {
            evidence[unreadable.kind()][3]++;
            evidence[unreadable.kind()][done.unchanged() ? 2 : 1]--;
            unreadableFindings.add(BuiltInFindings.unreadableFile(file, unreadable.message(), unreadable.region()));
        }
        unreadableFindings.forEach(this::add);
        listener.judged(file.path(), ++judged);
    }

    synchronized void addArchitecture(ArchitecturePass architecture) {
        architecture.unreadable().forEach(this::add);
        for (ArchitecturePass.Result result : architecture.results()) {
            result.findings().forEach(found -> add(finding(found)));
            result.failure().ifPresent(failures.get(result.rule())::add);
            scopes[result.rule()] = scopes[result.rule()].plus(result.scope());
        }
    }

    private void add(Finding finding) {
        findings.add(finding);
        listener.found(finding);
    }

    private Finding finding(FoundHere found) {
        RuleInForce rule = plan.rule(found.rule());
        return new Finding(
                rule.id(),
                found.kind(),
                rule.severity(),
                found.message(),
                new Place(found.path(), found.region(), found.subject(), ""),
                found.key(),
                new Fingerprint(Fingerprint.CURRENT_VERSION, found.fingerprint(), found.context()),
                rule.rule().claims().stream()
                        .map(claim -> claim.clause().toString())
                        .toList(),
                found.fixes(),
                found.suppression(),
                found.measure() == null ? OptionalInt.empty() : OptionalInt.of(found.measure()));
    }

    synchronized AnalysisResult finish(boolean cancelled) {
        plan.faults().forEach((rule, fault) -> failures.get(rule).add(fault));
        if (!cancelled) {
            conclude();
        }
        findings.sort(Finding.BY_PLACE);
        Map<String, Integer> breaches = count(Finding.Kind.BREACH);
        Map<String, Integer> reviews = count(Finding.Kind.REVIEW);
        List<Verdict> verdicts = new ArrayList<>();
        for (int rule = 0; rule < plan.rules().size(); rule++) {
            String id = plan.rule(rule).id();
            verdicts.add(verdict(rule, breaches.getOrDefault(id, 0), reviews.getOrDefault(id, 0), cancelled));
        }
        waivers.sort(Comparator.comparing(WaiverComment::path).thenComparing(WaiverComment::line));
        return new AnalysisResult(findings, verdicts, measurements(), summaries(), waivers, notices, cancelled);
    }

    private void conclude() {
        PlaceCheck check = new PlaceCheck(codebase);
        for (int position = 0; position < plan.rules().size(); position++) {
            Conclusion conclusion = plan.rule(position).rule().conclusion();
            // Where a rule failed its facts are incomplete, and what it would conclude from them may be wrong.
            boolean incomplete = !failures.get(position).isEmpty();
            if (conclusion == null || scopes[position].files() == 0 || incomplete) {
                continue;
            }
            ConcludingRule report = new ConcludingRule(codebase, plan, position);
            try {
                conclusion.conclude(new FactsOfRule(position), report);
            } catch (Throwable e) {
                Fault.rethrowIfFatal(e);
                failures.get(position).add("failed in its conclusion: " + Fault.reason(e));
            }
            report.drafts().forEach(draft -> keepConcluded(draft, check));
            scopes[position] = scopes[position].plus(new Scope(0, 0, report.unjudged()));
        }
    }

    private void keepConcluded(DraftFinding draft, PlaceCheck check) {
        List<String> ofRule = failures.get(draft.rule());
        Optional<String> misplaced = check.problemOf(draft.place());
        if (misplaced.isPresent()) {
            ofRule.add("failed in its conclusion: it " + misplaced.get());
            return;
        }
        for (Fix fix : draft.fixes()) {
            check.problemOf(fix).ifPresent(problem -> {
                draft.withdraw(fix);
                ofRule.add("failed in its conclusion: it " + problem);
            });
        }
        add(finding(draft.finished(plan.rule(draft.rule()).rule().firstId())));
    }

    /** The facts of one rule, in an order that does not depend on threads. */
    private final class FactsOfRule implements org.assize.rule.Facts {

        private final int rule;

        FactsOfRule(int rule) {
            this.rule = rule;
        }

        @Override
        public <T extends Record> List<T> of(Class<T> type) {
            int wanted = plan.rule(rule).rule().factTypes().indexOf(type);
            if (wanted < 0) {
                throw new MisuseException("it asked for facts of type " + type.getSimpleName()
                        + ", which it did not declare with gathering(...)");
            }
            return facts.values().stream()
                    .flatMap(List::stream)
                    .filter(fact -> fact.rule() == rule && fact.type() == wanted)
                    .map(codec::decode)
                    .map(type::cast)
                    .toList();
        }
    }

    private List<Measurement> measurements() {
        List<Measurement> all = new ArrayList<>();
        for (int rule = 0; rule < measures.size(); rule++) {
            RuleInForce inForce = plan.rule(rule);
            measures.get(rule)
                    .forEach((option, counts) -> all.add(new Measurement(
                            inForce.id(), option, FileInspection.limitOf(inForce, option), new Distribution(counts))));
        }
        return all;
    }

    private Map<String, Integer> count(Finding.Kind kind) {
        Map<String, Integer> counts = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.kind() == kind) {
                counts.merge(finding.rule(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private Verdict verdict(int position, int breaches, int reviews, boolean cancelled) {
        RuleInForce rule = plan.rule(position);
        Scope scope = scopes[position];
        List<String> failed = failures.get(position);
        if (!failed.isEmpty()) {
            failed.sort(Comparator.naturalOrder());
            String more = failed.size() == 1 ? "" : " (and on " + (failed.size() - 1) + " more)";
            return new Verdict(
                    rule.id(),
                    Outcome.NOT_RUN,
                    "rule " + rule.id() + " " + failed.get(0) + more,
                    scope,
                    breaches,
                    reviews);
        }
        if (breaches > 0 && rule.severity() != Severity.NOTE) {
            Outcome outcome = rule.severity() == Severity.ERROR ? Outcome.FAILED : Outcome.WARNED;
            return new Verdict(rule.id(), outcome, "", scope, breaches, reviews);
        }
        if (cancelled) {
            return new Verdict(
                    rule.id(), Outcome.NOT_RUN, "the run was stopped before its end", scope, breaches, reviews);
        }
        if (scope.files() == 0) {
            Optional<String> missing = missingEvidence(rule);
            return missing.isPresent()
                    ? new Verdict(rule.id(), Outcome.NOT_RUN, missing.get(), scope, breaches, reviews)
                    : new Verdict(
                            rule.id(),
                            Outcome.NOT_APPLICABLE,
                            "the code base holds no file that this rule judges",
                            scope,
                            breaches,
                            reviews);
        }
        return new Verdict(rule.id(), reviews > 0 ? Outcome.REVIEW : Outcome.PASSED, "", scope, breaches, reviews);
    }

    private Optional<String> missingEvidence(RuleInForce rule) {
        return rule.rule().inspections().stream()
                .map(inspected -> expectedButMissing(inspected.kind()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> expectedButMissing(EvidenceKind<?, ?> kind) {
        try {
            return kind.expectedButMissing(codebase);
        } catch (Throwable e) {
            Fault.rethrowIfFatal(e);
            return Optional.of("could not learn whether " + kind.id() + " files are missing: " + Fault.reason(e));
        }
    }

    private List<EvidenceSummary> summaries() {
        List<EvidenceSummary> summaries = new ArrayList<>();
        for (KindPlan<?, ?> kind : plan.kinds()) {
            EvidenceKind<?, ?> evidenceKind = kind.kind();
            int[] counts = evidence[kind.position()];
            summaries.add(new EvidenceSummary(evidenceKind.id(), counts[0], counts[1], counts[2], counts[3]));
        }
        summaries.sort(Comparator.comparing(EvidenceSummary::kind));
        return summaries;
    }
}
