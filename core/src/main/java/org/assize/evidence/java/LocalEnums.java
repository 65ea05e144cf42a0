package org.assize.evidence.java;

import com.github.javaparser.Problem;
import java.util.Optional;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;

/**
 * Turns the enums that stand in method bodies into classes of the same length, so that a parser that has no local enums
 * reads the rest of the file with the right positions. {@code " enum Level { LOW, HIGH; int x; }"} becomes {@code "class
 * Level {            int x; }"}.
 */
final class LocalEnums {

    private final SourceText text;
    private final StringBuilder source;

    LocalEnums(SourceText text) {
        this.text = text;
        this.source = new StringBuilder(text.text());
    }

    String source() {
        return source.toString();
    }

    /** Blanks the enum whose header ends where the parser gave up; false if there is none. */
    boolean blankOneBefore(Problem problem) {
        Optional<Region> place = ParseProblem.placeOf(problem);
        if (place.isEmpty() || place.get().startLine() > text.lineCount()) {
            return false;
        }
        int found = text.offset(place.get().startLine(), place.get().startColumn());
        LightScanner scanner = new LightScanner(source.toString());
        int keyword = -1;
        String previous = "";
        while (scanner.next() && scanner.start() < found) {
            String word = scanner.word();
            if (word.equals("enum")) {
                keyword = scanner.start();
            } else if (!previous.equals("enum")) {
                keyword = -1;
            }
            previous = word;
        }
        if (keyword < 1 || !Character.isWhitespace(source.charAt(keyword - 1))) {
            return false;
        }
        source.replace(keyword - 1, keyword + 4, "class");
        blankConstants(found);
        return true;
    }

    private void blankConstants(int headerEnd) {
        LightScanner scanner = new LightScanner(source.toString());
        int depth = 0;
        int bodyStart = -1;
        while (scanner.next()) {
            if (scanner.start() < headerEnd) {
                continue;
            }
            char character = scanner.character();
            if (character == '{' || character == '(') {
                depth++;
                if (bodyStart < 0 && character == '{') {
                    bodyStart = scanner.start() + 1;
                }
            } else if (character == '}' || character == ')') {
                depth--;
            }
            boolean constantsEnd = bodyStart >= 0 && (depth == 0 || depth == 1 && character == ';');
            if (constantsEnd) {
                blank(bodyStart, depth == 0 ? scanner.start() : scanner.start() + 1);
                return;
            }
        }
    }

    private void blank(int start, int end) {
        for (int index = start; index < end; index++) {
            if (source.charAt(index) != '\n' && source.charAt(index) != '\r') {
                source.setCharAt(index, ' ');
            }
        }
    }
}
