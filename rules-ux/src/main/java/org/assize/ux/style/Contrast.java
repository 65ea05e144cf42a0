package org.assize.ux.style;

import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.ux.markup.MarkupElement;

/**
 * The contrast of an element's text with what is painted behind it.
 *
 * @param foreground the colour of the text as it is seen, opaque
 * @param background the colour behind it as it is seen, opaque
 * @param ratio the contrast ratio of WCAG 2.2, from 1 to 21
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Contrast(Color foreground, Color background, double ratio) {

    /**
     * The contrast of the text that stands directly in an element. Colours with alpha and faded groups are painted one
     * over the other, onto white.
     *
     * @param element the element
     * @return the contrast; empty if a colour is not known, an image, gradient, shadow, filter or another layer is
     *     involved, or a style sheet that is not seen may change it
     */
    public static Optional<Contrast> of(MarkupElement element) {
        Styles styles = Styles.of(element.document());
        ElementStyle own = Styles.of(element);
        Optional<Color> color = own.color("color");
        if (color.isEmpty() || !own.computed("text-shadow").is("none").isYes()) {
            return Optional.empty();
        }
        if (!styles.isComplete() && !isDecidedInline(own)) {
            return Optional.empty();
        }
        Color text = color.get();
        Color behind = Color.TRANSPARENT;
        for (Optional<MarkupElement> at = Optional.of(element);
                at.isPresent();
                at = at.get().parent()) {
            ElementStyle style = Styles.of(at.get());
            Optional<Color> background = style.color("background-color");
            Optional<Double> opacity = opacity(style);
            boolean covered = behind.isOpaque();
            if (opacity.isEmpty() || !covered && (background.isEmpty() || !isPlain(style))) {
                return Optional.empty();
            }
            Color below = background.orElse(Color.TRANSPARENT);
            text = text.over(below).fadedBy(opacity.get());
            behind = behind.over(below).fadedBy(opacity.get());
            if (!behind.isOpaque() && isMoved(style)) {
                return Optional.empty();
            }
        }
        Color foreground = text.over(Color.WHITE);
        Color background = behind.over(Color.WHITE);
        return Optional.of(new Contrast(foreground, background, foreground.contrastWith(background)));
    }

    private static boolean isDecidedInline(ElementStyle style) {
        boolean opaque = style.color("background-color").filter(Color::isOpaque).isPresent();
        return opaque
                && style.computed("color").origin() == StyleValue.Origin.INLINE
                && style.computed("background-color").origin() == StyleValue.Origin.INLINE;
    }

    private static Optional<Double> opacity(ElementStyle style) {
        return style.computed("opacity").text().flatMap(value -> {
            boolean percent = value.endsWith("%");
            try {
                double number = Double.parseDouble(percent ? value.substring(0, value.length() - 1) : value);
                return Optional.of(percent ? number / 100 : number);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    private static boolean isPlain(ElementStyle style) {
        return style.computed("background-image").is("none").isYes()
                && style.computed("filter").is("none").isYes()
                && style.computed("backdrop-filter").is("", "none").isYes()
                && style.computed("mix-blend-mode").is("normal").isYes()
                && style.computed("background-clip").is("text").isNo()
                && style.computed("-webkit-background-clip").is("text").isNo();
    }

    /** Whether the element may be painted elsewhere than within its parent. */
    private static boolean isMoved(ElementStyle style) {
        return !style.computed("position").is("absolute", "fixed", "sticky").isNo()
                || !style.computed("transform").is("none").isYes();
    }
}
