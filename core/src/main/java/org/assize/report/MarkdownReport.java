package org.assize.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.coverage.ClauseState;
import org.assize.coverage.HandOffMap;
import org.assize.coverage.OwnerCoverage;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;
import org.assize.rule.RuleInForce;

/** A summary for a pull request: what to put right, what a person must look at, whom the team waits for. */
final class MarkdownReport implements Report {

    /** A comment that is longer is not read; GitHub takes 65,536 characters. */
    private static final int MOST_CHARACTERS = 60_000;

    private static final int MOST_PLACES_OF_A_RULE = 10;

    @Override
    public void write(List<Assessment> assessments, OutputStream output) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Assessment assessment : assessments) {
            append(text, assessment);
        }
        output.write(bounded(text).getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private static String bounded(StringBuilder text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text.toString();
        }
        int end = text.lastIndexOf("\n", MOST_CHARACTERS);
        return text.substring(0, end) + "\n\nCut here; the other reports hold all.\n";
    }

    private static void append(StringBuilder text, Assessment assessment) {
        text.append("## Standards of ")
                .append(MarkdownText.prose(HtmlSummary.name(assessment)))
                .append("\n\n");
        text.append(headline(assessment)).append("\n\n");
        findings(text, "What fails", assessment, breaches(assessment, Severity.ERROR));
        findings(text, "What warns", assessment, breaches(assessment, Severity.WARNING));
        findings(text, "For a person to look at", assessment, assessment.reviews());
        notRun(text, assessment);
        waiting(text, assessment.handOffMap());
    }

    private static List<Finding> breaches(Assessment assessment, Severity severity) {
        return assessment.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private static String headline(Assessment assessment) {
        int errors = breaches(assessment, Severity.ERROR).size();
        int warnings = breaches(assessment, Severity.WARNING).size();
        long debt =
                assessment.accepted().stream().filter(AcceptedFinding::isDebt).count();
        long waived = assessment.accepted().size() - debt;
        return (errors == 0
                        ? "**No rule fails.**"
                        : "**" + RuleText.counted(errors, "breach", "breaches") + " to put right.**")
                + " " + RuleText.counted(warnings, "warning", "warnings") + ", "
                + RuleText.counted(assessment.reviews().size(), "place to look at", "places to look at") + ", "
                + RuleText.counted((int) waived, "finding waived", "findings waived") + ", "
                + RuleText.counted((int) debt, "known since adoption", "known since adoption") + ".";
    }

    private static void findings(StringBuilder text, String title, Assessment assessment, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        text.append("### ").append(title).append("\n\n");
        Map<String, List<Finding>> byRule =
                findings.stream().collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        byRule.forEach((rule, ofRule) -> {
            text.append("**").append(MarkdownText.code(rule)).append("**");
            assessment
                    .rules()
                    .find(rule)
                    .map(RuleInForce::rule)
                    .ifPresent(each -> text.append(' ')
                            .append(MarkdownText.prose(each.statement()))
                            .append(". *Do:* ")
                            .append(MarkdownText.prose(each.remedy())));
            text.append("\n\n");
            ofRule.stream()
                    .limit(MOST_PLACES_OF_A_RULE)
                    .forEach(finding -> text.append("- ")
                            .append(MarkdownText.code(RuleText.place(finding)))
                            .append(' ')
                            .append(MarkdownText.prose(finding.message()))
                            .append('\n'));
            if (ofRule.size() > MOST_PLACES_OF_A_RULE) {
                text.append("- and at ")
                        .append(ofRule.size() - MOST_PLACES_OF_A_RULE)
                        .append(" more places\n");
            }
            text.append('\n');
        });
    }

    private static void notRun(StringBuilder text, Assessment assessment) {
        List<Verdict> notRun = assessment.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.NOT_RUN)
                .toList();
        if (!notRun.isEmpty()) {
            text.append("### What could not be run\n\n");
            notRun.forEach(verdict -> text.append("- ")
                    .append(MarkdownText.code(verdict.rule()))
                    .append(' ')
                    .append(MarkdownText.prose(verdict.reason()))
                    .append('\n'));
            text.append('\n');
        }
    }

    private static void waiting(StringBuilder text, HandOffMap map) {
        if (map.standards().isEmpty()) {
            return;
        }
        text.append(
                "### Whom we wait for\n\n| | clauses that wait | clauses that fail | clauses in all |\n|---|--:|--:|--:|\n");
        for (OwnerCoverage owner : map.owners()) {
            text.append("| ")
                    .append(HtmlHandOff.name(owner.owner()))
                    .append(" | ")
                    .append(owner.waiting().size())
                    .append(" | ")
                    .append(owner.counts().get(ClauseState.FAILING))
                    .append(" | ")
                    .append(owner.clauses().size())
                    .append(" |\n");
        }
        text.append('\n');
    }
}
