package org.assize.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assize.evidence.SourceText;
import org.assize.evidence.java.JavaKind;
import org.assize.finding.Region;
import org.assize.rule.Example;
import org.assize.rule.MarkedText;
import org.assize.rule.Rule;

/** An example as a page shows it: each file as a block of code, with a line of carets below each expected place. */
final class ExampleListing {

    private static final Map<String, String> LANGUAGES = Map.of("yml", "yaml", "xhtml", "html", "htm", "html");

    private ExampleListing() {}

    static String markdown(Rule rule, Example example) {
        StringBuilder listing = new StringBuilder();
        example.files().forEach((path, marked) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            MarkedText text = MarkedText.parse(marked);
            if (example.files().size() > 1 || !isUsualPath(rule, path, text.text())) {
                listing.append('`').append(path).append("`\n\n");
            }
            String code = withCarets(text).stripTrailing();
            String fence = fence(code);
            listing.append(fence).append(language(name)).append('\n');
            listing.append(code).append('\n').append(fence).append("\n\n");
        });
        return listing.toString();
    }

    /** Whether the path is the one that every example of this text gets, so that it tells the reader nothing. */
    private static boolean isUsualPath(Rule rule, String path, String text) {
        return JavaKind.JAVA.examplePath(text).equals(path)
                || rule.inspections().stream()
                        .anyMatch(
                                inspected -> inspected.kind().examplePath(text).equals(path));
    }

    private static String fence(String code) {
        int longest = 2;
        int run = 0;
        for (int index = 0; index < code.length(); index++) {
            run = code.charAt(index) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(longest + 1);
    }

    private static String language(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? name.toLowerCase(java.util.Locale.ROOT) : name.substring(dot + 1);
        return LANGUAGES.getOrDefault(extension, extension);
    }

    private static String withCarets(MarkedText marked) {
        SourceText text = new SourceText("", marked.text());
        List<Region> regions = marked.spans().stream()
                .map(span -> text.region(span.start(), span.end()))
                .toList();
        StringBuilder shown = new StringBuilder();
        for (int line = 1; line <= text.lineCount(); line++) {
            shown.append(text.line(line)).append('\n');
            String carets = carets(line, text.line(line), regions);
            if (!carets.isEmpty()) {
                shown.append(carets).append('\n');
            }
        }
        return shown.toString();
    }

    /** The carets below one line; a place of several lines has them below its first line only. */
    private static String carets(int line, String code, List<Region> regions) {
        char[] carets = new char[code.length() + 1];
        for (int column = 0; column < carets.length; column++) {
            // A tab stays one, so that the caret stands below its place however wide tabs are shown.
            carets[column] = column < code.length() && code.charAt(column) == '\t' ? '\t' : ' ';
        }
        for (Region region : regions) {
            if (region.startLine() == line) {
                int start = Math.min(region.startColumn() - 1, code.length());
                int end = region.endLine() == line ? region.endColumn() - 1 : code.length();
                Arrays.fill(carets, start, Math.max(start + 1, Math.min(end, carets.length)), '^');
            }
        }
        return new String(carets).stripTrailing();
    }
}
