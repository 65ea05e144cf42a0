package org.assize.ux.rules.aria;

import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Judges elements whose role is known. */
final class AriaAttributeProhibited {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/aria-attribute-is-not-prohibited")
            .states("An element that must not be named by ARIA is not")
            .because(
                    "screen readers ignore a label on a paragraph or a plain container, or read it in the place of the text")
            .remedy(
                    "Write the text into the element, visually hidden if need be, or give the element a role that can be named")
            .deciding("act-rules/kb1m8s", "WAI-ARIA lists what each role must not have")
            .severity(Severity.WARNING)
            .violating("""
                    <div «aria-label="Was 5, now 3"»>3</div>
                    """)
            .violating("""
                    <p «aria-labelledby="price"»>3</p><h2 id="price">Price</h2>
                    """)
            .conforming("""
                    <div role="group" aria-label="Price">3</div>
                    """)
            .conforming("""
                    <div th:attr="role=${role}" aria-label="Price">3</div>
                    """)
            .conforming("""
                    <div hidden aria-label="Price">3</div><div aria-label="">4</div>
                    """)
            .conforming("""
                    <section aria-label="Price">3</section>
                    """)
            .inspecting(MarkupElement.class, AriaAttributeProhibited::inspect)
            .build();

    private AriaAttributeProhibited() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.isComponent()) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            boolean isSet = attribute.name().startsWith("aria-")
                    && attribute.state() != Attribute.State.CONDITIONAL
                    && attribute.literal().filter(String::isBlank).isEmpty();
            if (isSet && isProhibited(element, attribute.name())) {
                String role = Accessible.of(element).role().toString();
                report.breach(
                                element,
                                attribute.name() + " is prohibited here: the role " + role + " has no name of its own")
                        .key(attribute.name())
                        .at(attribute.region());
            }
        }
    }

    private static boolean isProhibited(MarkupElement element, String attribute) {
        Accessible accessible = Accessible.of(element);
        return accessible
                        .role()
                        .definition()
                        .filter(role -> role.prohibited().contains(attribute))
                        .isPresent()
                && accessible.isHiddenFromAssistiveTechnology().isNo();
    }
}
