package org.assize.ux.style;

import org.assize.ux.markup.MarkupElement;

/** Attributes of old HTML that stand for styles. */
final class PresentationalHints {

    private PresentationalHints() {}

    static void collect(MarkupElement element, DeclaredProperties properties) {
        if (element.is("body", "table", "thead", "tbody", "tfoot", "tr", "td", "th")) {
            hint(element, "bgcolor", "background-color", properties);
        }
        if (element.is("font")) {
            hint(element, "color", "color", properties);
        }
        if (element.is("body")) {
            hint(element, "text", "color", properties);
        }
    }

    private static void hint(MarkupElement element, String attribute, String property, DeclaredProperties properties) {
        element.attribute(attribute)
                .literal()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> {
                    boolean bare = value.matches("[0-9a-fA-F]{6}");
                    Declaration declaration = new Declaration(property, bare ? "#" + value : value, false, 0, 0);
                    properties.add(
                            declaration,
                            StyleValue.Origin.BROWSER,
                            Integer.MAX_VALUE,
                            0,
                            element.attribute(attribute).isPresent());
                });
    }
}
