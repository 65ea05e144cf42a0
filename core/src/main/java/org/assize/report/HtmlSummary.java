package org.assize.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.coverage.HandOffMap;
import org.assize.finding.EvidenceSummary;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;

/** The first thing that is read, and the last: how it stands, and what was looked at. */
final class HtmlSummary {

    private final HtmlPage page;
    private final Assessment assessment;
    private final HandOffMap map;
    private final String prefix;
    private final String heading;

    HtmlSummary(HtmlPage page, Assessment assessment, HandOffMap map, String prefix, int level) {
        this.page = page;
        this.assessment = assessment;
        this.map = map;
        this.prefix = prefix;
        this.heading = "h" + level;
    }

    /** What people call a code base: its folder. */
    static String name(Assessment assessment) {
        Path folder = assessment.codebase().root().toAbsolutePath().normalize().getFileName();
        return folder == null ? "this code base" : folder.toString();
    }

    void write() throws IOException {
        int failing = rules(Severity.ERROR);
        int breaches = breaches(Severity.ERROR);
        int notRun = outcomes(Outcome.NOT_RUN);
        boolean kept = failing == 0 && notRun == 0;
        page.open("p", "class", kept ? "headline kept" : "headline failing");
        page.element("strong", kept ? "No rule fails." : failing == 0 ? "A rule could not be run." : "Not kept.");
        page.text(" " + sentence(failing, breaches, notRun));
        page.close();
        page.open("ul", "class", "figures");
        figure(failing, "rule fails", "rules fail", "fails");
        figure(rules(Severity.WARNING), "rule warns", "rules warn", "warns");
        figure(assessment.reviews().size(), "place to look at", "places to look at", "reviews");
        figure(notRun, "rule not run", "rules not run", "not-run");
        if (!map.standards().isEmpty()) {
            figure(waiting(), "clause waits for a person", "clauses wait for a person", "waiting");
        }
        figure(accepted(false), "finding waived", "findings waived", "accepted");
        figure(accepted(true), "known debt", "known debt", "accepted");
        page.close();
    }

    private static String sentence(int failing, int breaches, int notRun) {
        String fails = failing == 0
                ? ""
                : RuleText.counted(failing, "rule fails", "rules fail") + " with "
                        + RuleText.counted(breaches, "breach", "breaches") + ".";
        String missing = notRun == 0 ? "" : " " + RuleText.counted(notRun, "rule", "rules") + " could not do its work.";
        return failing == 0 && notRun == 0 ? "Everything that rules can decide is kept or accepted." : fails + missing;
    }

    private void figure(int count, String one, String many, String target) throws IOException {
        page.open("li", "class", count == 0 ? "none" : null);
        boolean link = count > 0;
        if (link) {
            page.open("a", "href", "#" + prefix + target);
        }
        page.element("span", String.valueOf(count), "class", "number");
        page.text(" " + (count == 1 ? one : many));
        if (link) {
            page.close();
        }
        page.close();
    }

    private int rules(Severity severity) {
        return (int) assessment.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::rule)
                .distinct()
                .count();
    }

    private int breaches(Severity severity) {
        return (int) assessment.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private int outcomes(Outcome outcome) {
        return (int) assessment.verdicts().stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }

    private int waiting() {
        return map.owners().stream().mapToInt(owner -> owner.waiting().size()).sum();
    }

    private int accepted(boolean debt) {
        return (int) assessment.accepted().stream()
                .filter(each -> each.isDebt() == debt)
                .count();
    }

    void writeScope() throws IOException {
        page.open("section", "aria-labelledby", prefix + "scope");
        page.element(heading, "What was looked at", "id", prefix + "scope");
        page.element(
                "p",
                assessment.isCancelled()
                        ? "The run was stopped before its end: what follows is a part."
                        : "Judged on " + assessment.day() + ", against "
                                + RuleText.counted(assessment.rules().rules().size(), "rule", "rules") + ".");
        for (String notice : assessment.notices()) {
            page.element("p", notice, "class", "notice");
        }
        evidence();
        for (Outcome outcome : List.of(Outcome.PASSED, Outcome.NOT_APPLICABLE)) {
            rules(outcome);
        }
        page.close();
    }

    private void evidence() throws IOException {
        page.open("table");
        page.element("caption", "Files by kind of evidence");
        page.open("thead").open("tr");
        for (String name : List.of("Kind", "Found", "Read", "Unchanged", "Unreadable")) {
            page.element("th", name, "scope", "col");
        }
        page.close().close();
        page.open("tbody");
        for (EvidenceSummary summary : assessment.evidence()) {
            page.open("tr");
            page.element("th", summary.kind(), "scope", "row");
            for (int count : new int[] {summary.found(), summary.parsed(), summary.unchanged(), summary.unreadable()}) {
                page.element("td", String.valueOf(count), "class", "count");
            }
            page.close();
        }
        page.close().close();
    }

    private void rules(Outcome outcome) throws IOException {
        Map<String, Verdict> verdicts = assessment.verdicts().stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .collect(Collectors.toMap(Verdict::rule, verdict -> verdict, (one, same) -> one, TreeMap::new));
        if (verdicts.isEmpty()) {
            return;
        }
        page.open("details");
        page.element(
                "summary",
                outcome == Outcome.PASSED
                        ? RuleText.counted(verdicts.size(), "rule is kept", "rules are kept")
                        : RuleText.counted(verdicts.size(), "rule has", "rules have") + " nothing to judge here");
        page.open("ul", "class", "plain");
        for (Verdict verdict : verdicts.values()) {
            page.open("li").element("code", verdict.rule());
            page.text(
                    outcome == Outcome.PASSED
                            ? " · " + RuleText.counted(verdict.scope().files(), "file", "files") + ", "
                                    + verdict.scope().elements() + " elements"
                                    + (verdict.scope().unjudged() == 0
                                            ? ""
                                            : ", " + verdict.scope().unjudged() + " of them could not be judged")
                            : " · " + verdict.reason());
            page.close();
        }
        page.close().close();
    }
}
