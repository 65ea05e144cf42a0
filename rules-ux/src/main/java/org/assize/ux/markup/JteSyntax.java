package org.assize.ux.markup;

import java.util.Set;

/** The Java Template Engine's directives, template calls and content blocks. */
final class JteSyntax implements TemplateSyntax {

    private static final Set<String> LINES = Set.of("import", "param");
    private int contents;

    @Override
    public String starts() {
        return "@`$!";
    }

    @Override
    public int mask(TemplateMask mask, int at) {
        return switch (mask.charAt(at)) {
            case '@' -> directive(mask, at);
            case '`' -> endOfContent(mask, at);
            case '$' -> mask.startsWith("$unsafe{", at) ? hole(mask, at, mask.afterClosing('{', '}', at + 8)) : -1;
            default -> mask.startsWith("!{", at) ? blank(mask, at, mask.afterClosing('{', '}', at + 2)) : -1;
        };
    }

    private int directive(TemplateMask mask, int at) {
        if (mask.charAt(at + 1) == '`') {
            contents++;
            mask.blank(at, at + 2);
            return at + 2;
        }
        int nameEnd = at + 1;
        while (Character.isLetterOrDigit(mask.charAt(nameEnd)) || mask.charAt(nameEnd) == '.') {
            nameEnd++;
        }
        String name = mask.source().substring(at + 1, nameEnd);
        if (LINES.contains(name)) {
            int newline = mask.find("\n", at);
            return blank(mask, at, newline < 0 ? mask.source().length() : newline);
        }
        if (name.startsWith("template.") || name.startsWith("layout.") || name.startsWith("tag.")) {
            return mask.charAt(nameEnd) == '(' ? arguments(mask, at, nameEnd + 1) : -1;
        }
        return block(mask, at, name, nameEnd);
    }

    private static int block(TemplateMask mask, int at, String name, int nameEnd) {
        switch (name) {
            case "if", "for", "elseif" -> {
                int end = mask.charAt(nameEnd) == '(' ? mask.afterClosing('(', ')', nameEnd + 1) : -1;
                if (end > 0 && name.equals("elseif")) {
                    mask.branches().otherwise(end);
                } else if (end > 0) {
                    mask.branches().open(name, end);
                }
                return blank(mask, at, end);
            }
            case "else" -> {
                mask.branches().otherwise(nameEnd);
                return blank(mask, at, nameEnd);
            }
            case "endif", "endfor" -> {
                mask.branches().close(name.substring(3), at);
                return blank(mask, at, nameEnd);
            }
            case "raw", "endraw" -> {
                return blank(mask, at, nameEnd);
            }
            default -> {
                return -1;
            }
        }
    }

    /** Hides a call's arguments up to its end or to a content block, whose markup stays visible. */
    private int arguments(TemplateMask mask, int at, int from) {
        int content = mask.find("@`", from);
        int end = mask.afterClosing('(', ')', from);
        if (content >= 0 && (end < 0 || content < end)) {
            contents++;
            return hole(mask, at, content + 2);
        }
        return hole(mask, at, end);
    }

    private int endOfContent(TemplateMask mask, int at) {
        if (contents == 0) {
            return -1;
        }
        contents--;
        int end = mask.afterClosing('(', ')', at + 1);
        int content = mask.find("@`", at + 1);
        if (content >= 0 && (end < 0 || content < end)) {
            contents++;
            return blank(mask, at, content + 2);
        }
        boolean closesCall = end > 0 && mask.source().substring(at + 1, end).indexOf('<') < 0;
        return blank(mask, at, closesCall ? end : at + 1);
    }

    private static int hole(TemplateMask mask, int at, int end) {
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
}
