package org.assize.ux.rules.names;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether the name says what the frame shows. */
final class FrameName {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/frame-has-name")
            .states("A frame has a name")
            .because("a screen reader says only \"frame\", and people must enter it to learn what it holds")
            .remedy("Say in `title` what the frame shows")
            .deciding("act-rules/cae760", "exposure and name of a frame follow from its markup")
            .implementing("wcag-2.2/4.1.2")
            .violating("""
                    «<iframe src="/map">»</iframe>
                    """)
            .violating("""
                    «<iframe src="/map" title=" " name="map">»</iframe>
                    """)
            .conforming("""
                    <iframe src="/map" title="Map of our shops"></iframe>
                    """)
            .conforming("""
                    <iframe src="/map" th:title="#{map}"></iframe>
                    """)
            .conforming("""
                    <iframe src="/ping" tabindex="-1"></iframe><iframe src="/ping" style="display: none"></iframe>
                    """)
            .conforming("""
                    <iframe src="/ping" hidden></iframe><iframe src="/ping" aria-hidden="true"></iframe>
                    """)
            .inspecting(MarkupElement.class, FrameName::inspect)
            .build();

    private FrameName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("iframe") || hasNegativeTabIndex(element)) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().isEmpty().isYes()) {
            report.breach(element, "The frame has no name");
        }
    }

    private static boolean hasNegativeTabIndex(MarkupElement element) {
        return element.attribute("tabindex")
                        .literal()
                        .filter(index -> index.strip().startsWith("-"))
                        .isPresent()
                || element.attribute("tabindex").isPresent().isUnknown();
    }
}
