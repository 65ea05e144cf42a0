package org.assize.ux.style;

import java.util.List;

/**
 * A token of CSS Syntax 3.
 *
 * @param type what it is
 * @param text its value: names and strings with escapes resolved, numbers as written
 * @param unit the unit of a dimension in lower case, otherwise empty
 * @param start the offset of its first character
 * @param end the offset after its last character
 */
record CssToken(Type type, String text, String unit, int start, int end) {

    enum Type {
        IDENT,
        FUNCTION,
        AT_KEYWORD,
        HASH,
        STRING,
        URL,
        NUMBER,
        PERCENTAGE,
        DIMENSION,
        SPACE,
        DELIMITER
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    /** Whether this is one punctuation character. */
    boolean is(char character) {
        return type == Type.DELIMITER && text.charAt(0) == character;
    }

    boolean isIdent(String name) {
        return type == Type.IDENT && text.equalsIgnoreCase(name);
    }

    boolean isNumeric() {
        return type == Type.NUMBER || type == Type.PERCENTAGE || type == Type.DIMENSION;
    }

    double number() {
        return Double.parseDouble(text);
    }

    /** Whether a bracket opens here: {@code (}, {@code [}, <code>{</code> or a function. */
    boolean opens() {
        return type == Type.FUNCTION || type == Type.DELIMITER && "([{".contains(text);
    }

    boolean closes() {
        return type == Type.DELIMITER && ")]}".contains(text);
    }

    /** The place of the bracket that closes the one at another place; the number of tokens if none does. */
    static int closing(List<CssToken> tokens, int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            if (tokens.get(at).opens()) {
                depth++;
            } else if (tokens.get(at).closes() && --depth == 0) {
                return at;
            }
        }
        return tokens.size();
    }
}
