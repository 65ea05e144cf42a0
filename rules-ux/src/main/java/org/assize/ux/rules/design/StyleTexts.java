package org.assize.ux.rules.design;

import java.util.stream.Stream;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.style.InlineStyle;
import org.assize.ux.style.StyleText;
import org.assize.ux.style.Styles;

/** All CSS that a template holds. */
final class StyleTexts {

    private StyleTexts() {}

    static Stream<StyleText> in(MarkupDocument document) {
        Stream<StyleText> attributes = document.elements().stream()
                .map(element -> element.attribute("style"))
                .filter(style -> !style.pieces().isEmpty())
                .map(InlineStyle::of);
        return Stream.concat(Styles.of(document).sheets().stream(), attributes);
    }
}
