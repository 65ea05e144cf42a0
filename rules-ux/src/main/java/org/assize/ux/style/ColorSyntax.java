package org.assize.ux.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.assize.ux.style.CssToken.Type;

/** Colours as <a href="https://www.w3.org/TR/css-color-4/">CSS Color 4</a> writes them. */
final class ColorSyntax {

    private static final Set<String> FUNCTIONS = Set.of(
            "rgb",
            "rgba",
            "hsl",
            "hsla",
            "hwb",
            "lab",
            "lch",
            "oklab",
            "oklch",
            "color",
            "color-mix",
            "light-dark",
            "device-cmyk",
            "contrast-color");
    private static final Map<String, Color> NAMED = named();

    private ColorSyntax() {}

    private static Map<String, Color> named() {
        Properties properties = new Properties();
        try (InputStream in = ColorSyntax.class.getResourceAsStream("named-colors.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Color> named = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            int rgb = Integer.parseInt(properties.getProperty(name), 16);
            named.put(name.toLowerCase(Locale.ROOT), Color.ofBytes(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
        }
        named.put("transparent", Color.TRANSPARENT);
        return Map.copyOf(named);
    }

    /** Whether a value is a colour of any notation, also one that is not computed here. */
    static boolean isColor(String value) {
        List<CssToken> tokens = CssTokenizer.tokens(value);
        if (tokens.isEmpty()) {
            return false;
        }
        CssToken first = tokens.get(0);
        boolean single = tokens.size() == 1;
        return single
                        && (first.is(Type.HASH) || first.isIdent("currentcolor") || first.is(Type.IDENT))
                        && (first.isIdent("currentcolor") || parse(value).isPresent())
                || first.is(Type.FUNCTION) && FUNCTIONS.contains(first.text());
    }

    /** The colour of a value, or empty if it is none or cannot be computed. */
    static Optional<Color> parse(String value) {
        List<CssToken> tokens = CssTokenizer.tokens(value.strip());
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        CssToken first = tokens.get(0);
        if (tokens.size() == 1 && first.is(Type.IDENT)) {
            return Optional.ofNullable(NAMED.get(first.text().toLowerCase(Locale.ROOT)));
        }
        if (tokens.size() == 1 && first.is(Type.HASH)) {
            return hex(first.text());
        }
        return first.is(Type.FUNCTION) ? function(first.text(), tokens.subList(1, tokens.size())) : Optional.empty();
    }

    private static Optional<Color> hex(String digits) {
        if (!digits.matches("[0-9a-fA-F]+") || digits.length() < 3 || digits.length() > 8) {
            return Optional.empty();
        }
        int width = digits.length() < 5 ? 1 : 2;
        if (digits.length() % width != 0 || digits.length() == 5 || digits.length() == 7) {
            return Optional.empty();
        }
        double[] parts = {0, 0, 0, 1};
        for (int index = 0; index * width < digits.length(); index++) {
            int value = Integer.parseInt(digits.substring(index * width, index * width + width), 16);
            parts[index] = (width == 1 ? value * 17 : value) / 255.0;
        }
        return Optional.of(new Color(parts[0], parts[1], parts[2], parts[3]));
    }

    private static Optional<Color> function(String name, List<CssToken> tokens) {
        List<CssToken> values = new ArrayList<>();
        for (CssToken token : tokens) {
            if (token.isNumeric() || token.isIdent("none")) {
                values.add(token);
            } else if (!token.is(Type.SPACE) && !token.is(',') && !token.is('/') && !token.is(')')) {
                return Optional.empty();
            }
        }
        if (values.size() < 3 || values.size() > 4) {
            return Optional.empty();
        }
        double alpha = values.size() == 4 ? part(values.get(3), 1) : 1;
        return switch (name) {
            case "rgb", "rgba" ->
                Optional.of(
                        new Color(part(values.get(0), 255), part(values.get(1), 255), part(values.get(2), 255), alpha));
            case "hsl", "hsla" ->
                Optional.of(hsl(angle(values.get(0)), part(values.get(1), 100), part(values.get(2), 100), alpha));
            case "hwb" ->
                Optional.of(hwb(angle(values.get(0)), part(values.get(1), 100), part(values.get(2), 100), alpha));
            default -> Optional.empty();
        };
    }

    /** A component from 0 to 1; a plain number counts in units of a whole. */
    private static double part(CssToken token, double whole) {
        if (!token.isNumeric()) {
            return 0;
        }
        return token.is(Type.PERCENTAGE) ? token.number() / 100 : token.number() / whole;
    }

    private static double angle(CssToken token) {
        if (!token.isNumeric()) {
            return 0;
        }
        double degrees = token.number()
                * switch (token.unit()) {
                    case "rad" -> 180 / Math.PI;
                    case "grad" -> 0.9;
                    case "turn" -> 360;
                    default -> 1;
                };
        return ((degrees % 360) + 360) % 360;
    }

    private static Color hsl(double hue, double saturation, double lightness, double alpha) {
        double s = Math.max(0, Math.min(1, saturation));
        double l = Math.max(0, Math.min(1, lightness));
        return new Color(hue(hue, 0, s, l), hue(hue, 8, s, l), hue(hue, 4, s, l), alpha);
    }

    private static double hue(double hue, double shift, double saturation, double lightness) {
        double k = (shift + hue / 30) % 12;
        double chroma = saturation * Math.min(lightness, 1 - lightness);
        return lightness - chroma * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    }

    private static Color hwb(double hue, double white, double black, double alpha) {
        double sum = white + black;
        if (sum >= 1) {
            double grey = white / sum;
            return new Color(grey, grey, grey, alpha);
        }
        Color pure = hsl(hue, 1, 0.5, 1);
        double scale = 1 - sum;
        return new Color(pure.red() * scale + white, pure.green() * scale + white, pure.blue() * scale + white, alpha);
    }
}
