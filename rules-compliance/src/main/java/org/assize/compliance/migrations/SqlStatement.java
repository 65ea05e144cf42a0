package org.assize.compliance.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assize.evidence.SourceText;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextLine;
import org.assize.finding.Region;

/**
 * One statement of an SQL script as its words: upper-case keywords and names, quoted names without their quotes,
 * punctuation one by one. Comments are left out; a text in quotes is the word {@code '...'}.
 *
 * @param words the words in order
 */
record SqlStatement(List<Word> words) {

    /**
     * A word and where it stands.
     *
     * @param text upper case unless it was quoted
     * @param start the offset of its first character
     * @param end the offset after its last character
     */
    record Word(String text, int start, int end) {}

    static List<SqlStatement> of(TextFile file) {
        return new SqlTokens(file.text().text()).statements();
    }

    /** Whether the statement has these words from a place on. */
    boolean has(int from, String... expected) {
        if (from < 0 || from + expected.length > words.size()) {
            return false;
        }
        for (int index = 0; index < expected.length; index++) {
            if (!words.get(from + index).text().equals(expected[index])) {
                return false;
            }
        }
        return true;
    }

    boolean startsWith(String... expected) {
        return has(0, expected);
    }

    /** Where a word first stands from a place on, or -1. */
    int indexOf(String word, int from) {
        for (int index = from; index < words.size(); index++) {
            if (words.get(index).text().equals(word)) {
                return index;
            }
        }
        return -1;
    }

    boolean contains(String word) {
        return indexOf(word, 0) >= 0;
    }

    /** The name with its qualifiers that starts at a word, in lower case. */
    String nameAt(int from) {
        int index = from;
        while (has(index, "IF") || has(index, "NOT") || has(index, "EXISTS") || has(index, "ONLY")) {
            index++;
        }
        StringBuilder name = new StringBuilder();
        List<String> parts = new ArrayList<>();
        while (index < words.size()) {
            parts.add(words.get(index).text().toLowerCase(Locale.ROOT));
            if (!has(index + 1, ".")) {
                break;
            }
            index += 2;
        }
        return name.append(String.join(".", parts)).toString();
    }

    /** The line on which a word stands. */
    TextLine lineOf(int word, SourceText text) {
        int line = text.lineAt(words.get(word).start());
        return new TextLine(line, text.line(line));
    }

    /** The region from one word to another, both included. */
    Region region(int first, int last, SourceText text) {
        return text.region(
                words.get(first).start(),
                words.get(Math.min(last, words.size() - 1)).end());
    }
}
