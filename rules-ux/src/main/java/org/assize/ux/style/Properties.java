package org.assize.ux.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assize.ux.style.CssToken.Type;

/** What is known of properties: which inherit, their initial values, what they accept, what shorthands stand for. */
final class Properties {

    static final Set<String> WIDE = Set.of("inherit", "initial", "unset", "revert", "revert-layer");

    private static final Set<String> INHERITED = Set.of(
            "color",
            "font-size",
            "font-weight",
            "font-style",
            "font-family",
            "font-variant",
            "line-height",
            "letter-spacing",
            "word-spacing",
            "text-shadow",
            "text-align",
            "text-indent",
            "text-transform",
            "visibility",
            "pointer-events",
            "cursor",
            "direction",
            "white-space",
            "list-style-type",
            "quotes",
            "word-break",
            "overflow-wrap",
            "writing-mode",
            "color-scheme",
            "-webkit-text-fill-color",
            "user-select",
            "fill",
            "stroke");

    private static final Map<String, String> INITIAL = Map.ofEntries(
            Map.entry("display", "inline"),
            Map.entry("visibility", "visible"),
            Map.entry("opacity", "1"),
            Map.entry("color", "canvastext"),
            Map.entry("background-color", "transparent"),
            Map.entry("background-image", "none"),
            Map.entry("font-size", "16px"),
            Map.entry("font-weight", "400"),
            Map.entry("font-style", "normal"),
            Map.entry("line-height", "normal"),
            Map.entry("letter-spacing", "normal"),
            Map.entry("word-spacing", "normal"),
            Map.entry("text-shadow", "none"),
            Map.entry("overflow-x", "visible"),
            Map.entry("overflow-y", "visible"),
            Map.entry("position", "static"),
            Map.entry("clip", "auto"),
            Map.entry("clip-path", "none"),
            Map.entry("height", "auto"),
            Map.entry("width", "auto"),
            Map.entry("transform", "none"),
            Map.entry("filter", "none"),
            Map.entry("mix-blend-mode", "normal"),
            Map.entry("pointer-events", "auto"),
            Map.entry("content", "normal"),
            Map.entry("content-visibility", "visible"));

    private static final Map<String, List<String>> SHORTHANDS = Map.of(
            "background", List.of("background-color", "background-image"),
            "font", List.of("font-style", "font-weight", "font-size", "line-height", "font-family"),
            "overflow", List.of("overflow-x", "overflow-y"),
            "text-decoration", List.of("text-decoration-line"),
            "inset", List.of("top", "right", "bottom", "left"),
            "margin", List.of("margin-top", "margin-right", "margin-bottom", "margin-left"),
            "padding", List.of("padding-top", "padding-right", "padding-bottom", "padding-left"));

    private static final Set<String> SIZES = Set.of(
            "xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large", "smaller", "larger");

    private Properties() {}

    static boolean isInherited(String property) {
        return property.startsWith("--") || INHERITED.contains(property);
    }

    static String initial(String property) {
        return INITIAL.getOrDefault(property, "");
    }

    /** The properties that a shorthand sets; a property stands for itself. */
    static List<String> longhands(String property) {
        return SHORTHANDS.getOrDefault(property, List.of(property));
    }

    /** Whether a value without {@code var()} is one; what is not is dropped, as CSS wants. */
    static boolean accepts(String property, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (WIDE.contains(lower)) {
            return true;
        }
        return switch (property) {
            case "color", "background-color" -> ColorSyntax.isColor(value);
            case "visibility" -> Set.of("visible", "hidden", "collapse").contains(lower);
            case "opacity" -> isNumber(value, true);
            case "font-weight" ->
                Set.of("normal", "bold", "bolder", "lighter").contains(lower) || isNumber(value, false);
            case "font-size" -> SIZES.contains(lower) || isLength(value, true);
            case "letter-spacing", "word-spacing" -> lower.equals("normal") || isLength(value, true);
            case "line-height" -> lower.equals("normal") || isNumber(value, true) || isLength(value, true);
            case "display" -> !isLength(value, false) && !lower.contains(",");
            case "background", "font" -> !expand(property, value).isEmpty();
            default -> true;
        };
    }

    private static boolean isNumber(String value, boolean percentage) {
        List<CssToken> tokens = CssTokenizer.tokens(value);
        return tokens.size() == 1
                        && (tokens.get(0).is(Type.NUMBER)
                                || percentage && tokens.get(0).is(Type.PERCENTAGE))
                || isMath(tokens);
    }

    private static boolean isLength(String value, boolean percentage) {
        List<CssToken> tokens = CssTokenizer.tokens(value);
        if (tokens.size() != 1) {
            return isMath(tokens);
        }
        CssToken token = tokens.get(0);
        return token.is(Type.DIMENSION)
                || percentage && token.is(Type.PERCENTAGE)
                || token.is(Type.NUMBER) && token.number() == 0;
    }

    private static boolean isMath(List<CssToken> tokens) {
        return !tokens.isEmpty()
                && tokens.get(0).is(Type.FUNCTION)
                && Set.of("calc", "min", "max", "clamp", "env")
                        .contains(tokens.get(0).text());
    }

    /** The longhands of a shorthand's value; empty if it is not a value of it. */
    static Map<String, String> expand(String shorthand, String value) {
        if (WIDE.contains(value.toLowerCase(Locale.ROOT))) {
            Map<String, String> all = new LinkedHashMap<>();
            longhands(shorthand).forEach(longhand -> all.put(longhand, value));
            return all;
        }
        List<String> parts = parts(value);
        return switch (shorthand) {
            case "background" -> Shorthands.background(value, parts);
            case "font" -> Shorthands.font(parts);
            case "overflow" ->
                parts.isEmpty()
                        ? Map.of()
                        : Map.of("overflow-x", parts.get(0), "overflow-y", parts.get(parts.size() - 1));
            case "inset", "margin", "padding" -> Shorthands.sides(longhands(shorthand), parts);
            case "text-decoration" -> Map.of("text-decoration-line", value);
            default -> Map.of(shorthand, value);
        };
    }

    /** The components of a value between white space, functions whole, commas and slashes on their own. */
    static List<String> parts(String value) {
        List<String> parts = new java.util.ArrayList<>();
        int depth = 0;
        int start = -1;
        for (CssToken token : CssTokenizer.tokens(value)) {
            boolean separator = depth == 0 && (token.is(Type.SPACE) || token.is(',') || token.is('/'));
            if (separator) {
                if (start >= 0) {
                    parts.add(value.substring(start, token.start()));
                    start = -1;
                }
                if (!token.is(Type.SPACE)) {
                    parts.add(token.text());
                }
                continue;
            }
            start = start < 0 ? token.start() : start;
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
        }
        if (start >= 0) {
            parts.add(value.substring(start));
        }
        return parts;
    }
}
