package org.assize.ux.markup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replaces template syntax in a file by text of the same length that an HTML parser takes, so that offsets stay true.
 * What is written at run time becomes a run of {@link #HOLE}; what writes nothing becomes white space. It follows HTML's
 * tokens just far enough to know whether a template token stands in text, in a tag or in an attribute's value.
 */
final class TemplateMask {

    /** A noncharacter of Unicode, which no text holds. */
    static final char HOLE = '\uFDD0';

    private static final int LONGEST_QUOTED_EXPRESSION = 4096;
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp", "noembed", "noframes");

    private enum Context {
        TEXT,
        TAG,
        VALUE,
        COMMENT,
        DECLARATION,
        RAW_TEXT
    }

    private final String source;
    private final char[] masked;
    private final boolean xml;
    private final Branches branches = new Branches();
    private final TemplateSyntax[][] syntaxes = new TemplateSyntax[128][];
    private final Map<String, Integer> lastIndexes = new HashMap<>();

    private Context context = Context.TEXT;
    private int tagStart;
    private String tagName = "";
    private boolean endTag;
    private boolean unquoted;
    private char significant;
    private char quote;
    private String declarationEnd = ">";

    TemplateMask(String source, boolean xml, List<TemplateSyntax> languages) {
        this.source = source;
        this.masked = source.replace(HOLE, '\uFFFD').toCharArray();
        this.xml = xml;
        for (TemplateSyntax language : languages) {
            for (char start : language.starts().toCharArray()) {
                TemplateSyntax[] known = syntaxes[start];
                TemplateSyntax[] more = known == null ? new TemplateSyntax[1] : Arrays.copyOf(known, known.length + 1);
                more[more.length - 1] = language;
                syntaxes[start] = more;
            }
        }
    }

    /** Masks the whole text. */
    String apply() {
        int at = 0;
        while (at < source.length()) {
            int end = template(at);
            if (end > at) {
                if (context == Context.TAG) {
                    significant = HOLE;
                }
                at = end;
            } else {
                at = html(at);
            }
        }
        return new String(masked);
    }

    Branches branches() {
        return branches;
    }

    String source() {
        return source;
    }

    /** Whether the current token stands in text that people see, not in a tag, a comment, a script or a style. */
    boolean isInText() {
        return context == Context.TEXT;
    }

    /** Whether the current token stands between the angle brackets of a tag. */
    boolean isInTag() {
        return context == Context.TAG || context == Context.VALUE;
    }

    /** Replaces what writes something at run time. */
    void hole(int start, int end) {
        boolean comment = context == Context.COMMENT || context == Context.DECLARATION;
        Arrays.fill(masked, start, end, comment ? ' ' : HOLE);
    }

    /** Replaces what writes nothing itself. Inside an attribute's value it still makes the value depend on something. */
    void blank(int start, int end) {
        if (context == Context.VALUE) {
            hole(start, end);
            return;
        }
        for (int index = start; index < end; index++) {
            if (masked[index] != '\n' && masked[index] != '\r') {
                masked[index] = ' ';
            }
        }
    }

    /** Replaces one character by another, to make a name that HTML accepts. */
    void put(int at, char character) {
        masked[at] = character;
    }

    boolean startsWith(String token, int at) {
        return source.startsWith(token, at);
    }

    char charAt(int at) {
        return at < source.length() ? source.charAt(at) : '\0';
    }

    /** Finds a token from an offset on; finding none costs time once only. */
    int find(String token, int from) {
        int last = lastIndexes.computeIfAbsent(token, source::lastIndexOf);
        return from > last ? -1 : source.indexOf(token, from);
    }

    /** The offset after a token, or -1. */
    int after(String token, int from) {
        int found = find(token, from);
        return found < 0 ? -1 : found + token.length();
    }

    /** The offset after the bracket that closes one that was opened just before an offset, or -1. */
    int afterClosing(char opening, char closing, int from) {
        if (find(String.valueOf(closing), from) < 0) {
            return -1;
        }
        int limit = Math.min(source.length(), from + LONGEST_QUOTED_EXPRESSION);
        int depth = 1;
        for (int index = from; index < limit; index++) {
            char character = source.charAt(index);
            if (character == '"' || character == '\'') {
                int end = endOfQuoted(index, limit);
                index = end < 0 ? index : end;
            } else if (character == opening) {
                depth++;
            } else if (character == closing && --depth == 0) {
                return index + 1;
            }
        }
        return after(String.valueOf(closing), from);
    }

    private int endOfQuoted(int start, int limit) {
        char quotation = source.charAt(start);
        for (int index = start + 1; index < limit; index++) {
            char character = source.charAt(index);
            if (character == '\\') {
                index++;
            } else if (character == quotation) {
                return index;
            } else if (character == '\n') {
                return -1;
            }
        }
        return -1;
    }

    /** The offset after the {@code >} of a tag of a template language, or -1; quoted values may hold a {@code >}. */
    int afterTag(int from) {
        if (find(">", from) < 0) {
            return -1;
        }
        int limit = Math.min(source.length(), from + LONGEST_QUOTED_EXPRESSION);
        char quotation = 0;
        for (int index = from; index < limit; index++) {
            char character = source.charAt(index);
            if (quotation != 0) {
                quotation = character == quotation ? 0 : quotation;
            } else if (character == '"' || character == '\'') {
                quotation = character;
            } else if (character == '>') {
                return index + 1;
            }
        }
        return after(">", from);
    }

    private int template(int at) {
        char character = source.charAt(at);
        TemplateSyntax[] candidates = character < 128 ? syntaxes[character] : null;
        if (candidates == null) {
            return -1;
        }
        for (TemplateSyntax candidate : candidates) {
            int end = candidate.mask(this, at);
            if (end > at) {
                return end;
            }
        }
        return -1;
    }

    private int html(int at) {
        char character = source.charAt(at);
        switch (context) {
            case TEXT -> {
                return character == '<' ? open(at) : at + 1;
            }
            case TAG -> inTag(at, character);
            case VALUE -> {
                if (character == quote) {
                    context = Context.TAG;
                    significant = character;
                }
            }
            case COMMENT -> {
                if (character == '-' && source.startsWith("-->", at)) {
                    context = Context.TEXT;
                    return at + 3;
                }
            }
            case DECLARATION -> {
                if (source.startsWith(declarationEnd, at)) {
                    context = Context.TEXT;
                    return at + declarationEnd.length();
                }
            }
            case RAW_TEXT -> {
                if (character == '<' && source.regionMatches(true, at, "</" + tagName, 0, tagName.length() + 2)) {
                    return beginTag(at, at + 2, true);
                }
            }
        }
        return at + 1;
    }

    private int open(int at) {
        char next = charAt(at + 1);
        if (next == '!' || next == '?') {
            return openDeclaration(at);
        }
        boolean closes = next == '/';
        int nameStart = closes ? at + 2 : at + 1;
        if (Character.isLetter(charAt(nameStart))) {
            return beginTag(at, nameStart, closes);
        }
        if (nameStart < source.length()) {
            int end = template(nameStart);
            if (end > nameStart && masked[nameStart] == HOLE) {
                masked[nameStart] = 'x';
                return beginTag(at, nameStart, closes);
            }
            return end > nameStart ? end : at + 1;
        }
        return at + 1;
    }

    private int openDeclaration(int at) {
        if (source.startsWith("<!--", at)) {
            boolean empty = source.startsWith(">", at + 4) || source.startsWith("->", at + 4);
            context = empty ? Context.TEXT : Context.COMMENT;
            return at + 4;
        }
        context = Context.DECLARATION;
        declarationEnd = xml && source.startsWith("<![CDATA[", at) ? "]]>" : ">";
        return at + 2;
    }

    private int beginTag(int at, int nameStart, boolean closes) {
        int end = nameStart;
        while (end < masked.length && !isNameEnd(masked[end])) {
            end++;
        }
        tagStart = at;
        tagName = new String(masked, nameStart, end - nameStart).toLowerCase(java.util.Locale.ROOT);
        endTag = closes;
        unquoted = false;
        significant = 0;
        context = Context.TAG;
        return end;
    }

    private static boolean isNameEnd(char character) {
        return character <= ' '
                || character == '>'
                || character == '/'
                || character == '<'
                || character == '$'
                || character == '{'
                || character == '#';
    }

    private void inTag(int at, char character) {
        if (character == '>') {
            context = !endTag && RAW.contains(tagName) && !isSelfClosed(at) ? Context.RAW_TEXT : Context.TEXT;
        } else if ((character == '"' || character == '\'') && significant == '=') {
            context = Context.VALUE;
            quote = character;
        } else if (character <= ' ') {
            unquoted = false;
        } else {
            if (character == '/' && charAt(at + 1) == '>' && !unquoted && !mayCloseItself(at)) {
                masked[at] = ' ';
            }
            unquoted |= significant == '=';
            significant = character;
        }
    }

    private boolean isSelfClosed(int at) {
        return masked[at - 1] == '/' && !unquoted;
    }

    /** Whether {@code />} ends the element: always in XML, elsewhere only where a template engine writes the element. */
    private boolean mayCloseItself(int at) {
        if (xml || endTag || !HtmlTags.swallows(tagName)) {
            return true;
        }
        String tag = source.substring(tagStart, at);
        return tag.contains("th:") || tag.contains("data-th-") || tag.contains("layout:") || tag.contains("wicket:");
    }
}
