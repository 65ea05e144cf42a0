package org.assize.ux.markup;

/** What stands between {@code <%} and {@code %>}, and PHP's {@code <?php ... ?>}. */
final class ScriptletSyntax implements TemplateSyntax {

    @Override
    public String starts() {
        return "<";
    }

    @Override
    public int mask(TemplateMask mask, int at) {
        char next = mask.charAt(at + 1);
        if (next == '?') {
            return php(mask, at);
        }
        if (next != '%') {
            return -1;
        }
        if (mask.startsWith("<%--", at)) {
            return blank(mask, at, mask.after("--%>", at + 4));
        }
        int end = mask.after("%>", at + 2);
        if (end < 0) {
            return -1;
        }
        char kind = mask.charAt(at + 2);
        if (kind == '@' && mask.source().substring(at, end).contains("include") || kind == '=' || kind == '-') {
            mask.hole(at, end);
        } else if (kind == '@' || kind == '!' || kind == '#') {
            mask.blank(at, end);
        } else {
            scriptlet(mask, at, end);
        }
        return end;
    }

    private static int php(TemplateMask mask, int at) {
        if (!mask.startsWith("<?php", at) && !mask.startsWith("<?=", at)) {
            return -1;
        }
        int end = mask.after("?>", at + 3);
        if (end > 0) {
            mask.hole(at, end);
        }
        return end;
    }

    private static int blank(TemplateMask mask, int at, int end) {
        if (end > 0) {
            mask.blank(at, end);
        }
        return end;
    }

    private static void scriptlet(TemplateMask mask, int at, int end) {
        String code = mask.source().substring(at + 2, end - 2);
        boolean writes = code.contains("out.print")
                || code.contains("out.write")
                || code.contains("out.append")
                || code.contains("include(")
                || code.contains("pageContext.include");
        if (writes) {
            mask.hole(at, end);
        } else {
            mask.blank(at, end);
        }
        follow(mask.branches(), code, at, end);
    }

    /** Follows the braces of a scriptlet, which open and close branches of the markup around it. */
    private static void follow(Branches branches, String code, int at, int end) {
        int opened = 0;
        for (int index = 0; index < code.length(); index++) {
            char character = code.charAt(index);
            if (character == '"' || character == '\'') {
                index = endOfLiteral(code, index);
            } else if (character == '/' && code.startsWith("//", index)) {
                int newline = code.indexOf('\n', index);
                index = newline < 0 ? code.length() : newline;
            } else if (character == '/' && code.startsWith("/*", index)) {
                int close = code.indexOf("*/", index + 2);
                index = close < 0 ? code.length() : close + 1;
            } else if (character == '{') {
                opened++;
            } else if (character == '}') {
                if (opened > 0) {
                    opened--;
                } else if (isElse(code, index + 1)) {
                    branches.otherwise(end);
                    index = Math.max(index, code.indexOf('{', index));
                } else {
                    branches.close("{", at);
                }
            }
        }
        for (; opened > 0; opened--) {
            branches.open("{", end);
        }
    }

    private static boolean isElse(String code, int from) {
        String rest = code.substring(from, Math.min(code.length(), from + 40)).strip();
        return (rest.startsWith("else") || rest.startsWith("catch")) && code.indexOf('{', from) >= 0;
    }

    private static int endOfLiteral(String code, int start) {
        char quotation = code.charAt(start);
        for (int index = start + 1; index < code.length(); index++) {
            char character = code.charAt(index);
            if (character == '\\') {
                index++;
            } else if (character == quotation || character == '\n') {
                return index;
            }
        }
        return code.length();
    }
}
