package org.assize.engine;

/** Tells comments of Java from literals that look like them (JLS 25, 3.7, 3.10.5 and 3.10.6). */
final class JavaLiterals {

    private JavaLiterals() {}

    /** The text with every character inside a string, a text block or a character literal made a dot; lines stay. */
    static String blanked(String text) {
        StringBuilder blanked = new StringBuilder(text);
        int index = 0;
        while (index < text.length()) {
            if (text.startsWith("//", index)) {
                index = endOf(text, "\n", index);
            } else if (text.startsWith("/*", index)) {
                index = endOf(text, "*/", index + 2);
            } else if (text.startsWith("\"\"\"", index)) {
                index = blank(blanked, text, index + 3, "\"\"\"");
            } else if (text.charAt(index) == '"' || text.charAt(index) == '\'') {
                index = blank(blanked, text, index + 1, String.valueOf(text.charAt(index)));
            } else {
                index++;
            }
        }
        return blanked.toString();
    }

    private static int endOf(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private static int blank(StringBuilder blanked, String text, int from, String end) {
        int index = from;
        while (index < text.length() && !text.startsWith(end, index)) {
            boolean brokenOff = end.length() == 1 && text.charAt(index) == '\n';
            if (brokenOff) {
                return index;
            }
            if (text.charAt(index) == '\\' && index + 1 < text.length() && text.charAt(index + 1) != '\n') {
                blanked.setCharAt(index++, '.');
            }
            if (text.charAt(index) != '\n' && text.charAt(index) != '\r') {
                blanked.setCharAt(index, '.');
            }
            index++;
        }
        return Math.min(text.length(), index + end.length());
    }
}
