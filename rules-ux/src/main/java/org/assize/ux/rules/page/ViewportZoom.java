package org.assize.ux.rules.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/**
 * Reads the viewport as CSS Device Adaptation 1 says browsers do. Cannot see what scripts do to it, nor browsers that let
 * people zoom regardless.
 */
final class ViewportZoom {

    private static final double ENOUGH = 2;

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/viewport-allows-zoom")
            .states("The viewport lets people zoom to twice the size")
            .because("who cannot read small text must be able to enlarge it")
            .remedy("Drop `user-scalable` and `maximum-scale`: `width=device-width, initial-scale=1`")
            .deciding("act-rules/b4f0c3", "what the viewport allows is written in the meta element")
            .implementing("wcag-2.2/1.4.4", "wcag-2.2/1.4.10")
            .violating("""
                    <meta name="viewport" «content="width=device-width, initial-scale=1, user-scalable=no"»>
                    """)
            .violating("""
                    <meta name="viewport" «content="width=device-width;maximum-scale=1.0"»>
                    """)
            .violating("""
                    <meta name="Viewport" «content="width=device-width, user-scalable=0"»>
                    """)
            .conforming("""
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    """)
            .conforming("""
                    <meta name="viewport" content="width=device-width, maximum-scale=5, user-scalable=yes">
                    """)
            .conforming("""
                    <meta name="viewport" content="user-scalable=no" th:content="${device.viewport}">
                    """)
            .inspecting(MarkupElement.class, ViewportZoom::inspect)
            .build();

    private ViewportZoom() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("meta") || !element.attribute("name").is("viewport").isYes()) {
            return;
        }
        Attribute content = element.attribute("content");
        Map<String, String> properties = properties(content.literal().orElse(""));
        String scalable = properties.get("user-scalable");
        String largest = properties.get("maximum-scale");
        if (scalable != null && isFixed(scalable)) {
            report.breach(element, "The page cannot be zoomed: user-scalable=" + scalable)
                    .key("user-scalable")
                    .at(content.region());
        } else if (largest != null && largestScale(largest) < ENOUGH) {
            report.breach(element, "The page cannot be zoomed to twice its size: maximum-scale=" + largest)
                    .key("maximum-scale")
                    .at(content.region());
        }
    }

    /** The last value of each property. */
    private static Map<String, String> properties(String content) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String property :
                content.toLowerCase(Locale.ROOT).replaceAll("\\s*=\\s*", "=").split("[\\s,;]+")) {
            int equals = property.indexOf('=');
            if (equals > 0 && equals < property.length() - 1) {
                properties.put(property.substring(0, equals), property.substring(equals + 1));
            }
        }
        return properties;
    }

    private static boolean isFixed(String value) {
        OptionalDouble number = number(value);
        if (number.isPresent()) {
            return Math.abs(number.getAsDouble()) < 1;
        }
        return !value.equals("yes") && !value.equals("device-width") && !value.equals("device-height");
    }

    /** The scale a value stands for; a negative one is dropped. */
    private static double largestScale(String value) {
        OptionalDouble number = number(value);
        if (number.isPresent()) {
            return number.getAsDouble() < 0 ? Double.MAX_VALUE : number.getAsDouble();
        }
        return switch (value) {
            case "device-width", "device-height" -> 10;
            case "yes" -> 1;
            default -> 0;
        };
    }

    /** The number that a value starts with. */
    private static OptionalDouble number(String value) {
        String digits = value.replaceFirst("^([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)).*$", "$1");
        return digits.matches("[+-]?[0-9.]+") && !digits.equals(".")
                ? OptionalDouble.of(Double.parseDouble(digits))
                : OptionalDouble.empty();
    }
}
