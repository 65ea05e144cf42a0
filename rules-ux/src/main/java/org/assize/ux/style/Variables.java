package org.assize.ux.style;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assize.ux.style.CssToken.Type;
import org.jspecify.annotations.Nullable;

/** Puts the values of custom properties in for {@code var()}. */
final class Variables {

    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 16;

    /** The value could not be known. */
    static final String UNKNOWN = "\uFDD0";

    private Variables() {}

    /**
     * Substitutes.
     *
     * @param value a value with {@code var()}
     * @param variables the value of a custom property: empty if there is none, {@link #UNKNOWN} if not known
     * @return the value; null if a variable is missing, which makes the declaration invalid; {@link #UNKNOWN}
     */
    static @Nullable String substitute(String value, Function<String, Optional<String>> variables) {
        return substitute(value, variables, 0);
    }

    private static @Nullable String substitute(String value, Function<String, Optional<String>> variables, int depth) {
        if (depth > DEEPEST || value.length() > LONGEST) {
            return UNKNOWN;
        }
        List<CssToken> tokens = CssTokenizer.tokens(value);
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < tokens.size()) {
            CssToken token = tokens.get(at);
            if (!token.is(Type.FUNCTION) || !token.text().equals("var")) {
                result.append(value, token.start(), token.end());
                at++;
                continue;
            }
            int close = CssToken.closing(tokens, at);
            String replacement = replacement(value, tokens, at + 1, close, variables, depth);
            if (replacement == null || replacement.equals(UNKNOWN)) {
                return replacement;
            }
            result.append(' ').append(replacement).append(' ');
            if (result.length() > LONGEST) {
                return UNKNOWN;
            }
            at = close + 1;
        }
        return result.toString().strip();
    }

    private static @Nullable String replacement(
            String value,
            List<CssToken> tokens,
            int from,
            int to,
            Function<String, Optional<String>> variables,
            int depth) {
        String name = "";
        int comma = to;
        for (int at = from; at < to && comma == to; at++) {
            CssToken token = tokens.get(at);
            if (token.is(Type.IDENT) && name.isEmpty()) {
                name = token.text();
            } else if (token.is(',')) {
                comma = at;
            }
        }
        Optional<String> known = variables.apply(name);
        if (known.isPresent()) {
            return known.get();
        }
        if (comma == to) {
            return null;
        }
        int end = to < tokens.size() ? tokens.get(to).start() : value.length();
        return substitute(value.substring(tokens.get(comma).end(), end).strip(), variables, depth + 1);
    }
}
