package org.assize.ux.rules.aria;

import java.util.List;
import java.util.Optional;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.ElementRole;
import org.assize.ux.aria.RoleDefinition;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Passes over elements that are empty, since scripts may fill them, and content that only run time shows. */
final class RoleOwnsItsParts {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/role-owns-its-parts")
            .states("An element whose role consists of parts holds those parts and nothing else")
            .because("a list without items or a menu of list items is announced with wrong numbers, or as plain text")
            .remedy("Give each child the role of a part, or hide what is none with `role=\"none\"`")
            .implementing("act-rules/bc4a75", "wcag-2.2/1.3.1")
            .violating("""
                    «<div role="list">»<span>Bread</span></div>
                    """)
            .violating("""
                    «<ul role="tablist">»<li>Bread</li><li>Cake</li></ul>
                    """)
            .violating("""
                    «<div role="menu">»<div role="group"><div role="option">Bread</div></div></div>
                    """)
            .conforming("""
                    <div role="list"><span role="listitem">Bread</span></div>
                    """)
            .conforming("""
                    <ul role="tablist"><li role="none"><button role="tab">Bread</button></li></ul>
                    """)
            .conforming("""
                    <div role="menu"><div role="group"><div role="menuitem">Bread</div></div></div>
                    """)
            .conforming("""
                    <div role="list" id="results"></div><ul role="menu" aria-busy="true"><li>Loading</li></ul>
                    """)
            .conforming("""
                    <div role="list"><th:block th:replace="~{items :: all}"/></div>
                    """)
            .inspecting(MarkupElement.class, RoleOwnsItsParts::inspect)
            .build();

    private RoleOwnsItsParts() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.attribute("role").isAbsent() && !element.is("ul", "ol", "menu") || element.isComponent()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        List<String> parts =
                accessible.role().definition().map(RoleDefinition::owns).orElse(List.of());
        if (parts.isEmpty()
                || !element.attribute("aria-busy").is("true").isNo()
                || !accessible.isHiddenFromAssistiveTechnology().isNo()) {
            return;
        }
        OwnedRoles owned = OwnedRoles.of(element);
        Optional<MarkupElement> foreign = foreign(owned, parts);
        if (foreign.isPresent()) {
            report.breach(
                    element,
                    "The role " + accessible.role() + " consists of " + String.join(" or ", parts) + ", and holds a "
                            + Accessible.of(foreign.get()).role());
        } else if (owned.elements().isEmpty()
                && !owned.isUnknown()
                && element.childElements().anyMatch(RoleOwnsItsParts::isContent)) {
            report.breach(
                    element,
                    "The role " + accessible.role() + " consists of " + String.join(" or ", parts)
                            + ", and holds none");
        }
    }

    /** An owned element, also of a group, whose role is known and no part. */
    private static Optional<MarkupElement> foreign(OwnedRoles owned, List<String> parts) {
        for (MarkupElement part : owned.elements()) {
            ElementRole role = Accessible.of(part).role();
            if (role.name().isEmpty() || role.is("generic").isYes()) {
                continue;
            }
            boolean isPart = role.name().filter(parts::contains).isPresent();
            Optional<MarkupElement> inside =
                    isPart && role.is("group").isYes() ? foreign(OwnedRoles.of(part), parts) : Optional.empty();
            if (!isPart || inside.isPresent()) {
                return isPart ? inside : Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static boolean isContent(MarkupElement child) {
        return !child.is("script", "template", "style")
                && Accessible.of(child).isHiddenFromAssistiveTechnology().isNo();
    }
}
