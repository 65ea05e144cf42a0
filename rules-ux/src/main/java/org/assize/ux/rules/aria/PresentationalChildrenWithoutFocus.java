package org.assize.ux.rules.aria;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.RoleDefinition;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see controls that run time puts inside. */
final class PresentationalChildrenWithoutFocus {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/presentational-children-hold-no-focus")
            .states("A control that hides its content from assistive technology holds no other control")
            .because("a link in a button is not announced, and nobody knows what the key press will do")
            .remedy("Put the inner control beside the outer one")
            .deciding(
                    "act-rules/307n5z",
                    "roles with presentational children, and what takes the focus, follow from the markup")
            .implementing("wcag-2.2/4.1.2")
            .violating("""
                    <button>Buy «<a href="/terms">»terms</a></button>
                    """)
            .violating("""
                    <div role="tab">Bread «<span tabindex="0">»x</span></div>
                    """)
            .conforming("""
                    <button>Buy <i class="icon"></i></button><a href="/terms">terms</a>
                    """)
            .conforming("""
                    <div role="tab">Bread <button tabindex="-1">x</button></div>
                    """)
            .conforming("""
                    <a href="/bread"><span tabindex="0">Bread</span></a>
                    """)
            .conforming("""
                    <button hidden><a href="/terms">terms</a></button>
                    """)
            .conforming("""
                    <div th:attr="role=${kind}"><a href="/terms">terms</a></div>
                    """)
            .inspecting(MarkupElement.class, PresentationalChildrenWithoutFocus::inspect)
            .build();

    private PresentationalChildrenWithoutFocus() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Accessible inner = Accessible.of(element);
        if (element.isImplicit() || !inner.isInTabOrder().isYes()) {
            return;
        }
        element.ancestors()
                .filter(PresentationalChildrenWithoutFocus::hidesItsContent)
                .findFirst()
                .ifPresent(outer -> report.breach(
                        element,
                        "The element stands in a " + Accessible.of(outer).role()
                                + ", which hides its content, and can be reached with the tab key"));
    }

    private static boolean hidesItsContent(MarkupElement element) {
        Accessible accessible = Accessible.of(element);
        return accessible
                        .role()
                        .definition()
                        .filter(RoleDefinition::childrenPresentational)
                        .isPresent()
                && accessible.isHiddenFromAssistiveTechnology().isNo();
    }
}
