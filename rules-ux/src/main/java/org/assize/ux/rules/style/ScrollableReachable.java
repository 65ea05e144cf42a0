package org.assize.ux.rules.style;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.style.ElementStyle;
import org.assize.ux.style.Styles;

/** Estimates how much room text takes, and judges only where it takes far more than there is. Newer browsers let the keyboard scroll such an area; older ones do not. */
final class ScrollableReachable {

    private static final double WIDE_PAGE = 1280;
    private static final double NARROW_LETTER = 0.35;
    private static final double LOW_LINE = 1;

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/scrollable-area-can-be-reached")
            .states("An area that scrolls can be reached with the keyboard")
            .because("who uses no mouse cannot read what is outside of the area")
            .remedy("Give the area `tabindex=\"0\"`, a role and a name, or let it grow with its content")
            .implementing("act-rules/0ssw9k", "wcag-2.2/2.1.1", "wcag-2.2/2.1.3")
            .violating("""
                    «<div style="height: 40px; width: 200px; overflow: auto">»<p>The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. </p></div>
                    """)
            .violating("""
                    «<section style="max-height: 2em; width: 10em; overflow-y: scroll">»The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. </section>
                    """)
            .conforming("""
                    <div style="height: 40px; width: 200px; overflow: auto" tabindex="0">The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. </div>
                    """)
            .conforming("""
                    <div style="height: 40px; width: 200px; overflow: auto">The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. <a href="/hours">Hours</a></div>
                    """)
            .conforming("""
                    <div style="height: 400px; width: 200px; overflow: auto">The shop opens at six.</div>
                    """)
            .conforming("""
                    <div style="height: 40px; width: 200px">The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. </div>
                    """)
            .conforming("""
                    <div style="height: 40px; width: 200px; overflow: auto" th:attr="tabindex=${index}">The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. </div>
                    """)
            .inspecting(MarkupElement.class, ScrollableReachable::inspect)
            .build();

    private ScrollableReachable() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.attribute("style").pieces().isEmpty()
                        && !Styles.of(element.document()).isComplete()
                || element.is("html", "body", "head", "textarea", "select", "iframe")
                || element.isSvg()) {
            return;
        }
        ElementStyle style = Styles.of(element);
        if (!style.declares("overflow-y")
                || !style.computed("overflow-y").is("auto", "scroll").isYes()
                || !overflows(element, style)) {
            return;
        }
        if (Accessible.of(element).isVisible().isYes() && !mayBeReached(element)) {
            report.breach(element, "The area scrolls, and the keyboard reaches neither it nor anything in it");
        }
    }

    private static boolean mayBeReached(MarkupElement element) {
        return !element.document().elements().stream()
                        .filter(other -> other.is("dialog"))
                        .toList()
                        .isEmpty()
                || element.isOpenEndedBelow()
                || Stream.concat(Stream.of(element), element.descendants())
                        .anyMatch(
                                inside -> !Accessible.of(inside).isInTabOrder().isNo());
    }

    /** Whether the text alone needs more room than there is, by a cautious estimate. */
    private static boolean overflows(MarkupElement element, ElementStyle style) {
        OptionalDouble height = length(style, "height");
        OptionalDouble width = length(style, "width");
        double font = style.pixels("font-size").orElse(0);
        double area = height.orElse(Double.MAX_VALUE) * width.orElse(WIDE_PAGE);
        double needed = element.literalText().length() * NARROW_LETTER * font * LOW_LINE * font;
        return needed > area;
    }

    private static OptionalDouble length(ElementStyle style, String side) {
        for (String property : List.of(side, "max-" + side)) {
            OptionalDouble length = style.declares(property) ? style.pixels(property) : OptionalDouble.empty();
            if (length.isPresent()) {
                return length;
            }
        }
        return OptionalDouble.empty();
    }
}
