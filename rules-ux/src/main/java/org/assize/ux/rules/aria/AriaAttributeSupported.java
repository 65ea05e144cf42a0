package org.assize.ux.rules.aria;

import java.util.Optional;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.Aria;
import org.assize.ux.aria.RoleDefinition;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Judges elements whose role is known; elements without a role of WAI-ARIA only where the standard says which role counts instead. */
final class AriaAttributeSupported {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/aria-attribute-is-supported")
            .states("An ARIA attribute stands on a role that takes it")
            .because("a role that does not take the attribute drops it, and the state it should tell is lost")
            .remedy("Move the attribute to the element with the role, or give the element the role that takes it")
            .implementing("act-rules/5c01ea", "wcag-2.2/4.1.2")
            .violating("""
                    <a href="/cart" «aria-checked="true"»>Cart</a>
                    """)
            .violating("""
                    <p «aria-selected="true"»>Rye bread</p>
                    """)
            .violating("""
                    <input type="password" aria-label="Password" «aria-sort="ascending"»>
                    """)
            .conforming("""
                    <div role="checkbox" tabindex="0" aria-checked="true">Gift</div>
                    """)
            .conforming("""
                    <p aria-busy="true">Rye bread</p><input type="password" aria-label="Password" aria-required="true">
                    """)
            .conforming("""
                    <div th:attr="role=${kind}" aria-checked="true">Gift</div>
                    """)
            .conforming("""
                    <p hidden aria-selected="true">Rye bread</p>
                    """)
            .inspecting(MarkupElement.class, AriaAttributeSupported::inspect)
            .build();

    private AriaAttributeSupported() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.isComponent()) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            boolean isSet = attribute.name().startsWith("aria-")
                    && attribute.state() != Attribute.State.CONDITIONAL
                    && attribute.literal().filter(String::isBlank).isEmpty();
            Optional<RoleDefinition> role = isSet ? role(element) : Optional.empty();
            if (role.isPresent() && isForeign(attribute, role.get()) && isExposed(element)) {
                report.breach(element, "The role " + role.get().name() + " does not take " + attribute.name())
                        .key(attribute.name())
                        .at(attribute.region());
            }
        }
    }

    private static boolean isExposed(MarkupElement element) {
        return Accessible.of(element).isHiddenFromAssistiveTechnology().isNo();
    }

    /** The role whose attributes count. */
    private static Optional<RoleDefinition> role(MarkupElement element) {
        Optional<RoleDefinition> own = Accessible.of(element).role().definition();
        if (own.isPresent() || Accessible.of(element).role().isUnknown()) {
            return own;
        }
        if (element.is("audio", "video")) {
            return Aria.role("application");
        }
        boolean password =
                element.is("input") && element.attribute("type").is("password").isYes();
        return password ? Aria.role("textbox") : Optional.empty();
    }

    private static boolean isForeign(Attribute attribute, RoleDefinition role) {
        return Aria.attribute(attribute.name()).isPresent()
                && !role.supported().contains(attribute.name())
                && !role.prohibited().contains(attribute.name());
    }
}
