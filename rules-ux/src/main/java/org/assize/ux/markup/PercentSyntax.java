package org.assize.ux.markup;

import java.util.Set;

/** Tags between <code>{%</code> and <code>%}</code>: Pebble, and what is written like it. */
final class PercentSyntax implements TemplateSyntax {

    private static final Set<String> OTHERWISE =
            Set.of("else", "elseif", "elif", "elsif", "empty", "when", "pluralize");
    private static final Set<String> WRITING = Set.of("include", "render", "component", "csrf_token");

    @Override
    public String starts() {
        return "{";
    }

    @Override
    public int mask(TemplateMask mask, int at) {
        if (mask.startsWith("{#", at)) {
            int end = mask.after("#}", at + 2);
            if (end > 0) {
                mask.blank(at, end);
            }
            return end;
        }
        int end = mask.startsWith("{%", at) ? mask.after("%}", at + 2) : -1;
        if (end < 0) {
            return -1;
        }
        String name = name(mask.source(), at + 2);
        if (WRITING.contains(name)) {
            mask.hole(at, end);
            return end;
        }
        mask.blank(at, end);
        if (OTHERWISE.contains(name)) {
            mask.branches().otherwise(end);
        } else if (name.startsWith("end") && name.length() > 3) {
            mask.branches().close(name.substring(3), at);
        } else if (!name.isEmpty() && mask.find("end" + name, end) >= 0) {
            mask.branches().open(name, end);
        }
        return end;
    }

    private static String name(String source, int from) {
        int start = from;
        while (start < source.length() && (source.charAt(start) <= ' ' || "-~_".indexOf(source.charAt(start)) >= 0)) {
            start++;
        }
        int end = start;
        while (end < source.length() && (Character.isLetterOrDigit(source.charAt(end)) || source.charAt(end) == '_')) {
            end++;
        }
        return source.substring(start, end);
    }
}
