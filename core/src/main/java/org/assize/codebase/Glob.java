package org.assize.codebase;

import java.util.Map;
import java.util.function.IntPredicate;

/** A pattern for one name of a path, with {@code *}, {@code ?}, {@code [a-z]} and backslashes, as git reads it. */
final class Glob {

    private static final Map<String, IntPredicate> NAMED_CLASSES = Map.ofEntries(
            Map.entry("alnum", c -> isLetter(c) || isDigit(c)),
            Map.entry("alpha", Glob::isLetter),
            Map.entry("blank", c -> c == ' ' || c == '\t'),
            Map.entry("cntrl", c -> c < ' ' || c == 127),
            Map.entry("digit", Glob::isDigit),
            Map.entry("graph", c -> c > ' ' && c < 127),
            Map.entry("lower", c -> c >= 'a' && c <= 'z'),
            Map.entry("print", c -> c >= ' ' && c < 127),
            Map.entry("punct", c -> c > ' ' && c < 127 && !isLetter(c) && !isDigit(c)),
            Map.entry("space", c -> c == ' ' || c >= '\t' && c <= '\r'),
            Map.entry("upper", c -> c >= 'A' && c <= 'Z'),
            Map.entry("xdigit", c -> isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'));

    private enum Shape {
        NAME,
        ENDING,
        PATTERN
    }

    private final String text;
    private final Shape shape;

    private Glob(String text, Shape shape) {
        this.text = text;
        this.shape = shape;
    }

    static Glob of(String text) {
        if (isPlain(text)) {
            return new Glob(text, Shape.NAME);
        }
        return new Glob(text, text.startsWith("*") && isPlain(text.substring(1)) ? Shape.ENDING : Shape.PATTERN);
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == '*' || c == '?' || c == '[' || c == '\\');
    }

    String text() {
        return text;
    }

    boolean matches(String name) {
        return switch (shape) {
            case NAME -> name.equals(text);
            case ENDING -> name.endsWith(text.substring(1));
            case PATTERN -> matchesPattern(name);
        };
    }

    private boolean matchesPattern(String name) {
        int pattern = 0;
        int at = 0;
        int starPattern = -1;
        int starAt = 0;
        while (at < name.length()) {
            int next = pattern < text.length() && text.charAt(pattern) != '*' ? step(pattern, name.charAt(at)) : -1;
            if (pattern < text.length() && text.charAt(pattern) == '*') {
                starPattern = pattern++;
                starAt = at;
            } else if (next >= 0) {
                pattern = next;
                at++;
            } else if (starPattern >= 0) {
                pattern = starPattern + 1;
                at = ++starAt;
            } else {
                return false;
            }
        }
        while (pattern < text.length() && text.charAt(pattern) == '*') {
            pattern++;
        }
        return pattern == text.length();
    }

    /** Matches one character; answers where the pattern goes on, or -1. */
    private int step(int pattern, char c) {
        return switch (text.charAt(pattern)) {
            case '?' -> pattern + 1;
            case '[' -> stepClass(pattern + 1, c);
            case '\\' -> pattern + 1 < text.length() && text.charAt(pattern + 1) == c ? pattern + 2 : -1;
            default -> text.charAt(pattern) == c ? pattern + 1 : -1;
        };
    }

    private int stepClass(int start, char c) {
        int at = start;
        boolean inverted = at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '^');
        at += inverted ? 1 : 0;
        boolean found = false;
        for (boolean first = true; at < text.length() && (first || text.charAt(at) != ']'); first = false) {
            int close = text.startsWith("[:", at) ? text.indexOf(":]", at + 2) : -1;
            if (close >= 0) {
                IntPredicate named = NAMED_CLASSES.get(text.substring(at + 2, close));
                if (named == null) {
                    return -1;
                }
                found |= named.test(c);
                at = close + 2;
                continue;
            }
            at += text.charAt(at) == '\\' ? 1 : 0;
            if (at >= text.length()) {
                return -1;
            }
            char low = text.charAt(at++);
            char high = low;
            if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
                at += text.charAt(at + 1) == '\\' ? 2 : 1;
                if (at >= text.length()) {
                    return -1;
                }
                high = text.charAt(at++);
            }
            found |= c >= low && c <= high;
        }
        return at < text.length() && found != inverted ? at + 1 : -1;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
