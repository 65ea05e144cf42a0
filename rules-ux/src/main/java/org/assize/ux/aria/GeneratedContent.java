package org.assize.ux.aria;

import java.util.Optional;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.style.ElementStyle;
import org.assize.ux.style.GeneratedText;
import org.assize.ux.style.Styles;

/** The text that style sheets put before and after content. */
final class GeneratedContent {

    private GeneratedContent() {}

    static NamePart of(MarkupElement element, String pseudoElement) {
        ElementStyle style = Styles.of(element).pseudo(pseudoElement);
        if (!style.declares("content") || style.computed("display").is("none").isYes()) {
            return NamePart.EMPTY;
        }
        Optional<GeneratedText> text = style.generatedText();
        return text.map(known -> new NamePart(known.text(), known.isPartial())).orElse(NamePart.UNKNOWN);
    }
}
