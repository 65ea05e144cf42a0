package org.assize.ux.style;

import java.util.List;
import java.util.Locale;
import org.assize.ux.markup.Truth;
import org.assize.ux.style.CssToken.Type;

/**
 * Media query lists, as a screen without user preferences answers them. Sizes, orientation and the like are unknown.
 */
final class MediaQueries {

    private MediaQueries() {}

    static Truth matchesScreen(String list) {
        if (list.isBlank()) {
            return Truth.YES;
        }
        Truth any = Truth.NO;
        for (String query : list.split(",")) {
            any = any.or(query(CssTokenizer.tokens(query.strip()).stream()
                    .filter(token -> !token.is(Type.SPACE))
                    .toList()));
        }
        return any;
    }

    private static Truth query(List<CssToken> tokens) {
        if (tokens.isEmpty()) {
            return Truth.NO;
        }
        boolean negated = tokens.get(0).isIdent("not");
        int at = negated || tokens.get(0).isIdent("only") ? 1 : 0;
        Truth all = Truth.YES;
        while (at < tokens.size()) {
            CssToken token = tokens.get(at);
            if (token.isIdent("or")) {
                return Truth.UNKNOWN;
            }
            if (token.is('(')) {
                int end = CssToken.closing(tokens, at);
                all = all.and(feature(tokens.subList(at + 1, end)));
                at = end + 1;
            } else {
                all = all.and(token.isIdent("and") ? Truth.YES : type(token));
                at++;
            }
        }
        return negated ? all.not() : all;
    }

    private static Truth type(CssToken token) {
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "all", "screen" -> Truth.YES;
            case "print", "speech", "aural", "braille", "embossed", "handheld", "projection", "tty", "tv" -> Truth.NO;
            default -> Truth.UNKNOWN;
        };
    }

    private static Truth feature(List<CssToken> tokens) {
        if (tokens.isEmpty() || !tokens.get(0).is(Type.IDENT)) {
            return Truth.UNKNOWN;
        }
        String name = tokens.get(0).text().toLowerCase(Locale.ROOT);
        if (!name.startsWith("prefers-") && !name.equals("forced-colors") && !name.equals("inverted-colors")) {
            return Truth.UNKNOWN;
        }
        String value = tokens.get(tokens.size() - 1).text().toLowerCase(Locale.ROOT);
        boolean none =
                tokens.size() > 1 && (value.equals("no-preference") || value.equals("none") || value.equals("light"));
        return Truth.of(none);
    }
}
