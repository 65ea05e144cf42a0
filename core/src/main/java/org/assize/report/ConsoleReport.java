package org.assize.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.EvidenceSummary;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;

/** Text for people at a terminal. */
final class ConsoleReport implements Report {

    @Override
    public void write(List<Assessment> assessments, OutputStream output) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Assessment assessment : assessments) {
            append(text, assessment);
        }
        output.write(text.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private static void append(StringBuilder text, Assessment assessment) {
        FindingSources sources = new FindingSources(assessment.codebase());
        for (Severity severity : List.of(Severity.NOTE, Severity.WARNING, Severity.ERROR)) {
            byRule(assessment.findings(), severity)
                    .forEach((rule, findings) -> text.append(word(severity))
                            .append(' ')
                            .append(RuleText.of(assessment, sources, rule, findings))
                            .append("\n\n"));
        }
        Map<String, List<Finding>> reviews = assessment.reviews().stream()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        reviews.forEach((rule, findings) -> text.append("review ")
                .append(RuleText.of(assessment, sources, rule, findings))
                .append("\n\n"));
        for (Verdict verdict : assessment.verdicts()) {
            if (verdict.outcome() == Outcome.NOT_RUN) {
                text.append("not run ")
                        .append(verdict.rule())
                        .append(": ")
                        .append(verdict.reason())
                        .append("\n\n");
            }
        }
        assessment
                .notices()
                .forEach(notice -> text.append("note: ").append(notice).append('\n'));
        text.append(summary(assessment)).append('\n');
    }

    private static Map<String, List<Finding>> byRule(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The last line of a run: what was found and what was looked at. */
    static String summary(Assessment assessment) {
        Map<Outcome, Long> outcomes = assessment.verdicts().stream()
                .collect(Collectors.groupingBy(Verdict::outcome, TreeMap::new, Collectors.counting()));
        Map<Severity, Long> severities = assessment.findings().stream()
                .collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting()));
        String rules = outcomes.entrySet().stream()
                .map(each -> each.getValue() + " "
                        + each.getKey()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' '))
                .collect(Collectors.joining(", "));
        String evidence =
                assessment.evidence().stream().map(ConsoleReport::evidence).collect(Collectors.joining(", "));
        return assessment.codebase().root() + ": "
                + RuleText.counted(count(severities, Severity.ERROR), "error", "errors") + ", "
                + RuleText.counted(count(severities, Severity.WARNING), "warning", "warnings") + ", "
                + RuleText.counted(assessment.reviews().size(), "review", "reviews") + accepted(assessment) + "\n"
                + "rules: " + (rules.isEmpty() ? "none in force" : rules) + "\n"
                + "looked at: " + (evidence.isEmpty() ? "nothing" : evidence)
                + (assessment.isCancelled() ? "\nthe run was stopped before its end" : "");
    }

    /** What is accepted stays counted. */
    private static String accepted(Assessment assessment) {
        long debt =
                assessment.accepted().stream().filter(AcceptedFinding::isDebt).count();
        long waived = assessment.accepted().size() - debt;
        return assessment.accepted().isEmpty()
                ? ""
                : "; accepted: " + waived + " waived, " + debt + " known since adoption";
    }

    private static int count(Map<Severity, Long> counts, Severity severity) {
        return Math.toIntExact(counts.getOrDefault(severity, 0L));
    }

    private static String evidence(EvidenceSummary summary) {
        String unreadable = summary.unreadable() == 0 ? "" : " (" + summary.unreadable() + " unreadable)";
        return RuleText.counted(summary.found(), summary.kind() + " file", summary.kind() + " files") + unreadable;
    }
}
