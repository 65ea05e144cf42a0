package org.assize.ux.markup;

/** Mustache and Handlebars; also the interpolation of client-side frameworks. */
final class MustacheSyntax implements TemplateSyntax {

    @Override
    public String starts() {
        return "{";
    }

    @Override
    public int mask(TemplateMask mask, int at) {
        if (mask.charAt(at + 1) != '{') {
            return -1;
        }
        if (mask.charAt(at + 2) == '{') {
            int end = mask.after("}}}", at + 3);
            if (end > 0) {
                mask.hole(at, end);
                return end;
            }
        }
        boolean longComment = mask.startsWith("{{!--", at) || mask.startsWith("{{~!--", at);
        int end = mask.after(longComment ? "--}}" : "}}", at + 2);
        if (end < 0) {
            return -1;
        }
        String tag = trim(mask.source().substring(at + 2, end - 2));
        if (tag.isEmpty()) {
            mask.hole(at, end);
            return end;
        }
        mask(mask, at, end, tag);
        return end;
    }

    private static void mask(TemplateMask mask, int at, int end, String tag) {
        String rest = tag.substring(1).strip();
        switch (tag.charAt(0)) {
            case '!' -> mask.blank(at, end);
            case '#', '$', '<' -> {
                mask.blank(at, end);
                mask.branches().open(word(rest), "{{" + rest, 0, end);
            }
            case '^' -> {
                mask.blank(at, end);
                if (rest.isEmpty()) {
                    mask.branches().otherwise(end);
                } else {
                    mask.branches().open(word(rest), "{{" + rest, 1, end);
                }
            }
            case '/' -> {
                mask.blank(at, end);
                mask.branches().close(word(rest), at);
            }
            default -> {
                if (tag.equals("else") || tag.startsWith("else ")) {
                    mask.blank(at, end);
                    mask.branches().otherwise(end);
                } else {
                    mask.hole(at, end);
                }
            }
        }
    }

    private static String trim(String tag) {
        String trimmed = tag.strip();
        if (trimmed.startsWith("~")) {
            trimmed = trimmed.substring(1).strip();
        }
        return trimmed.endsWith("~")
                ? trimmed.substring(0, trimmed.length() - 1).strip()
                : trimmed;
    }

    private static String word(String text) {
        String first = text.startsWith(">") ? text.substring(1).strip() : text;
        int end = 0;
        while (end < first.length() && !Character.isWhitespace(first.charAt(end))) {
            end++;
        }
        return first.substring(0, end);
    }
}
