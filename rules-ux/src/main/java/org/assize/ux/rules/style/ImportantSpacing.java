package org.assize.ux.rules.style;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assize.rule.Inspection;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.markup.MarkupText;
import org.assize.ux.style.Declaration;
import org.assize.ux.style.ElementStyle;
import org.assize.ux.style.InlineStyle;
import org.assize.ux.style.StyleValue;
import org.assize.ux.style.Styles;

/**
 * A spacing that a style attribute marks important, so that no style sheet of a reader can widen it.
 *
 * @param property the property
 * @param least how much is enough, in parts of the font size
 * @param linesOnly whether only text of several lines matters
 */
record ImportantSpacing(String property, double least, boolean linesOnly) {

    private static final double TOLERANCE = 1e-6;

    /** The widest page on which a text is taken to fill several lines, in CSS pixels. */
    private static final double WIDE_PAGE = 1280;

    private static final double NARROWEST_LETTER = 0.3;

    void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Attribute style = element.attribute("style");
        if (style.state() == Attribute.State.CONDITIONAL || style.pieces().isEmpty() || element.isSvg()) {
            return;
        }
        Optional<Declaration> declaration = declaration(element);
        Optional<Double> ratio = declaration.isEmpty() ? Optional.empty() : tooNarrow(element, declaration.get());
        if (ratio.isPresent()) {
            report.breach(
                            element,
                            "No reader can widen this: " + property + " is important, and "
                                    + Math.round(ratio.get() * 100) / 100.0 + " times the font size where " + least
                                    + " is wanted")
                    .key(property)
                    .at(InlineStyle.of(style).region(declaration.get()));
        }
    }

    /** The important declaration of the style attribute that decides the element's own value. */
    private Optional<Declaration> declaration(MarkupElement element) {
        StyleValue value = Styles.of(element).computed(property);
        return value.declaration()
                .filter(declaration -> value.origin() == StyleValue.Origin.INLINE && declaration.important());
    }

    /** The ratio of the first visible text that is set too narrow by the declaration. */
    private Optional<Double> tooNarrow(MarkupElement element, Declaration declaration) {
        OptionalDouble own = ratio(element);
        if (own.isPresent() && own.getAsDouble() < least - TOLERANCE && holdsText(element)) {
            return Optional.of(own.getAsDouble());
        }
        return element.childElements()
                .filter(child -> Styles.of(child).computed(property).origin() == StyleValue.Origin.INHERITED)
                .map(child -> tooNarrow(child, declaration))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean holdsText(MarkupElement element) {
        List<MarkupText> texts = element.children().stream()
                .filter(MarkupText.class::isInstance)
                .map(MarkupText.class::cast)
                .filter(text -> !text.isBlank())
                .toList();
        return !texts.isEmpty() && Accessible.of(element).isVisible().isYes() && (!linesOnly || fillsLines(element));
    }

    private OptionalDouble ratio(MarkupElement element) {
        ElementStyle style = Styles.of(element);
        OptionalDouble size = style.pixels("font-size");
        String text = style.computed(property).text().orElse("");
        if (text.isEmpty() || size.isEmpty() || size.getAsDouble() <= 0) {
            return OptionalDouble.empty();
        }
        if (linesOnly && text.equalsIgnoreCase("normal")) {
            return OptionalDouble.of(1.2);
        }
        if (linesOnly && text.matches("[0-9]*\\.?[0-9]+")) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        OptionalDouble pixels = style.pixels(property);
        return pixels.isEmpty() ? pixels : OptionalDouble.of(pixels.getAsDouble() / size.getAsDouble());
    }

    /** Whether the text certainly needs more than one line. */
    private static boolean fillsLines(MarkupElement element) {
        if (element.childElements().anyMatch(child -> child.is("br"))) {
            return true;
        }
        double font = Styles.of(element).pixels("font-size").orElse(0);
        double room = WIDE_PAGE;
        for (MarkupElement at = element; at != null; at = at.parent().orElse(null)) {
            for (String property : List.of("width", "max-width")) {
                ElementStyle style = Styles.of(at);
                OptionalDouble width = style.declares(property) ? style.pixels(property) : OptionalDouble.empty();
                room = Math.min(room, width.orElse(room));
            }
        }
        return element.literalText().length() * font * NARROWEST_LETTER > room;
    }
}
