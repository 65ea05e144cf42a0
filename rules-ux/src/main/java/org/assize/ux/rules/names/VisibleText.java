package org.assize.ux.rules.names;

import java.util.Locale;
import java.util.Optional;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.markup.MarkupText;
import org.assize.ux.markup.Truth;
import org.assize.ux.style.Styles;

/** The text that people see in an element, whatever assistive technology is told. */
final class VisibleText {

    private VisibleText() {}

    /** The text with white space collapsed, if all of it is known and some of it is there. */
    static Optional<String> of(MarkupElement element) {
        StringBuilder text = new StringBuilder();
        boolean known = !element.isOpenEndedBelow() && !isIcon(element) && append(element, text);
        String collapsed = text.toString().strip().replaceAll("\\s+", " ");
        return known && !collapsed.isEmpty() ? Optional.of(collapsed) : Optional.empty();
    }

    private static boolean append(MarkupElement element, StringBuilder text) {
        Truth visible = Accessible.of(element).isVisible();
        boolean sure = !visible.isUnknown();
        for (MarkupNode child : element.children()) {
            if (child.isConditional() && !element.isConditional()) {
                return false;
            }
            if (child instanceof MarkupText piece && visible.isYes()) {
                text.append(piece.literal());
            } else if (child instanceof MarkupElement inner && !inner.isSvg()) {
                boolean apart = inner.is("br", "img")
                        || !Styles.of(inner)
                                .computed("display")
                                .is("inline", "contents")
                                .isYes();
                text.append(apart ? " " : "");
                sure &= !isIcon(inner) && append(inner, text);
                text.append(apart ? " " : "");
            }
        }
        return sure;
    }

    /** Whether a font may draw the text as a picture. */
    private static boolean isIcon(MarkupElement element) {
        String font = Styles.of(element).computed("font-family").text().orElse("icon");
        String classes = String.join(" ", element.attribute("class").words());
        return (font + " " + classes).toLowerCase(Locale.ROOT).matches(".*(?:icon|symbol|awesome|glyph|dingbat).*");
    }
}
