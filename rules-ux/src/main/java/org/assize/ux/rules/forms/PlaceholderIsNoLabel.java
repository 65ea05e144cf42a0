package org.assize.ux.rules.forms;

import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.AccessibleName;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see labels that a script draws from the placeholder. */
final class PlaceholderIsNoLabel {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/placeholder-is-no-label")
            .states("A field is labelled by more than its placeholder")
            .because("the placeholder is gone with the first letter, and nobody can check what belongs into the field")
            .remedy("Put a `label` around or before the field; keep the placeholder for an example")
            .implementing("wcag-2.2/3.3.2")
            .severity(Severity.WARNING)
            .violating("""
                    «<input name="city" placeholder="City">»
                    """)
            .violating("""
                    <form><p>City</p>«<textarea placeholder="Your message">»</textarea></form>
                    """)
            .conforming("""
                    <label>City <input name="city" placeholder="Basel"></label>
                    """)
            .conforming("""
                    <input name="city" aria-label="City" placeholder="Basel">
                    """)
            .conforming("""
                    <input th:attr="aria-label=#{city}" placeholder="Basel">
                    """)
            .conforming("""
                    <input placeholder="Basel" hidden>
                    """)
            .inspecting(MarkupElement.class, PlaceholderIsNoLabel::inspect)
            .build();

    private PlaceholderIsNoLabel() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("input", "textarea") || element.attribute("placeholder").isAbsent()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (accessible.name().source() == AccessibleName.Source.PLACEHOLDER
                && accessible.name().isEmpty().isNo()
                && !accessible.name().isUnknown()
                && accessible.isHiddenFromAssistiveTechnology().isNo()) {
            report.breach(
                    element,
                    "The field has no label, only the placeholder '"
                            + accessible.name().literal() + "'");
        }
    }
}
