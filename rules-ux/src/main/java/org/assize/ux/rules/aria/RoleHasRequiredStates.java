package org.assize.ux.rules.aria;

import java.util.List;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.ElementRole;
import org.assize.ux.aria.RoleDefinition;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see states that a script sets before anyone meets the element. */
final class RoleHasRequiredStates {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/role-has-required-states")
            .states("An element with a role has the states that the role demands")
            .because(
                    "a checkbox that does not say whether it is checked, or a heading without a level, cannot be understood")
            .remedy("Add the attribute, or use the HTML element that brings it (`input`, `h2`)")
            .implementing("act-rules/4e8ab6", "wcag-2.2/4.1.2")
            .violating("""
                    «<div role="checkbox" tabindex="0">»Gift</div>
                    """)
            .violating("""
                    «<p role="heading">»Orders</p>
                    """)
            .violating("""
                    «<div role="separator" tabindex="0" aria-label="Split">»</div>
                    """)
            .conforming("""
                    <div role="checkbox" tabindex="0" aria-checked="false">Gift</div>
                    """)
            .conforming("""
                    <input type="checkbox" role="switch" aria-label="Gift"><h2 role="heading">Orders</h2>
                    """)
            .conforming("""
                    <div role="checkbox" tabindex="0" th:attr="aria-checked=${gift}">Gift</div>
                    """)
            .conforming("""
                    <div role="separator"></div><div role="checkbox" hidden>Gift</div>
                    """)
            .conforming("""
                    <input role="combobox" aria-expanded="false" aria-label="City">
                    """)
            .inspecting(MarkupElement.class, RoleHasRequiredStates::inspect)
            .build();

    private RoleHasRequiredStates() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.attribute("role").isAbsent() || element.isComponent()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        ElementRole role = accessible.role();
        boolean byItself = role.name().equals(accessible.implicitRole().name());
        if (!role.isExplicit()
                || byItself
                || accessible.isHiddenFromAssistiveTechnology().isYes()
                || accessible.isHiddenFromAssistiveTechnology().isUnknown()) {
            return;
        }
        for (String state : required(element, role.definition().orElseThrow())) {
            if (isMissing(element, state)) {
                report.breach(element, "The role " + role + " demands " + state).key(state);
            }
        }
    }

    private static List<String> required(MarkupElement element, RoleDefinition role) {
        if (role.name().equals("separator")) {
            return Accessible.of(element).isFocusable().isYes() ? List.of("aria-valuenow") : List.of();
        }
        return role.required().stream()
                .filter(state -> !role.defaults().containsKey(state))
                .filter(state -> !state.equals("aria-controls")
                        || !role.name().equals("combobox")
                        || element.attribute("aria-expanded").is("true").isYes())
                .sorted()
                .toList();
    }

    private static boolean isMissing(MarkupElement element, String state) {
        Attribute attribute = element.attribute(state);
        boolean isEmpty = attribute.literal().filter(String::isBlank).isPresent();
        return (attribute.isAbsent() || isEmpty) && !isToldByHtml(element, state);
    }

    /** Whether the element tells the state by itself. */
    private static boolean isToldByHtml(MarkupElement element, String state) {
        return switch (state) {
            case "aria-checked" ->
                element.is("input")
                        && !element.attribute("type")
                                .is("checkbox")
                                .or(element.attribute("type").is("radio"))
                                .isNo();
            case "aria-valuenow" -> element.is("input", "meter", "progress");
            case "aria-level" -> element.is("h1", "h2", "h3", "h4", "h5", "h6");
            case "aria-selected" -> element.is("option");
            case "aria-expanded" -> element.is("select", "summary");
            default -> false;
        };
    }
}
