package org.assize.ux.aria;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;
import org.assize.ux.style.ElementStyle;
import org.assize.ux.style.Styles;

/** Whether an element is rendered, seen and exposed. Answers are kept in {@link Accessible}. */
final class Exposure {

    private static final double FAR_AWAY = -990;

    private Exposure() {}

    /** Whether the element itself, apart from those around it, is laid out. */
    static Truth isLaidOut(MarkupElement element) {
        if (element.isImplicit()) {
            return Truth.YES;
        }
        return Styles.of(element).computed("display").is("none").not();
    }

    /** Whether the element's content is painted, apart from {@code display}. */
    static Truth isShown(MarkupElement element) {
        return Styles.of(element).computed("visibility").is("visible");
    }

    /** Whether {@code aria-hidden} on the element hides it. */
    static Truth isAriaHidden(MarkupElement element) {
        Attribute hidden = element.attribute("aria-hidden");
        return hidden.pieces().isEmpty() && !hidden.isPresent().isYes() ? Truth.NO : hidden.is("true");
    }

    /** Whether the element hides itself and its content from sight by tricks of style. */
    static Truth isConcealed(MarkupElement element) {
        ElementStyle style = Styles.of(element);
        return transparent(style).or(clipped(style)).or(shrunk(style)).or(away(style));
    }

    private static Truth transparent(ElementStyle style) {
        if (!style.declares("opacity")) {
            return Truth.NO;
        }
        return style.computed("opacity").is("0", "0%", "0.0", ".0");
    }

    private static Truth clipped(ElementStyle style) {
        if (!style.declares("clip") && !style.declares("clip-path")) {
            return Truth.NO;
        }
        Optional<String> clip = style.computed("clip").text();
        Optional<String> path = style.computed("clip-path").text();
        if (clip.isEmpty() || path.isEmpty()) {
            return Truth.UNKNOWN;
        }
        String rectangle = clip.get().replaceAll("[\\s,]+", " ");
        boolean empty = rectangle.matches("(?i)rect\\( ?([01](px|em)? ){3}[01](px|em)? ?\\)")
                && !style.computed("position").is("absolute", "fixed").isNo();
        return Truth.of(empty || path.get().matches("(?i)inset\\( ?(50|100)% ?\\)"));
    }

    private static Truth shrunk(ElementStyle style) {
        if (!style.declares("overflow-x")
                || style.computed("overflow-x").is("visible").isYes()) {
            return Truth.NO;
        }
        for (String side : List.of("width", "height")) {
            OptionalDouble length = style.declares(side) ? style.pixels(side) : OptionalDouble.empty();
            if (length.isPresent() && length.getAsDouble() <= 1) {
                return style.computed("overflow-x").is("hidden", "clip");
            }
        }
        return Truth.NO;
    }

    private static Truth away(ElementStyle style) {
        if (style.declares("text-indent")) {
            OptionalDouble indent = style.pixels("text-indent");
            if (indent.isPresent() && indent.getAsDouble() <= FAR_AWAY) {
                return Truth.YES;
            }
        }
        for (String side : List.of("left", "top", "right", "bottom")) {
            OptionalDouble length = style.declares(side) ? style.pixels(side) : OptionalDouble.empty();
            if (length.isPresent() && length.getAsDouble() <= FAR_AWAY) {
                return style.computed("position").is("static").not();
            }
        }
        return Truth.NO;
    }
}
