package org.assize.quality.deadcode;

import java.util.Set;

/** Collects the names that a documentation comment refers to, in its tags or in the brackets of Markdown. */
final class JavadocReferences {

    private static final Set<String> TAGS =
            Set.of("link", "linkplain", "see", "throws", "exception", "value", "snippet", "uses", "provides");

    private final String text;
    private final Set<String> names;
    private int position;

    private JavadocReferences(String text, Set<String> names) {
        this.text = text;
        this.names = names;
    }

    static void collect(String comment, Set<String> names) {
        new JavadocReferences(comment, names).collect();
    }

    private void collect() {
        int tag = text.indexOf('@');
        int bracket = text.indexOf('[');
        while (tag >= 0 || bracket >= 0) {
            boolean isTag = bracket < 0 || tag >= 0 && tag < bracket;
            position = (isTag ? tag : bracket) + 1;
            if (!isTag) {
                reference(true);
            } else if (TAGS.contains(word())) {
                reference(false);
            }
            tag = tag >= position || tag < 0 ? tag : text.indexOf('@', position);
            bracket = bracket >= position || bracket < 0 ? bracket : text.indexOf('[', position);
        }
    }

    private String word() {
        int start = position;
        while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Reads {@code Type#member(Type, Type)}: all names up to the first blank outside parentheses. */
    private void reference(boolean inBrackets) {
        while (position < text.length()
                && (Character.isWhitespace(text.charAt(position)) || text.charAt(position) == '*')) {
            position++;
        }
        int depth = 0;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (Character.isJavaIdentifierStart(character)) {
                names.add(word());
                continue;
            }
            boolean blank = Character.isWhitespace(character);
            if (character == '}' || character == ']' && inBrackets || character == '@' || blank && depth == 0) {
                return;
            }
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            position++;
        }
    }
}
