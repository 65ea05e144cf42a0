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
        while (position < text.length()) {
            char character = text.charAt(position++);
            if (character == '@') {
                if (TAGS.contains(word())) {
                    reference(false);
                }
            } else if (character == '[') {
                reference(true);
            }
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
