package org.assize.ux.markup;

import java.util.Set;

/** FreeMarker's directives and macro calls, in angle or square brackets. */
final class FreeMarkerSyntax implements TemplateSyntax {

    private static final Set<String> BLOCKS = Set.of("if", "list", "foreach", "items", "macro", "function", "switch");
    private static final Set<String> CAPTURES = Set.of("assign", "global", "local");
    private static final Set<String> OTHERWISE = Set.of("else", "elseif", "case", "default", "recover", "on");
    private static final Set<String> WRITING = Set.of("include", "nested", "recurse", "visit");

    private final boolean square;

    FreeMarkerSyntax(String source) {
        square = source.contains("[#if")
                || source.contains("[#list")
                || source.contains("[#macro")
                || source.contains("[#ftl")
                || source.contains("[#assign");
    }

    @Override
    public String starts() {
        return square ? "<[" : "<";
    }

    @Override
    public int mask(TemplateMask mask, int at) {
        boolean angle = mask.charAt(at) == '<';
        boolean closes = mask.charAt(at + 1) == '/';
        int mark = closes ? at + 2 : at + 1;
        char kind = mask.charAt(mark);
        if (kind == '=' && !angle) {
            return hole(mask, at, mask.after("]", mark));
        }
        if (kind != '#' && kind != '@') {
            return -1;
        }
        if (mask.startsWith("#--", mark)) {
            int end = mask.after(angle ? "-->" : "--]", mark + 3);
            if (end > 0) {
                mask.blank(at, end);
            }
            return end;
        }
        int end = endOfDirective(mask, mark + 1, angle ? '>' : ']');
        if (end < 0) {
            return -1;
        }
        if (kind == '#') {
            directive(mask, at, mark, end, closes);
            return end;
        }
        return call(mask, at, mark, end, angle, closes);
    }

    private static int hole(TemplateMask mask, int at, int end) {
        if (end > 0) {
            mask.hole(at, end);
        }
        return end;
    }

    private static void directive(TemplateMask mask, int at, int mark, int end, boolean closes) {
        int nameEnd = mark + 1;
        while (Character.isLetter(mask.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = mask.source().substring(mark + 1, nameEnd);
        if (WRITING.contains(name) && !closes) {
            mask.hole(at, end);
            return;
        }
        mask.blank(at, end);
        if (closes) {
            mask.branches().close(name, at);
        } else if (OTHERWISE.contains(name)) {
            mask.branches().otherwise(end);
        } else if (BLOCKS.contains(name)
                || CAPTURES.contains(name)
                        && !mask.source().substring(nameEnd, end).contains("=")) {
            mask.branches().open(name, end);
        }
    }

    /** A macro call in text stays an element, named {@code @macro}, whose literal arguments are its attributes. */
    private static int call(TemplateMask mask, int at, int mark, int end, boolean angle, boolean closes) {
        if (!angle || !mask.isInText() || !Character.isLetter(mask.charAt(mark + 1))) {
            mask.hole(at, end);
            return end;
        }
        mask.put(mark, 'x');
        if (!closes) {
            boolean closed = mask.charAt(end - 2) == '/';
            arguments(mask, mark + 1, closed ? end - 2 : end - 1);
        }
        return end;
    }

    /** Hides the values that are no plain texts. */
    private static void arguments(TemplateMask mask, int from, int end) {
        int index = from;
        while (index < end && mask.charAt(index) > ' ') {
            index++;
        }
        while (index < end) {
            if (mask.charAt(index) == '=') {
                index = value(mask, skipSpace(mask, index + 1, end), end);
            } else {
                index++;
            }
        }
    }

    private static int skipSpace(TemplateMask mask, int from, int end) {
        int index = from;
        while (index < end && mask.charAt(index) <= ' ') {
            index++;
        }
        return index;
    }

    private static int value(TemplateMask mask, int from, int end) {
        char quotation = mask.charAt(from);
        if (quotation == '"' || quotation == '\'') {
            int close = mask.source().indexOf(quotation, from + 1);
            if (close > 0 && close < end && (close + 1 == end || mask.charAt(close + 1) <= ' ')) {
                String literal = mask.source().substring(from + 1, close);
                if (literal.contains("${") || literal.contains("\\")) {
                    mask.hole(from + 1, close);
                }
                return close + 1;
            }
        }
        int index = from;
        int depth = 0;
        char inside = 0;
        for (; index < end; index++) {
            char character = mask.charAt(index);
            if (inside != 0) {
                inside = character == inside ? 0 : inside;
            } else if (character == '"' || character == '\'') {
                inside = character;
            } else if ("([{".indexOf(character) >= 0) {
                depth++;
            } else if (")]}".indexOf(character) >= 0) {
                depth--;
            } else if (character <= ' ' && depth <= 0) {
                break;
            }
        }
        mask.hole(from, index);
        return index;
    }

    /** The offset after the bracket that ends a directive: not one within quotes or parentheses. */
    private static int endOfDirective(TemplateMask mask, int from, char bracket) {
        if (mask.find(String.valueOf(bracket), from) < 0) {
            return -1;
        }
        int depth = 0;
        char quotation = 0;
        int limit = Math.min(mask.source().length(), from + 4096);
        for (int index = from; index < limit; index++) {
            char character = mask.charAt(index);
            if (quotation != 0) {
                if (character == '\\') {
                    index++;
                } else if (character == quotation) {
                    quotation = 0;
                }
            } else if (character == '"' || character == '\'') {
                quotation = character;
            } else if (character == '(' || character == '[' && bracket == '>' || character == '{') {
                depth++;
            } else if (depth > 0 && (character == ')' || character == ']' && bracket == '>' || character == '}')) {
                depth--;
            } else if (character == bracket && depth == 0) {
                return index + 1;
            }
        }
        return mask.after(String.valueOf(bracket), from);
    }
}
