package org.assize.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;
import org.assize.rule.MarkedText.Span;

/** Turns regions into stretches of text, and shows both to people. */
final class Places {

    private static final int LONGEST_QUOTE = 40;

    private Places() {}

    static Span span(SourceText text, Region region) {
        return new Span(
                text.offset(region.startLine(), region.startColumn()),
                text.offset(region.endLine(), region.endColumn()));
    }

    /** For example {@code 3:27-3:38 `Exception e`}. */
    static String described(SourceText text, Span span) {
        Region region = text.region(span.start(), span.end());
        String place = region.startLine() + ":" + region.startColumn();
        if (span.start() == span.end()) {
            return place;
        }
        String quoted = text.slice(region).replaceAll("\\s+", " ");
        return place + "-" + region.endLine() + ":" + region.endColumn() + " `"
                + (quoted.length() <= LONGEST_QUOTE ? quoted : quoted.substring(0, LONGEST_QUOTE - 1) + "…") + "`";
    }

    /** Texts with their paths and line numbers. */
    static String numbered(Map<String, String> texts) {
        StringBuilder shown = new StringBuilder();
        new TreeMap<>(texts)
                .forEach((path, text) -> shown.append(path).append(":\n").append(numbered(text)));
        return shown.toString().stripTrailing();
    }

    /** The lines of a text with their numbers before them. */
    static String numbered(String text) {
        List<String> lines = text.lines().toList();
        int width = String.valueOf(lines.size()).length();
        StringBuilder numbered = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            numbered.append("  ")
                    .append(String.format("%" + width + "d", index + 1))
                    .append(" | ")
                    .append(lines.get(index))
                    .append('\n');
        }
        return numbered.toString();
    }
}
