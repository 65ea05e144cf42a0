package org.assize.ux.rules.names;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether the text says what the button does. */
final class ImageButtonName {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/image-button-has-name")
            .states("An image that is a button says what it does")
            .because("who does not see the image hears only that there is a button")
            .remedy("Say in `alt` what happens on a press, not what the image shows")
            .deciding("act-rules/59796f", "exposure and name of an image button follow from its markup")
            .implementing("wcag-2.2/1.1.1", "wcag-2.2/4.1.2")
            .violating("""
                    «<input type="image" src="lens.svg">»
                    """)
            .violating("""
                    «<input type="image" src="lens.svg" alt="" name="go">»
                    """)
            .conforming("""
                    <input type="image" src="lens.svg" alt="Search">
                    """)
            .conforming("""
                    <input type="image" src="lens.svg" th:alt="#{search}">
                    """)
            .conforming("""
                    <input type="image" src="lens.svg" title="Search"><input type="image" src="lens.svg" style="display:none">
                    """)
            .inspecting(MarkupElement.class, ImageButtonName::inspect)
            .build();

    private ImageButtonName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("input") || !element.attribute("type").is("image").isYes()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().isEmpty().isYes()) {
            report.breach(element, "The image button has no text alternative");
        }
    }
}
