package org.assize.ux.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assize.ux.style.CssToken.Type;

/** Takes shorthands apart. */
final class Shorthands {

    private static final Set<String> FONT_WORDS = Set.of(
            "normal",
            "italic",
            "oblique",
            "small-caps",
            "condensed",
            "expanded",
            "semi-condensed",
            "semi-expanded",
            "extra-condensed",
            "extra-expanded",
            "ultra-condensed",
            "ultra-expanded");
    private static final Set<String> SYSTEM_FONTS =
            Set.of("caption", "icon", "menu", "message-box", "small-caption", "status-bar");
    private static final Set<String> SIZES = Set.of(
            "xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large", "smaller", "larger");

    private Shorthands() {}

    static Map<String, String> background(String value, List<String> parts) {
        String color = "transparent";
        String image = "none";
        for (String part : parts) {
            CssToken first = CssTokenizer.tokens(part).get(0);
            boolean function = first.is(Type.FUNCTION);
            if (first.is(Type.URL)
                    || function
                            && (first.text().equals("url")
                                    || first.text().endsWith("gradient")
                                    || first.text().endsWith("image")
                                    || first.text().startsWith("image")
                                    || first.text().equals("element")
                                    || first.text().equals("cross-fade")
                                    || first.text().equals("paint"))) {
                image = image.equals("none") ? part : image + ", " + part;
            } else if (ColorSyntax.isColor(part)) {
                color = part;
            } else if (first.is(Type.HASH) || function && !first.text().matches("calc|min|max|clamp")) {
                return Map.of();
            }
        }
        return parts.isEmpty() ? Map.of() : Map.of("background-color", color, "background-image", image);
    }

    static Map<String, String> font(List<String> parts) {
        Map<String, String> font = new LinkedHashMap<>();
        font.put("font-style", "normal");
        font.put("font-weight", "400");
        font.put("line-height", "normal");
        if (parts.size() == 1 && SYSTEM_FONTS.contains(parts.get(0).toLowerCase(Locale.ROOT))) {
            font.put("font-size", "13.3333px");
            return font;
        }
        int at = 0;
        while (at < parts.size()) {
            String part = parts.get(at).toLowerCase(Locale.ROOT);
            CssToken token = CssTokenizer.tokens(part).get(0);
            if (SIZES.contains(part)
                    || token.is(Type.DIMENSION)
                    || token.is(Type.PERCENTAGE)
                    || token.is(Type.FUNCTION)) {
                return size(font, parts, at);
            }
            if (token.is(Type.NUMBER) || part.startsWith("bold") || part.equals("lighter")) {
                font.put("font-weight", part);
            } else if (part.equals("italic") || part.equals("oblique")) {
                font.put("font-style", part);
            } else if (!FONT_WORDS.contains(part)) {
                return Map.of();
            }
            at++;
        }
        return Map.of();
    }

    private static Map<String, String> size(Map<String, String> font, List<String> parts, int at) {
        font.put("font-size", parts.get(at));
        int family = at + 1;
        if (family + 1 < parts.size() && parts.get(family).equals("/")) {
            font.put("line-height", parts.get(family + 1));
            family += 2;
        }
        if (family >= parts.size()) {
            return Map.of();
        }
        font.put("font-family", String.join(" ", parts.subList(family, parts.size())));
        return font;
    }

    static Map<String, String> sides(List<String> longhands, List<String> parts) {
        if (parts.isEmpty() || parts.size() > 4) {
            return Map.of();
        }
        Map<String, String> sides = new LinkedHashMap<>();
        int[][] indexes = {{0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
        for (int side = 0; side < 4; side++) {
            sides.put(longhands.get(side), parts.get(indexes[parts.size() - 1][side]));
        }
        return sides;
    }
}
