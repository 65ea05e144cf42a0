package org.assize.ux.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thymeleaf's inlined expressions and its {@code th:block}, which HTML would not allow inside tables. */
final class ThymeleafSyntax implements TemplateSyntax {

    private static final Pattern CONDITION =
            Pattern.compile("\\sth:(if|unless|each|case|switch)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern CONTENT = Pattern.compile(
            "\\sth:(text|utext|errors|replace|insert|include)\\s*=|\\slayout:(replace|insert|include)\\s*=|\\ssec:authentication\\s*=");

    @Override
    public String starts() {
        return "[<";
    }

    @Override
    public int mask(TemplateMask mask, int at) {
        if (mask.charAt(at) == '<') {
            return block(mask, at);
        }
        char next = mask.charAt(at + 1);
        if (mask.isInTag() || next != '[' && next != '(') {
            return -1;
        }
        int end = mask.after(next == '[' ? "]]" : ")]", at + 2);
        if (end > 0) {
            mask.hole(at, end);
        }
        return end;
    }

    private static int block(TemplateMask mask, int at) {
        if (mask.startsWith("</th:block", at)) {
            int end = mask.after(">", at);
            if (end > 0) {
                mask.blank(at, end);
                mask.branches().close("th:block", at);
            }
            return end;
        }
        if (!mask.startsWith("<th:block", at) || !mask.isInText()) {
            return -1;
        }
        int end = mask.afterTag(at);
        if (end < 0) {
            return -1;
        }
        String tag = mask.source().substring(at, end);
        boolean closed = tag.endsWith("/>");
        if (CONTENT.matcher(tag).find()) {
            return content(mask, at, end, closed);
        }
        mask.blank(at, end);
        if (!closed) {
            open(mask.branches(), tag, end);
        }
        return end;
    }

    /** Hides the prototype text that the engine replaces. */
    private static int content(TemplateMask mask, int at, int end, boolean closed) {
        int close = closed ? end : mask.after("</th:block>", end);
        int nested = closed ? -1 : mask.find("<th:block", end);
        boolean whole = close > 0 && (nested < 0 || nested > close);
        mask.hole(at, whole ? close : end);
        if (!whole) {
            mask.branches().open("th:block", end);
        }
        return whole ? close : end;
    }

    private static void open(Branches branches, String tag, int end) {
        Matcher condition = CONDITION.matcher(tag);
        if (!condition.find()) {
            branches.openUnconditionally("th:block");
        } else {
            String expression = condition
                    .group(2)
                    .substring(1, condition.group(2).length() - 1)
                    .strip();
            switch (condition.group(1)) {
                case "if" -> branches.open("th:block", "th:" + expression, 0, end);
                case "unless" -> branches.open("th:block", "th:" + expression, 1, end);
                default -> branches.open("th:block", end);
            }
        }
    }
}
