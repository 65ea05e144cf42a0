package org.assize.ux.rules.names;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Judges drawings whose role the author wrote; one without a role may be decoration. */
final class DrawingName {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/drawing-has-name")
            .states("A drawing with a role has a name")
            .because("a screen reader announces a graphic, and cannot say of what")
            .remedy(
                    "Put a `title` first into the element, name it with `aria-label`, or hide a drawing that decorates with `aria-hidden`")
            .deciding("act-rules/7d6734", "role, exposure and name of a drawing follow from its markup")
            .implementing("wcag-2.2/1.1.1")
            .violating("""
                    «<svg role="img" viewBox="0 0 8 8">»<circle r="4"/></svg>
                    """)
            .violating("""
                    <svg viewBox="0 0 8 8">«<g role="graphics-symbol">»<title></title><circle r="4"/></g></svg>
                    """)
            .conforming("""
                    <svg role="img" viewBox="0 0 8 8"><title>In stock</title><circle r="4"/></svg>
                    """)
            .conforming("""
                    <svg viewBox="0 0 8 8"><circle r="4"/></svg>
                    """)
            .conforming("""
                    <svg role="img" th:attr="aria-label=#{stock}" viewBox="0 0 8 8"><circle r="4"/></svg>
                    """)
            .conforming("""
                    <svg role="img" aria-hidden="true" viewBox="0 0 8 8"><circle r="4"/></svg>
                    """)
            .inspecting(MarkupElement.class, DrawingName::inspect)
            .build();

    private DrawingName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.isSvg() || element.attribute("role").isAbsent()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (accessible.role().isExplicit()
                && accessible
                        .role()
                        .is("img", "graphics-document", "graphics-symbol")
                        .isYes()
                && accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().isEmpty().isYes()) {
            report.breach(element, "The drawing has a role and no name");
        }
    }
}
