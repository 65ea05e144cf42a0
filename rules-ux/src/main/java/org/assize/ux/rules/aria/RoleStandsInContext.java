package org.assize.ux.rules.aria;

import java.util.List;
import java.util.Optional;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.ElementRole;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.markup.Truth;

/** Cannot see what stands around a fragment in the page that includes it. */
final class RoleStandsInContext {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/role-stands-in-its-context")
            .states("An element with a role that belongs into another stands in it")
            .because(
                    "a list item without a list, or a tab without a tab list, is announced without its place among the others")
            .remedy(
                    "Put it directly into an element with the role it belongs to, or refer to it there with `aria-owns`")
            .implementing("act-rules/ff89c9", "wcag-2.2/1.3.1")
            .violating("""
                    <html lang="en"><head><title>Cart</title></head><body>«<p role="listitem">»Bread</p></body></html>
                    """)
            .violating("""
                    <div role="list"><section aria-label="New">«<p role="listitem">»Bread</p></section></div>
                    """)
            .conforming("""
                    <div role="list"><div><p role="listitem">Bread</p></div></div>
                    """)
            .conforming("""
                    <p role="listitem">Bread</p>
                    """)
            .conforming("""
                    <ul role="none"><li role="listitem" hidden>Bread</li></ul>
                    """)
            .conforming("""
                    <html lang="en"><body><div role="list" aria-owns="bread"></div><p role="listitem" id="bread">Bread</p></body></html>
                    """)
            .conforming("""
                    <div th:attr="role=${kind}"><p role="listitem">Bread</p></div>
                    """)
            .inspecting(MarkupElement.class, RoleStandsInContext::inspect)
            .build();

    private RoleStandsInContext() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.attribute("role").isAbsent() || element.isComponent()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        ElementRole role = accessible.role();
        List<String> contexts =
                role.isExplicit() ? role.definition().orElseThrow().within() : List.of();
        if (!contexts.isEmpty()
                && accessible.isHiddenFromAssistiveTechnology().isNo()
                && isOwned(element, contexts)
                        .orElseGet(() -> isAround(element, contexts))
                        .isNo()) {
            report.breach(element, "The role " + role + " stands outside of " + String.join(" or ", contexts));
        }
    }

    /** Whether the nearest element around that assistive technology is told of has one of the roles. */
    private static Truth isAround(MarkupElement element, List<String> contexts) {
        for (MarkupElement around : element.ancestors().toList()) {
            Truth passed = OwnedRoles.isPassedOver(around);
            if (passed.isUnknown()) {
                return Truth.UNKNOWN;
            }
            if (passed.isNo()) {
                return Accessible.of(around).role().is(contexts.toArray(String[]::new));
            }
        }
        return element.document().isWholePage() ? Truth.NO : Truth.UNKNOWN;
    }

    /** Whether another element with one of the roles takes this one as its own; empty if none takes it. */
    private static Optional<Truth> isOwned(MarkupElement element, List<String> contexts) {
        String id = element.attribute("id").literal().orElse("");
        Optional<Truth> owned = Optional.empty();
        for (MarkupElement other :
                element.document().derived(Owners.class, Owners::in).elements()) {
            Attribute owns = other.attribute("aria-owns");
            if (owns.literal().isEmpty()) {
                return Optional.of(Truth.UNKNOWN);
            }
            if (!id.isEmpty() && owns.words().contains(id)) {
                owned = Optional.of(Accessible.of(other).role().is(contexts.toArray(String[]::new)));
            }
        }
        return owned;
    }

    /** The elements of a document that take others as their own. */
    private record Owners(List<MarkupElement> elements) {
        static Owners in(MarkupDocument document) {
            return new Owners(document.elements().stream()
                    .filter(element -> !element.attribute("aria-owns").pieces().isEmpty())
                    .toList());
        }
    }
}
