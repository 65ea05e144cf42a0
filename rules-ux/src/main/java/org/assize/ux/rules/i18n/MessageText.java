package org.assize.ux.rules.i18n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What rules need of a message, as {@link java.text.MessageFormat} reads it. The text itself is not kept: settings files
 * are read too, and may hold secrets.
 *
 * @param arguments the numbers of all arguments, quoted ones included, in order
 * @param quotedArgument the first argument that stands between quotation marks, so that it is shown and not replaced; or
 *     nothing
 * @param fault why it is no pattern; nothing if it is one, or has no arguments
 * @param isBlank whether there is no text
 */
record MessageText(List<Integer> arguments, String quotedArgument, String fault, boolean isBlank) {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\s*(\\d{1,4})\\s*[,}]");

    static MessageText of(String message) {
        List<Integer> arguments = List.copyOf(arguments(message));
        return arguments.isEmpty()
                ? new MessageText(arguments, "", "", message.isBlank())
                : new MessageText(arguments, firstQuotedArgument(message), fault(message), false);
    }

    private static String fault(String pattern) {
        try {
            new MessageFormat(pattern);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Set<Integer> arguments(String message) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(message);
        while (argument.find()) {
            numbers.add(Integer.valueOf(argument.group(1)));
        }
        return numbers;
    }

    private static String firstQuotedArgument(String message) {
        Matcher argument = ARGUMENT.matcher(message);
        boolean quoted = false;
        int at = 0;
        while (argument.find()) {
            for (; at < argument.start(); at++) {
                if (message.charAt(at) != '\'') {
                    continue;
                }
                if (at + 1 < message.length() && message.charAt(at + 1) == '\'') {
                    at++;
                } else {
                    quoted = !quoted;
                }
            }
            if (quoted) {
                int end = message.indexOf('}', argument.start());
                return message.substring(argument.start(), end < 0 ? argument.end() : end + 1);
            }
        }
        return "";
    }
}
