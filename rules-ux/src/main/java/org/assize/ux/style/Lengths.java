package org.assize.ux.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.assize.ux.style.CssToken.Type;

/** Lengths in CSS pixels, where they need no layout. */
final class Lengths {

    private static final Map<String, Double> SIZES = Map.of(
            "xx-small", 9.0,
            "x-small", 10.0,
            "small", 13.0,
            "medium", 16.0,
            "large", 18.0,
            "x-large", 24.0,
            "xx-large", 32.0,
            "xxx-large", 48.0);

    private Lengths() {}

    /**
     * A length in pixels.
     *
     * @param value the length as written
     * @param fontSize what {@code em} and percentages refer to, or empty if unknown
     * @param rootFontSize what {@code rem} refers to
     */
    static OptionalDouble pixels(String value, OptionalDouble fontSize, OptionalDouble rootFontSize) {
        List<CssToken> tokens = CssTokenizer.tokens(value.strip());
        if (tokens.size() != 1 || !tokens.get(0).isNumeric()) {
            return OptionalDouble.empty();
        }
        CssToken token = tokens.get(0);
        double number = token.number();
        if (token.is(Type.NUMBER)) {
            return number == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
        }
        return switch (token.unit()) {
            case "px" -> OptionalDouble.of(number);
            case "pt" -> OptionalDouble.of(number * 4 / 3);
            case "pc" -> OptionalDouble.of(number * 16);
            case "in" -> OptionalDouble.of(number * 96);
            case "cm" -> OptionalDouble.of(number * 96 / 2.54);
            case "mm" -> OptionalDouble.of(number * 9.6 / 2.54);
            case "q" -> OptionalDouble.of(number * 2.4 / 2.54);
            case "em" -> times(number, fontSize);
            case "%" -> times(number / 100, fontSize);
            case "ex", "ch" -> times(number / 2, fontSize);
            case "rem" -> times(number, rootFontSize);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble times(double number, OptionalDouble base) {
        return base.isPresent() ? OptionalDouble.of(number * base.getAsDouble()) : OptionalDouble.empty();
    }

    static OptionalDouble fontSize(String value, OptionalDouble parent, OptionalDouble root) {
        String lower = value.toLowerCase(Locale.ROOT);
        Double named = SIZES.get(lower);
        if (named != null) {
            return OptionalDouble.of(named);
        }
        return switch (lower) {
            case "larger" -> times(1.2, parent);
            case "smaller" -> times(1 / 1.2, parent);
            default -> pixels(value, parent, root);
        };
    }

    /** The weight relative to a parent's, after the table of CSS Fonts 4, section 2.4. */
    static String weight(String value, String parent) {
        double inherited;
        try {
            inherited = Double.parseDouble(parent);
        } catch (NumberFormatException e) {
            return value;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "normal" -> "400";
            case "bold" -> "700";
            case "bolder" -> inherited < 350 ? "400" : inherited < 550 ? "700" : inherited < 900 ? "900" : parent;
            case "lighter" -> inherited < 100 ? parent : inherited < 550 ? "100" : inherited < 750 ? "400" : "700";
            default -> value;
        };
    }

    static String text(double pixels) {
        return (pixels == Math.rint(pixels) ? String.valueOf((long) pixels) : String.valueOf(pixels)) + "px";
    }
}
