package org.assize.evidence.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves {@code ${other.key}} and {@code ${other.key:default}} in one value, within bounds. What no file says, or what
 * files say differently, is unknown.
 */
final class Placeholders {

    private static final int MOST_STEPS = 500;

    private static final int LONGEST_VALUE = 10_000;

    /** Expressions of Spring and placeholders of the build, which nothing here evaluates. */
    private static final Pattern EVALUATED_ELSEWHERE = Pattern.compile("#\\{|@[A-Za-z][\\w.-]*@");

    private final Settings settings;
    private final Deque<ConfigurationNode> open = new ArrayDeque<>();
    private int steps;

    Placeholders(Settings settings) {
        this.settings = settings;
    }

    Optional<String> resolve(Settings.Stored stored) {
        return Optional.ofNullable(valueOf(stored));
    }

    private @Nullable String valueOf(Settings.Stored stored) {
        ConfigurationNode node = stored.node();
        steps++;
        if (steps > MOST_STEPS || open.contains(node)) {
            return null;
        }
        open.push(node);
        try {
            return EVALUATED_ELSEWHERE.matcher(node.value()).find() ? null : expand(node.value(), stored);
        } finally {
            open.pop();
        }
    }

    private @Nullable String expand(String text, Settings.Stored context) {
        StringBuilder result = new StringBuilder();
        int position = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", position)) {
            int end = closing(text, start + 2);
            String value = end < 0 ? null : placeholder(text.substring(start + 2, end), context);
            if (value == null || result.length() + value.length() > LONGEST_VALUE) {
                return null;
            }
            result.append(text, position, start).append(value);
            position = end + 1;
        }
        return result.append(text, position, text.length()).toString();
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int index = from; index < text.length(); index++) {
            if (text.startsWith("${", index)) {
                depth++;
            } else if (text.charAt(index) == '}') {
                depth--;
                if (depth == 0) {
                    return index;
                }
            }
        }
        return -1;
    }

    private @Nullable String placeholder(String inner, Settings.Stored context) {
        steps++;
        if (inner.contains("${") && inner.indexOf("${") < colon(inner) || steps > MOST_STEPS) {
            return null;
        }
        String name = inner.substring(0, colon(inner)).strip();
        List<Settings.Stored> candidates = nearest(settings.stored(name), context);
        if (candidates.isEmpty()) {
            boolean hasDefault = colon(inner) < inner.length();
            return hasDefault ? expand(inner.substring(colon(inner) + 1), context) : null;
        }
        Set<@Nullable String> values = new LinkedHashSet<>();
        for (Settings.Stored candidate : candidates) {
            values.add(valueOf(candidate));
        }
        return values.size() == 1 ? values.iterator().next() : null;
    }

    private static int colon(String inner) {
        int colon = inner.indexOf(':');
        return colon < 0 ? inner.length() : colon;
    }

    /** Of the settings with a name, those of the same module if there are any, and of these those of the same profile. */
    private static List<Settings.Stored> nearest(List<Settings.Stored> candidates, Settings.Stored context) {
        List<Settings.Stored> sameModule = candidates.stream()
                .filter(candidate -> candidate
                        .file()
                        .source()
                        .module()
                        .equals(context.file().source().module()))
                .toList();
        List<Settings.Stored> near = sameModule.isEmpty() ? candidates : sameModule;
        List<Settings.Stored> sameProfile = near.stream()
                .filter(candidate -> candidate.profile().equals(context.profile()))
                .toList();
        if (!sameProfile.isEmpty()) {
            return sameProfile;
        }
        List<Settings.Stored> byDefault =
                near.stream().filter(candidate -> candidate.profile().isEmpty()).toList();
        return byDefault.isEmpty() ? near : byDefault;
    }
}
