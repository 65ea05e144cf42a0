package org.assize.compliance.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits an SQL script into statements and words. Knows comments, texts in single quotes and dollar quotes, quoted names,
 * and separators; it knows no dialect, so that the body of a stored procedure comes apart into statements as well.
 */
final class SqlTokens {

    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$\\w*\\$");

    private final String text;
    private final List<SqlStatement> statements = new ArrayList<>();
    private List<SqlStatement.Word> words = new ArrayList<>();
    private int position;

    SqlTokens(String text) {
        this.text = text;
    }

    List<SqlStatement> statements() {
        while (position < text.length()) {
            char character = text.charAt(position);
            if (Character.isWhitespace(character)) {
                position++;
            } else if (text.startsWith("--", position) || character == '#' && words.isEmpty()) {
                position = endOrLength("\n", position);
            } else if (text.startsWith("/*", position)) {
                position = Math.min(text.length(), endOrLength("*/", position + 2) + 2);
            } else if (character == ';') {
                finish();
                position++;
            } else {
                word(character);
            }
        }
        finish();
        return List.copyOf(statements);
    }

    private void finish() {
        if (!words.isEmpty()) {
            statements.add(new SqlStatement(List.copyOf(words)));
            words = new ArrayList<>();
        }
    }

    private int endOrLength(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found;
    }

    private void word(char character) {
        int start = position;
        Matcher dollars = DOLLAR_QUOTE.matcher(text).region(position, text.length());
        if (character == '\'') {
            skipQuoted('\'');
            add("'...'", start);
        } else if (character == '"' || character == '`') {
            skipQuoted(character);
            add(text.substring(start + 1, Math.max(start + 1, position - 1)), start);
        } else if (dollars.lookingAt()) {
            String quote = dollars.group();
            position = Math.min(text.length(), endOrLength(quote, position + quote.length()) + quote.length());
            add("'...'", start);
        } else if (Character.isJavaIdentifierPart(character)) {
            while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
                position++;
            }
            add(text.substring(start, position).toUpperCase(Locale.ROOT), start);
        } else {
            position++;
            add(String.valueOf(character), start);
        }
    }

    private void skipQuoted(char quote) {
        position++;
        while (position < text.length()) {
            boolean doubled = text.charAt(position) == quote
                    && position + 1 < text.length()
                    && text.charAt(position + 1) == quote;
            if (text.charAt(position) == quote && !doubled) {
                position++;
                return;
            }
            position += doubled ? 2 : 1;
        }
    }

    private void add(String word, int start) {
        words.add(new SqlStatement.Word(word, start, position));
    }
}
