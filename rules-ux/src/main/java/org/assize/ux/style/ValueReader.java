package org.assize.ux.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.assize.ux.style.CssToken.Type;

/** Finds in the values of declarations what they write out and what they refer to. */
final class ValueReader {

    /** Properties that take a colour, besides those whose name ends in it and those of borders and backgrounds. */
    private static final Set<String> COLORED = Set.of(
            "column-rule",
            "fill",
            "filter",
            "box-shadow",
            "mask",
            "outline",
            "stroke",
            "text-decoration",
            "text-emphasis",
            "text-shadow");

    private static final Set<String> COLOR_FUNCTIONS =
            Set.of("rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color");

    private static final Set<String> REFERENCES = Set.of("var", "env", "attr", "url");

    private ValueReader() {}

    static List<WrittenColor> colors(String css, Declaration declaration) {
        List<WrittenColor> found = new ArrayList<>();
        if (!takesColor(declaration.property())) {
            return found;
        }
        String written = css.substring(declaration.start(), declaration.end());
        List<CssToken> tokens = CssTokenizer.tokens(written);
        for (int at = colon(tokens) + 1; at < tokens.size(); at++) {
            CssToken token = tokens.get(at);
            int last = at;
            if (token.is(Type.FUNCTION) && (isColorFunction(token) || REFERENCES.contains(token.text()))) {
                last = closing(tokens, at);
            }
            boolean mayBe = token.is(Type.HASH) || token.is(Type.IDENT) || isColorFunction(token);
            if (mayBe) {
                String text = written.substring(token.start(), tokens.get(last).end());
                int start = declaration.start() + token.start();
                Optional<Color> color = Color.parse(text);
                color.ifPresent(known -> found.add(new WrittenColor(known, text, start, start + text.length())));
            }
            at = last;
        }
        return found;
    }

    static List<WrittenLength> lengths(String css, Declaration declaration) {
        List<WrittenLength> found = new ArrayList<>();
        List<CssToken> tokens = CssTokenizer.tokens(css.substring(declaration.start(), declaration.end()));
        for (int at = colon(tokens) + 1; at < tokens.size(); at++) {
            CssToken token = tokens.get(at);
            if (token.is(Type.FUNCTION) && REFERENCES.contains(token.text())) {
                at = closing(tokens, at);
            } else if (token.is(Type.DIMENSION)) {
                int start = declaration.start() + token.start();
                int end = declaration.start() + token.end();
                String written = css.substring(start, end);
                OptionalDouble pixels = WrittenLength.pixels(written);
                pixels.ifPresent(known -> found.add(new WrittenLength(known, written, start, end)));
            }
        }
        return found;
    }

    static List<VariableUse> variables(String css, Declaration declaration) {
        List<VariableUse> found = new ArrayList<>();
        List<CssToken> tokens = CssTokenizer.tokens(css.substring(declaration.start(), declaration.end()));
        for (int at = colon(tokens) + 1; at < tokens.size(); at++) {
            if (!tokens.get(at).is(Type.FUNCTION) || !tokens.get(at).text().equals("var")) {
                continue;
            }
            int name = skipSpace(tokens, at + 1);
            if (name < tokens.size()
                    && tokens.get(name).is(Type.IDENT)
                    && tokens.get(name).text().startsWith("--")) {
                CssToken token = tokens.get(name);
                int next = skipSpace(tokens, name + 1);
                boolean fallback = next < tokens.size() && tokens.get(next).is(',');
                found.add(new VariableUse(
                        token.text(),
                        fallback,
                        declaration.start() + token.start(),
                        declaration.start() + token.end()));
            }
        }
        return found;
    }

    private static boolean takesColor(String property) {
        String plain = property.replaceFirst("^-(webkit|moz|ms|o)-", "").toLowerCase(Locale.ROOT);
        return !plain.startsWith("--")
                && (plain.endsWith("color")
                        || plain.startsWith("border")
                        || plain.startsWith("background")
                        || COLORED.contains(plain));
    }

    private static boolean isColorFunction(CssToken token) {
        return token.is(Type.FUNCTION) && COLOR_FUNCTIONS.contains(token.text());
    }

    private static int colon(List<CssToken> tokens) {
        int at = 0;
        while (at < tokens.size() && !tokens.get(at).is(':')) {
            at++;
        }
        return at;
    }

    private static int skipSpace(List<CssToken> tokens, int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).is(Type.SPACE)) {
            at++;
        }
        return at;
    }

    /** The bracket that closes the one at a place, or the last token. */
    private static int closing(List<CssToken> tokens, int open) {
        return Math.min(CssToken.closing(tokens, open), tokens.size() - 1);
    }
}
