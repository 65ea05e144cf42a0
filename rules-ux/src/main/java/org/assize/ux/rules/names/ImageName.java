package org.assize.ux.rules.names;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether the text says what the image shows, nor whether an image with an empty text is decoration. */
final class ImageName {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/image-has-name")
            .states("An image has a text alternative, or is marked as decoration")
            .because("who does not see the image is told its file name, or nothing")
            .remedy("Say in `alt` what the image tells; give `alt=\"\"` to an image that only decorates")
            .deciding("act-rules/23a2a8", "role, exposure and name of an image follow from its markup")
            .implementing("wcag-2.2/1.1.1")
            .violating("""
                    «<img src="bread.jpg">»
                    """)
            .violating("""
                    «<img src="bread.jpg" alt=" ">»
                    """)
            .violating("""
                    «<div role="img" class="bread">»</div>
                    """)
            .conforming("""
                    <img src="bread.jpg" alt="Rye bread">
                    """)
            .conforming("""
                    <img src="line.png" alt=""><img src="line.png" role="none">
                    """)
            .conforming("""
                    <img src="bread.jpg" th:alt="${product.name}">
                    """)
            .conforming("""
                    <img src="bread.jpg" th:alt-title="#{bread}"><img src="pixel.gif" hidden>
                    """)
            .conforming("""
                    <h2 id="rye">Rye</h2><img src="bread.jpg" aria-labelledby="rye">
                    """)
            .inspecting(MarkupElement.class, ImageName::inspect)
            .build();

    private ImageName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("img") && element.attribute("role").isAbsent() || element.isSvg()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (accessible.role().is("img").isYes()
                && !element.is("input")
                && accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().isEmpty().isYes()) {
            report.breach(element, "The image has no text alternative");
        }
    }
}
