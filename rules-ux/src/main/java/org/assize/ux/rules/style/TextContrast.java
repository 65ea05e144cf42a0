package org.assize.ux.rules.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupText;
import org.assize.ux.style.Color;
import org.assize.ux.style.Contrast;
import org.assize.ux.style.ElementStyle;
import org.assize.ux.style.StyleValue;
import org.assize.ux.style.Styles;

/**
 * The contrast of the text of an element, as far as it is certain.
 *
 * @param ratio the highest ratio that any part of the text can have
 * @param isLarge whether the text may be large, so that less is asked of it
 * @param colors the colours, for a message
 */
record TextContrast(double ratio, boolean isLarge, String colors) {

    private static final double LARGE = 24;
    private static final double LARGE_IF_BOLD = 18.66;
    private static final int BOLD = 700;
    private static final int STEPS = 16;

    /** The contrast, if the element holds visible text of a human language on known colours, and is not switched off. */
    static Optional<TextContrast> of(MarkupElement element) {
        if (element.isSvg()
                || element.isComponent()
                || element.is("option", "noscript", "title")
                || !holdsWords(element)) {
            return Optional.empty();
        }
        Optional<TextContrast> contrast = plain(element).or(() -> onGradient(element));
        boolean judged = contrast.isPresent()
                && contrast.get().ratio() > 1.0001
                && Accessible.of(element).isVisible().isYes()
                && !DisabledText.mayBe(element);
        return judged ? contrast : Optional.empty();
    }

    private static boolean holdsWords(MarkupElement element) {
        return element.children().stream()
                .anyMatch(child -> child instanceof MarkupText text
                        && (text.isDynamic()
                                || text.literal()
                                                .codePoints()
                                                .filter(Character::isLetterOrDigit)
                                                .count()
                                        > 1));
    }

    private static Optional<TextContrast> plain(MarkupElement element) {
        return Contrast.of(element)
                .map(contrast -> new TextContrast(
                        contrast.ratio(), isLarge(element), contrast.foreground() + " on " + contrast.background()));
    }

    /** Text is large by the definition of WCAG 2.2; size and weight that are not certain count as large. */
    private static boolean isLarge(MarkupElement element) {
        ElementStyle style = Styles.of(element);
        OptionalDouble size = style.pixels("font-size");
        String weight = style.computed("font-weight").text().orElse("bold");
        boolean bold = !weight.matches("[0-9]+") || Integer.parseInt(weight) >= BOLD;
        boolean known = Styles.of(element.document()).isComplete()
                || style.computed("font-size").origin() == StyleValue.Origin.INLINE;
        return !known || size.isEmpty() || size.getAsDouble() >= (bold ? LARGE_IF_BOLD : LARGE);
    }

    /** The contrast with the most favourable place of a gradient directly behind the text. */
    private static Optional<TextContrast> onGradient(MarkupElement element) {
        ElementStyle style = Styles.of(element);
        Optional<Color> text = style.color("color").filter(Color::isOpaque);
        String image = style.computed("background-image").text().orElse("");
        boolean fills = !style.declares("background-size")
                && !style.declares("background-repeat")
                && style.computed("text-shadow").is("none").isYes();
        boolean known = Styles.of(element.document()).isComplete()
                || style.computed("color").origin() == StyleValue.Origin.INLINE
                        && style.computed("background-image").origin() == StyleValue.Origin.INLINE;
        List<Color> stops = Gradient.stops(image);
        if (text.isEmpty() || !fills || !known || stops.size() < 2 || !isOpaque(element)) {
            return Optional.empty();
        }
        double best = between(stops).stream()
                .mapToDouble(text.get()::contrastWith)
                .max()
                .orElseThrow();
        return Optional.of(new TextContrast(best, isLarge(element), text.get() + " on a gradient"));
    }

    private static boolean isOpaque(MarkupElement element) {
        for (MarkupElement at = element; at != null; at = at.parent().orElse(null)) {
            ElementStyle style = Styles.of(at);
            if (!style.computed("opacity").is("1").isYes()
                    || !style.computed("filter").is("none").isYes()
                    || !style.computed("mix-blend-mode").is("normal").isYes()) {
                return false;
            }
        }
        return Styles.of(element).computed("background-clip").is("text").isNo();
    }

    private static List<Color> between(List<Color> stops) {
        List<Color> colors = new ArrayList<>();
        for (int stop = 1; stop < stops.size(); stop++) {
            for (int step = 0; step <= STEPS; step++) {
                Color over = stops.get(stop).fadedBy((double) step / STEPS);
                colors.add(over.over(stops.get(stop - 1)));
            }
        }
        return colors;
    }
}
