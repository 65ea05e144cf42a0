package org.assize.report;

import java.util.ArrayList;
import java.util.List;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;

/** A few lines of code with the place of a finding underlined. */
final class CodeFrame {

    private static final int WIDEST = 140;

    private CodeFrame() {}

    /** The line of the finding, the line before it, and the underline. */
    static List<String> of(SourceText text, Region region) {
        return of(text, region, false);
    }

    /** The same; if the finding is confidential, without its characters and without the line before it. */
    static List<String> of(SourceText text, Region region, boolean confidential) {
        if (!text.contains(region)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        int number = region.startLine();
        int width = String.valueOf(number).length();
        if (!confidential && number > 1 && !text.line(number - 1).isBlank()) {
            lines.add(numbered(" ", width, number - 1, text.line(number - 1)));
        }
        String line = confidential ? masked(text, region) : text.line(number);
        int from = region.startColumn() - 1;
        int until = region.endLine() == number
                ? region.endColumn() - 1
                : line.stripTrailing().length();
        int shift = from > WIDEST - 40 ? from - 40 : 0;
        lines.add(numbered(">", width, number, line.substring(Math.min(shift, line.length()))));
        int marks = Math.max(1, Math.min(until, shift + WIDEST) - from);
        lines.add("  " + " ".repeat(width) + " | " + padding(line, shift, from) + "^".repeat(marks));
        return lines;
    }

    /** The first line of a region with a dot for each of its characters. */
    private static String masked(SourceText text, Region region) {
        String line = text.line(region.startLine());
        int from = Math.min(region.startColumn() - 1, line.length());
        int until = region.endLine() == region.startLine()
                ? Math.min(region.endColumn() - 1, line.length())
                : line.length();
        return line.substring(0, from) + "•".repeat(until - from) + line.substring(until);
    }

    private static String numbered(String mark, int width, int number, String line) {
        String shown = line.stripTrailing();
        String cut = shown.length() > WIDEST ? shown.substring(0, WIDEST) + "…" : shown;
        return mark + " " + " ".repeat(width - String.valueOf(number).length()) + number + " | " + cut;
    }

    /** White space as wide as the line is up to the mark: tabs stay tabs, so that the underline stands where it should. */
    private static String padding(String line, int start, int end) {
        StringBuilder padding = new StringBuilder();
        for (int index = start; index < end; index++) {
            padding.append(index < line.length() && line.charAt(index) == '\t' ? '\t' : ' ');
        }
        return padding.toString();
    }
}
