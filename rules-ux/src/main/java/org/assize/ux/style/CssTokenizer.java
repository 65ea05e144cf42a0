package org.assize.ux.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assize.ux.style.CssToken.Type;

/** Splits CSS into tokens after <a href="https://www.w3.org/TR/css-syntax-3/">CSS Syntax 3</a>, section 4. Never fails. */
final class CssTokenizer {

    private final String text;
    private final List<CssToken> tokens = new ArrayList<>();
    private int at;

    private CssTokenizer(String text) {
        this.text = text;
    }

    static List<CssToken> tokens(String text) {
        CssTokenizer tokenizer = new CssTokenizer(text);
        while (tokenizer.at < text.length()) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private void add(Type type, String value, String unit, int start) {
        tokens.add(new CssToken(type, value, unit, start, at));
    }

    private void next() {
        int start = at;
        char character = peek(0);
        if (isSpace(character)) {
            while (at < text.length() && isSpace(peek(0))) {
                at++;
            }
            add(Type.SPACE, " ", "", start);
        } else if (character == '/' && peek(1) == '*') {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else if (character == '"' || character == '\'') {
            string(character);
        } else if (startsNumber(0)) {
            number();
        } else if (character == '#' && (isName(peek(1)) || isEscape(1))) {
            at++;
            add(Type.HASH, name(), "", start);
        } else if (character == '@' && startsIdent(1)) {
            at++;
            add(Type.AT_KEYWORD, name().toLowerCase(Locale.ROOT), "", start);
        } else if (text.startsWith("<!--", at) || text.startsWith("-->", at)) {
            at += character == '<' ? 4 : 3;
        } else if (startsIdent(0)) {
            identLike(start);
        } else {
            at++;
            add(Type.DELIMITER, String.valueOf(character), "", start);
        }
    }

    private void string(char quotation) {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && peek(0) != quotation && peek(0) != '\n') {
            if (peek(0) == '\\') {
                if (peek(1) == '\n') {
                    at += 2;
                } else if (at + 1 < text.length()) {
                    value.appendCodePoint(escape());
                } else {
                    at++;
                }
            } else {
                value.append(text.charAt(at++));
            }
        }
        if (peek(0) == quotation) {
            at++;
        }
        add(Type.STRING, value.toString(), "", start);
    }

    private void number() {
        int start = at;
        if (peek(0) == '+' || peek(0) == '-') {
            at++;
        }
        digits();
        if (peek(0) == '.' && isDigit(peek(1))) {
            at++;
            digits();
        }
        boolean signed = peek(1) == '+' || peek(1) == '-';
        if ((peek(0) == 'e' || peek(0) == 'E') && (isDigit(peek(1)) || signed && isDigit(peek(2)))) {
            at += signed ? 2 : 1;
            digits();
        }
        String value = text.substring(start, at);
        if (peek(0) == '%') {
            at++;
            add(Type.PERCENTAGE, value, "%", start);
        } else if (startsIdent(0)) {
            String unit = name().toLowerCase(Locale.ROOT);
            add(Type.DIMENSION, value, unit, start);
        } else {
            add(Type.NUMBER, value, "", start);
        }
    }

    private void digits() {
        while (isDigit(peek(0))) {
            at++;
        }
    }

    private void identLike(int start) {
        String name = name();
        if (peek(0) != '(') {
            add(Type.IDENT, name, "", start);
            return;
        }
        at++;
        if (name.equalsIgnoreCase("url")) {
            int value = at;
            while (isSpace(peek(0))) {
                at++;
            }
            if (peek(0) != '"' && peek(0) != '\'') {
                int end = text.indexOf(')', at);
                int valueEnd = end < 0 ? text.length() : end;
                at = end < 0 ? valueEnd : end + 1;
                add(Type.URL, text.substring(value, valueEnd).strip(), "", start);
                return;
            }
        }
        add(Type.FUNCTION, name.toLowerCase(Locale.ROOT), "", start);
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (at < text.length()) {
            if (isName(peek(0))) {
                name.append(text.charAt(at++));
            } else if (isEscape(0)) {
                name.appendCodePoint(escape());
            } else {
                break;
            }
        }
        return name.toString();
    }

    /** Reads an escape; the reader stands at the backslash. */
    private int escape() {
        at++;
        int digits = 0;
        int value = 0;
        while (digits < 6 && Character.digit(peek(0), 16) >= 0 && at < text.length()) {
            value = value * 16 + Character.digit(peek(0), 16);
            at++;
            digits++;
        }
        if (digits == 0) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            return codePoint;
        }
        if (isSpace(peek(0))) {
            at++;
        }
        boolean valid = value > 0 && value <= Character.MAX_CODE_POINT && (value < 0xD800 || value > 0xDFFF);
        return valid ? value : 0xFFFD;
    }

    private boolean startsNumber(int ahead) {
        char first = peek(ahead);
        int next = first == '+' || first == '-' ? ahead + 1 : ahead;
        return isDigit(peek(next)) || peek(next) == '.' && isDigit(peek(next + 1));
    }

    private boolean startsIdent(int ahead) {
        char first = peek(ahead);
        if (first == '-') {
            return peek(ahead + 1) == '-' || isNameStart(peek(ahead + 1)) || isEscape(ahead + 1);
        }
        return isNameStart(first) || isEscape(ahead);
    }

    private boolean isEscape(int ahead) {
        return peek(ahead) == '\\' && peek(ahead + 1) != '\n' && at + ahead + 1 < text.length();
    }

    private static boolean isNameStart(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character == '_'
                || character >= 0x80;
    }

    private static boolean isName(char character) {
        return isNameStart(character) || isDigit(character) || character == '-';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\f';
    }
}
