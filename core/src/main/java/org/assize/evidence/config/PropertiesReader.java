package org.assize.evidence.config;

import java.util.ArrayList;
import java.util.List;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;

/**
 * Reads a properties file as {@link java.util.Properties#load(java.io.Reader)} describes it, keeping duplicates and the
 * place of every key and value. A comment line that is only {@code #---} or {@code !---} starts a new document, as Spring
 * Boot reads it.
 */
final class PropertiesReader {

    private final SourceText source;
    private final String text;
    private final List<ConfigurationDocument> documents = new ArrayList<>();
    private int position;

    /** The current logical line: its characters and where each of them stands in the text. */
    private char[] line = new char[128];

    private int[] offsets = new int[128];
    private int length;
    private int lineEnd;
    private boolean loneBackslash;

    PropertiesReader(SourceText source) {
        this.source = source;
        this.text = source.text();
        documents.add(new ConfigurationDocument(0, source));
    }

    List<ConfigurationDocument> read() throws UnreadableFileException {
        while (nextLogicalLine()) {
            readEntry();
        }
        return documents;
    }

    private boolean nextLogicalLine() {
        length = 0;
        loneBackslash = false;
        boolean continued = false;
        while (position < text.length()) {
            skipBlanks();
            if (position == text.length()) {
                break;
            }
            char first = text.charAt(position);
            if (length == 0 && (first == '#' || first == '!')) {
                skipComment();
                continued = false;
            } else if (!continued && isLineBreak(first)) {
                position++;
            } else {
                continued = appendNaturalLine();
                if (loneBackslash || !continued && length > 0) {
                    return true;
                }
            }
        }
        return length > 0;
    }

    private void skipBlanks() {
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
    }

    private void skipComment() {
        int start = position;
        while (position < text.length() && !isLineBreak(text.charAt(position))) {
            position++;
        }
        String comment = text.substring(start + 1, position).stripTrailing();
        ConfigurationDocument current = documents.get(documents.size() - 1);
        if (comment.equals("---") && !current.nodes().isEmpty()) {
            documents.add(new ConfigurationDocument(documents.size(), source));
        }
    }

    /** Adds the rest of a natural line to the logical line, and says whether the next one continues it. */
    private boolean appendNaturalLine() {
        boolean escaping = false;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (isLineBreak(character)) {
                lineEnd = position;
                skipLineBreak();
                boolean continued = escaping && position < text.length();
                dropBackslash(escaping, position == lineEnd + 1);
                return continued;
            }
            append(character, position);
            escaping = character == '\\' && !escaping;
            position++;
        }
        lineEnd = position;
        dropBackslash(escaping, true);
        return false;
    }

    /** The JDK reads a backslash that is alone on the last line as an entry without key, but not before CR LF. */
    private void dropBackslash(boolean escaping, boolean seenAsLast) {
        if (escaping) {
            length--;
            loneBackslash = length == 0 && seenAsLast && position == text.length();
        }
    }

    private void skipLineBreak() {
        boolean pair = text.startsWith("\r\n", position);
        position += pair ? 2 : 1;
    }

    private void append(char character, int offset) {
        if (length == line.length) {
            line = java.util.Arrays.copyOf(line, length * 2);
            offsets = java.util.Arrays.copyOf(offsets, length * 2);
        }
        line[length] = character;
        offsets[length] = offset;
        length++;
    }

    private void readEntry() throws UnreadableFileException {
        int keyLength = keyLength();
        int valueIndex = valueIndex(keyLength);
        int keyStart = offsets[0];
        int keyEnd = keyLength == 0 ? keyStart : offsets[keyLength - 1] + 1;
        int valueStart = valueIndex < length ? offsets[valueIndex] : endOfLine(keyEnd);
        int valueEnd = valueIndex < length ? offsets[length - 1] + 1 : valueStart;
        ConfigurationDocument document = documents.get(documents.size() - 1);
        ConfigurationEntry entry =
                new ConfigurationEntry(document, null, unescape(0, keyLength), false, false, keyStart, keyEnd);
        entry.setValue(unescape(valueIndex, length), ValueType.STRING, valueStart, valueEnd);
        document.add(entry);
    }

    private int endOfLine(int keyEnd) {
        return Math.max(keyEnd, length == 0 ? lineEnd : offsets[length - 1] + 1);
    }

    private int keyLength() {
        boolean escaping = false;
        for (int index = 0; index < length; index++) {
            char character = line[index];
            if (!escaping && (isSeparator(character) || isBlank(character))) {
                return index;
            }
            escaping = character == '\\' && !escaping;
        }
        return length;
    }

    private int valueIndex(int keyLength) {
        boolean separated = false;
        int index = keyLength;
        while (index < length) {
            if (!separated && isSeparator(line[index])) {
                separated = true;
            } else if (!isBlank(line[index])) {
                break;
            }
            index++;
        }
        return index;
    }

    private String unescape(int from, int to) throws UnreadableFileException {
        StringBuilder result = new StringBuilder(to - from);
        int index = from;
        while (index < to) {
            char character = line[index++];
            if (character != '\\' || index == to) {
                result.append(character);
                continue;
            }
            char escaped = line[index++];
            if (escaped == 'u') {
                result.append(codeUnit(index, to));
                index += 4;
            } else {
                result.append(
                        switch (escaped) {
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            case 'n' -> '\n';
                            case 'f' -> '\f';
                            default -> escaped;
                        });
            }
        }
        return result.toString();
    }

    private char codeUnit(int from, int to) throws UnreadableFileException {
        int unit = 0;
        for (int index = from; index < from + 4; index++) {
            int digit = index < to && line[index] < 128 ? Character.digit(line[index], 16) : -1;
            if (digit < 0) {
                int start = offsets[from - 2];
                int end = offsets[Math.min(index, to - 1)] + 1;
                throw new UnreadableFileException(
                        "has a \\u that four hexadecimal digits do not follow: write \\u00e9, say,"
                                + " or double the backslash if it is meant as one",
                        source.region(start, end),
                        null);
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private static boolean isLineBreak(char character) {
        return character == '\n' || character == '\r';
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\f';
    }

    private static boolean isSeparator(char character) {
        return character == '=' || character == ':';
    }
}
