package org.assize.report;

/** Text of a code base inside Markdown as GitHub reads it (GFM 0.29): whatever it holds, it is read as text. */
final class MarkdownText {

    private static final String SPECIAL = "\\`*_{}[]<>#+-.!|~&@:";

    private MarkdownText() {}

    /** Prose on one line: every character that could mean something is escaped; parentheses mean nothing without brackets. */
    static String prose(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\n' || character == '\r' || character == '\t') {
                escaped.append(' ');
            } else if (character >= ' ' && character != 127) {
                // An escaped '@' would still name a person, and so tell them; a zero-width joiner keeps it from that.
                boolean plain = SPECIAL.indexOf(character) < 0 || isInsideWord(text, index, character);
                escaped.append(plain ? "" : "\\").append(character);
                if (character == '@') {
                    escaped.append('\u200D');
                }
            }
        }
        return escaped.toString();
    }

    /** Dots, hyphens and colons between letters mean nothing, and reports are read as plain text too. */
    private static boolean isInsideWord(String text, int index, char character) {
        return ".-:".indexOf(character) >= 0
                && index > 0
                && (index + 1 == text.length() || text.charAt(index + 1) != '/')
                && Character.isLetterOrDigit(text.charAt(index - 1));
    }

    /** Code on one line, in as many backticks as it takes; a cell of a table may hold it too. */
    static String code(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]", " ");
        int longest = 0;
        int run = 0;
        for (int index = 0; index < line.length(); index++) {
            run = line.charAt(index) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        boolean touching = line.isEmpty() || line.startsWith("`") || line.endsWith("`");
        String padding = touching ? " " : "";
        return (fence + padding + line + padding + fence).replace("|", "\\|");
    }
}
