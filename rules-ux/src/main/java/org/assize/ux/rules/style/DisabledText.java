package org.assize.ux.rules.style;

import java.util.List;
import java.util.stream.Stream;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;

/** Text of controls that are switched off, of which no contrast is asked: WCAG 2.2, 1.4.3, inactive components. */
final class DisabledText {

    private DisabledText() {}

    /** Whether the element may be part of such a control, or of what names it. */
    static boolean mayBe(MarkupElement element) {
        return Stream.concat(Stream.of(element), element.ancestors())
                .anyMatch(around -> isOff(around) || isLabelOfOff(around) || namesOff(around));
    }

    private static boolean isOff(MarkupElement element) {
        Attribute disabled = element.attribute("aria-disabled");
        boolean byAria = !disabled.pieces().isEmpty() && !disabled.is("true").isNo();
        boolean fieldset =
                element.is("fieldset") && !element.attribute("disabled").isAbsent();
        return byAria || fieldset || !Accessible.of(element).isDisabled().isNo();
    }

    private static boolean isLabelOfOff(MarkupElement element) {
        if (!element.is("label")) {
            return false;
        }
        String target = element.attribute("for").literalIfPresent().orElse("");
        Stream<MarkupElement> controls =
                target.isEmpty() ? element.descendants() : element.document().withId(target).stream();
        return controls.anyMatch(DisabledText::isOff);
    }

    private static boolean namesOff(MarkupElement element) {
        String id = element.attribute("id").literalIfPresent().orElse("");
        return !id.isEmpty()
                && element.document().derived(Namers.class, Namers::in).elements().stream()
                        .filter(other ->
                                other.attribute("aria-labelledby").words().contains(id))
                        .anyMatch(other -> isOff(other) || other.ancestors().anyMatch(DisabledText::isOff));
    }

    /** The elements of a document that others name. */
    private record Namers(List<MarkupElement> elements) {
        static Namers in(MarkupDocument document) {
            return new Namers(document.elements().stream()
                    .filter(element ->
                            !element.attribute("aria-labelledby").words().isEmpty())
                    .toList());
        }
    }
}
