package org.assize.ux.rules.i18n;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An argument of an ICU message that chooses between branches.
 *
 * @param argument its name or number
 * @param kind {@code plural}, {@code selectordinal} or {@code select}
 * @param branches the selectors of its branches
 */
record PluralPattern(String argument, String kind, Set<String> branches) {

    private static final Pattern START =
            Pattern.compile("\\{\\s*(\\w+)\\s*,\\s*(plural|selectordinal|select)\\s*,\\s*(?:offset:\\d+)?");
    private static final Pattern BRANCH = Pattern.compile("\\s*(=\\d+|[\\w-]+)\\s*\\{");
    private static final Pattern END = Pattern.compile("\\s*\\}");

    /** The patterns of a message; one that is not well-formed is left out. */
    static List<PluralPattern> in(String message) {
        List<PluralPattern> patterns = new ArrayList<>();
        Matcher start = START.matcher(message);
        while (start.find()) {
            Set<String> branches = branches(message, start.end());
            if (!branches.isEmpty()) {
                patterns.add(new PluralPattern(start.group(1), start.group(2), branches));
            }
        }
        return patterns;
    }

    private static Set<String> branches(String message, int from) {
        Set<String> branches = new LinkedHashSet<>();
        Matcher branch = BRANCH.matcher(message);
        int at = from;
        while (at >= 0 && branch.find(at) && branch.start() == at) {
            branches.add(branch.group(1));
            at = afterClosing(message, branch.end());
        }
        boolean closed =
                at >= 0 && END.matcher(message).region(at, message.length()).lookingAt();
        return closed ? branches : Set.of();
    }

    /** The offset after the brace that closes the one before; an apostrophe before a brace quotes, as in ICU. */
    private static int afterClosing(String message, int from) {
        int depth = 1;
        boolean quoted = false;
        for (int at = from; at < message.length(); at++) {
            char character = message.charAt(at);
            char next = at + 1 < message.length() ? message.charAt(at + 1) : ' ';
            if (character == '\'') {
                quoted = !quoted && "{}#|".indexOf(next) >= 0;
            } else if (!quoted && (character == '{' || character == '}')) {
                depth += character == '{' ? 1 : -1;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return -1;
    }
}
