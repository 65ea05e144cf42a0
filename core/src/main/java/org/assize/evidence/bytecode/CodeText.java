package org.assize.evidence.bytecode;

/** Java source with comments and the insides of literals blanked out, so that a search finds code only. */
final class CodeText {

    private final String source;
    private final char[] code;
    private int position;

    private CodeText(String source) {
        this.source = source;
        this.code = source.toCharArray();
    }

    /** The text with the same length and the same lines. */
    static String of(String source) {
        CodeText text = new CodeText(source);
        text.blank();
        return new String(text.code);
    }

    private void blank() {
        while (position < code.length) {
            if (source.startsWith("//", position)) {
                blankTo(endOfLine());
            } else if (source.startsWith("/*", position)) {
                blankTo(after("*/", position + 2));
            } else if (source.startsWith("\"\"\"", position)) {
                blankTo(closing("\"\"\"", position + 3));
            } else if (code[position] == '"' || code[position] == '\'') {
                blankTo(Math.min(closing(String.valueOf(code[position]), position + 1), endOfLine()));
            } else {
                position++;
            }
        }
    }

    private int endOfLine() {
        int end = position;
        while (end < code.length && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int after(String end, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? code.length : found + end.length();
    }

    private int closing(String quote, int from) {
        for (int index = from; index < code.length; index++) {
            if (source.charAt(index) == '\\') {
                index++;
            } else if (source.startsWith(quote, index)) {
                return index + quote.length();
            }
        }
        return code.length;
    }

    private void blankTo(int end) {
        for (; position < end; position++) {
            if (code[position] != '\n' && code[position] != '\r') {
                code[position] = ' ';
            }
        }
    }
}
