package org.assize.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.finding.Finding;
import org.assize.finding.Region;
import org.assize.rule.Rule;
import org.assize.standard.Claim;

/**
 * What is told of one rule's findings, as text: the first line is complete in itself, frames of the first few findings
 * follow, then where the others are, and at the end what the rule states, why, and what to do. Bounded, so that a rule
 * with ten thousand findings can still be read.
 */
final class RuleText {

    static final int MOST_FRAMES = 5;
    static final int MOST_PLACES_OF_A_MESSAGE = 10;
    static final int MOST_MESSAGES = 10;
    static final int MOST_LINES = 120;
    static final int MOST_CHARACTERS = 16 * 1024;

    private final FindingSources sources;
    private final List<String> lines = new ArrayList<>();
    private final boolean confidential;
    private int frames;

    private RuleText(FindingSources sources, boolean confidential) {
        this.sources = sources;
        this.confidential = confidential;
    }

    /** The text for findings of one rule, without a line break at its end. */
    static String of(Assessment assessment, String rule, List<Finding> findings) {
        return of(assessment, new FindingSources(assessment.codebase()), rule, findings);
    }

    static String of(Assessment assessment, FindingSources sources, String rule, List<Finding> findings) {
        boolean confidential = assessment
                .rules()
                .find(rule)
                .filter(inForce -> inForce.rule().tags().contains(Rule.CONFIDENTIAL))
                .isPresent();
        RuleText text = new RuleText(sources, confidential);
        text.headline(rule, findings);
        Map<String, List<Finding>> byMessage = findings.stream()
                .collect(Collectors.groupingBy(Finding::message, LinkedHashMap::new, Collectors.toList()));
        byMessage.entrySet().stream().limit(MOST_MESSAGES).forEach(each -> text.group(each.getKey(), each.getValue()));
        if (byMessage.size() > MOST_MESSAGES) {
            long left = byMessage.values().stream()
                    .skip(MOST_MESSAGES)
                    .mapToLong(List::size)
                    .sum();
            text.lines.add("  and " + left + " more");
            text.lines.add("");
        }
        List<String> explanation = assessment
                .rules()
                .find(rule)
                .map(inForce -> explanation(inForce.rule()))
                .orElse(List.of());
        return bounded(text.lines, explanation);
    }

    private void headline(String rule, List<Finding> findings) {
        Finding first = findings.get(0);
        String what = first.kind() == Finding.Kind.REVIEW
                ? counted(findings.size(), "place to look at", "places to look at")
                : counted(findings.size(), "breach", "breaches");
        lines.add(rule + ": " + what + ", the first at " + place(first) + ": " + first.message());
        lines.add("");
    }

    static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private void group(String message, List<Finding> findings) {
        lines.add("  " + message);
        int shown = 0;
        for (Finding finding : findings) {
            if (shown++ == MOST_PLACES_OF_A_MESSAGE) {
                lines.add("    and at " + (findings.size() - MOST_PLACES_OF_A_MESSAGE) + " more places");
                break;
            }
            lines.add("    " + clickablePlace(finding));
            if (frames < MOST_FRAMES) {
                frames++;
                sources.text(finding.place().path())
                        .map(text -> CodeFrame.of(text, finding.place().region(), confidential))
                        .orElse(List.of())
                        .forEach(line -> lines.add("      " + line));
            }
        }
        lines.add("");
    }

    /** A path with line and column, as terminals and editors link it. */
    static String place(Finding finding) {
        Region region = finding.place().region();
        return finding.place().path() + ":" + region.startLine() + ":" + region.startColumn();
    }

    /** A Java place as a stack frame, which IDEs link; any other place as path, line and column. */
    static String clickablePlace(Finding finding) {
        String path = finding.place().path();
        String subject = finding.place().subject();
        int member = subject.indexOf('#');
        String type = member < 0 ? subject : subject.substring(0, member);
        if (!path.endsWith(".java") || type.isEmpty()) {
            return place(finding);
        }
        String method = member < 0 ? "" : subject.substring(member + 1);
        int end = method.indexOf('(');
        String name = end < 0 ? method : method.substring(0, end);
        return "at " + type + "." + (name.isEmpty() ? "<type>" : name) + "("
                + path.substring(path.lastIndexOf('/') + 1) + ":"
                + finding.place().region().startLine() + ")";
    }

    static List<String> explanation(Rule rule) {
        List<String> lines = new ArrayList<>();
        lines.add("  states  " + rule.statement());
        lines.add("  why     " + rule.rationale());
        lines.add("  do      " + rule.remedy());
        if (!rule.claims().isEmpty()) {
            lines.add("  clause  "
                    + rule.claims().stream()
                            .map(Claim::clause)
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")));
        }
        lines.add("  more    assize explain " + rule.id());
        return lines;
    }

    private static String bounded(List<String> body, List<String> explanation) {
        StringBuilder text = new StringBuilder();
        // One line for the cut, one for whoever shows the text to say where the whole report is.
        int room = MOST_LINES - explanation.size() - 2;
        int used = 0;
        for (String line : body) {
            if (used++ >= room || text.length() + line.length() > MOST_CHARACTERS - 2048) {
                text.append("  (cut here; the report holds all)\n\n");
                break;
            }
            text.append(line).append('\n');
        }
        explanation.forEach(line -> text.append(line).append('\n'));
        return text.toString().stripTrailing();
    }
}
