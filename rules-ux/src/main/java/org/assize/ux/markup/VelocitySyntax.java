package org.assize.ux.markup;

import java.util.Set;

/** Apache Velocity's references and directives. */
final class VelocitySyntax implements TemplateSyntax {

    private static final Set<String> BLOCKS = Set.of("if", "foreach", "macro", "define");
    private static final Set<String> OTHERWISE = Set.of("else", "elseif");
    private static final Set<String> SILENT = Set.of("set", "stop", "break", "return");

    @Override
    public String starts() {
        return "#$";
    }

    @Override
    public int mask(TemplateMask mask, int at) {
        return mask.charAt(at) == '$' ? reference(mask, at) : directive(mask, at);
    }

    private static int reference(TemplateMask mask, int at) {
        int index = mask.charAt(at + 1) == '!' ? at + 2 : at + 1;
        int end;
        if (mask.charAt(index) == '{') {
            end = mask.afterClosing('{', '}', index + 1);
        } else if (Character.isLetter(mask.charAt(index)) || mask.charAt(index) == '_') {
            end = path(mask, index);
        } else {
            return -1;
        }
        if (end > 0) {
            mask.hole(at, end);
        }
        return end;
    }

    private static int path(TemplateMask mask, int from) {
        int end = identifier(mask, from);
        while (true) {
            char next = mask.charAt(end);
            if (next == '.' && Character.isLetter(mask.charAt(end + 1))) {
                end = identifier(mask, end + 1);
            } else if (next == '(' || next == '[') {
                int close = mask.afterClosing(next, next == '(' ? ')' : ']', end + 1);
                if (close < 0) {
                    return end;
                }
                end = close;
            } else {
                return end;
            }
        }
    }

    private static int identifier(TemplateMask mask, int from) {
        int end = from;
        while (Character.isLetterOrDigit(mask.charAt(end)) || mask.charAt(end) == '_' || mask.charAt(end) == '-') {
            end++;
        }
        return end;
    }

    private static int directive(TemplateMask mask, int at) {
        if (mask.startsWith("##", at)) {
            int newline = mask.find("\n", at);
            int end = newline < 0 ? mask.source().length() : newline;
            mask.blank(at, end);
            return end;
        }
        if (mask.startsWith("#*", at) || mask.startsWith("#[[", at)) {
            int end = mask.after(mask.charAt(at + 1) == '*' ? "*#" : "]]#", at + 2);
            if (end > 0) {
                mask.blank(at, end);
            }
            return end;
        }
        boolean braced = mask.charAt(at + 1) == '{';
        int nameStart = braced || mask.charAt(at + 1) == '@' ? at + 2 : at + 1;
        int nameEnd = identifier(mask, nameStart);
        String name = mask.source().substring(nameStart, nameEnd);
        if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
            return -1;
        }
        int afterName = braced && mask.charAt(nameEnd) == '}' ? nameEnd + 1 : nameEnd;
        return named(mask, at, name, afterName);
    }

    private static int named(TemplateMask mask, int at, String name, int afterName) {
        if (name.equals("end")) {
            mask.blank(at, afterName);
            mask.branches().closeInnermost(at);
            return afterName;
        }
        if (name.equals("else")) {
            mask.blank(at, afterName);
            mask.branches().otherwise(afterName);
            return afterName;
        }
        int open = afterName;
        while (mask.charAt(open) == ' ') {
            open++;
        }
        int end = mask.charAt(open) == '(' ? mask.afterClosing('(', ')', open + 1) : -1;
        if (end < 0) {
            return -1;
        }
        if (BLOCKS.contains(name)) {
            mask.blank(at, end);
            mask.branches().open(name, end);
        } else if (OTHERWISE.contains(name)) {
            mask.blank(at, end);
            mask.branches().otherwise(end);
        } else if (SILENT.contains(name)) {
            mask.blank(at, end);
        } else {
            mask.hole(at, end);
        }
        return end;
    }
}
