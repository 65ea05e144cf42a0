package org.assize.evidence.java;

/**
 * Splits Java source into words and single characters, leaving out white space, comments and literals in quotes. It knows
 * nothing of grammar, so it also reads source that does not parse.
 */
final class LightScanner {

    private final String source;
    private int position;
    private int start;

    LightScanner(String source) {
        this.source = source;
    }

    /** Moves to the next word or character; false at the end. */
    boolean next() {
        while (position < source.length()) {
            char character = source.charAt(position);
            if (Character.isWhitespace(character)) {
                position++;
            } else if (source.startsWith("//", position)) {
                position = endOfLine();
            } else if (source.startsWith("/*", position)) {
                position = after("*/", position + 2);
            } else if (source.startsWith("\"\"\"", position)) {
                position = afterTextBlock();
            } else if (character == '"' || character == '\'') {
                position = afterQuoted(character);
            } else {
                start = position;
                position = Character.isJavaIdentifierStart(character) ? afterWord() : position + 1;
                return true;
            }
        }
        start = position;
        return false;
    }

    /** The offset of the current word or character. */
    int start() {
        return start;
    }

    /** The first character of the current word, or the current character. */
    char character() {
        return start < source.length() ? source.charAt(start) : ' ';
    }

    /** The current word, or the current character as a text. */
    String word() {
        return source.substring(start, position);
    }

    private int endOfLine() {
        int index = position;
        while (index < source.length() && source.charAt(index) != '\n' && source.charAt(index) != '\r') {
            index++;
        }
        return index;
    }

    private int after(String end, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? source.length() : found + end.length();
    }

    private int afterTextBlock() {
        int index = position + 3;
        while (index < source.length() && !source.startsWith("\"\"\"", index)) {
            index += source.charAt(index) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), index + 3);
    }

    private int afterQuoted(char quote) {
        int index = position + 1;
        while (index < source.length() && source.charAt(index) != quote && source.charAt(index) != '\n') {
            index += source.charAt(index) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), index + 1);
    }

    private int afterWord() {
        int index = position;
        while (index < source.length() && Character.isJavaIdentifierPart(source.charAt(index))) {
            index++;
        }
        return index;
    }
}
