package org.assize.ux.rules.aria;

import java.util.List;
import org.assize.finding.Suggestion;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Aria;
import org.assize.ux.aria.AriaAttribute;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Takes the attributes of the draft WAI-ARIA 1.3 for known. */
final class AriaAttributeExists {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/aria-attribute-exists")
            .states("An attribute that starts with aria- is one of WAI-ARIA")
            .because("browsers pass on no attribute that they do not know, and what it was meant to say is lost")
            .remedy("Correct the name, or drop the attribute")
            .deciding("act-rules/5f99a7", "the attributes that exist are listed in WAI-ARIA")
            .implementing("wcag-2.2/4.1.2")
            .violating("""
                    <input «aria-labeledby="street"»>
                    """)
            .violating("""
                    <button «aria-hasPopup-menu="true"» aria-expanded="false">More</button>
                    """)
            .conforming("""
                    <input aria-labelledby="street" aria-description="With number">
                    """)
            .conforming("""
                    <input ariaLabel="Street" data-aria-labeled="x">
                    """)
            .conforming("""
                    <input th:attr="aria-labelledby=${id}">
                    """)
            .inspecting(MarkupElement.class, AriaAttributeExists::inspect)
            .build();

    private AriaAttributeExists() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.isComponent()) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.name();
            if (name.startsWith("aria-")
                    && name.matches("[a-z-]+")
                    && Aria.attribute(name).isEmpty()) {
                report.breach(element, "There is no attribute '" + name + "'" + Suggestion.among(name, names()))
                        .key(name)
                        .at(attribute.region());
            }
        }
    }

    private static List<String> names() {
        return Aria.attributes().stream().map(AriaAttribute::name).toList();
    }
}
