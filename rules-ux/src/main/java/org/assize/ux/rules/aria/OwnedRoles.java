package org.assize.ux.rules.aria;

import java.util.ArrayList;
import java.util.List;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.Aria;
import org.assize.ux.aria.ElementRole;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;

/**
 * What an element owns in the tree that assistive technology is told of, which leaves out containers that mean nothing.
 *
 * @param elements the owned elements that have a role
 * @param isUnknown whether there may be others, or ones with other roles
 */
record OwnedRoles(List<MarkupElement> elements, boolean isUnknown) {

    static OwnedRoles of(MarkupElement element) {
        List<MarkupElement> owned = new ArrayList<>();
        boolean unknown = collect(element, owned);
        Attribute owns = element.attribute("aria-owns");
        unknown |= !owns.isAbsent() && owns.literal().isEmpty();
        for (String id : owns.words()) {
            List<MarkupElement> referred = element.document().withId(id);
            unknown |= referred.isEmpty();
            referred.stream().findFirst().ifPresent(owned::add);
        }
        return new OwnedRoles(owned, unknown);
    }

    private static boolean collect(MarkupElement element, List<MarkupElement> owned) {
        boolean unknown = element.isOpenEnded();
        for (MarkupElement child : element.childElements().toList()) {
            Truth hidden = Accessible.of(child).isHiddenFromAssistiveTechnology();
            if (hidden.isYes()) {
                continue;
            }
            Truth passed = isPassedOver(child);
            unknown |= hidden.isUnknown() || passed.isUnknown();
            if (passed.isNo()) {
                owned.add(child);
            } else {
                unknown |= collect(child, owned);
            }
        }
        return unknown;
    }

    /** Whether assistive technology is told of what is inside, and not of the element itself. */
    static Truth isPassedOver(MarkupElement element) {
        if (element.is("html", "body", "head", "form")) {
            return Truth.YES;
        }
        ElementRole role = Accessible.of(element).role();
        if (role.isUnknown() || element.isComponent()) {
            return Truth.UNKNOWN;
        }
        if (role.is("none").isYes()) {
            return Truth.YES;
        }
        boolean hasMeaning = role.name().isPresent() && !role.is("generic").isYes();
        return Truth.of(hasMeaning).or(isExposedAnyway(element)).not();
    }

    private static Truth isExposedAnyway(MarkupElement element) {
        Truth exposed = Accessible.of(element).isFocusable();
        for (Attribute attribute : element.attributes()) {
            boolean global = Aria.attribute(attribute.name())
                    .filter(known -> known.isGlobal() && !known.name().equals("aria-hidden"))
                    .isPresent();
            if (global && attribute.literal().filter(String::isBlank).isEmpty()) {
                exposed = exposed.or(attribute.isPresent());
            }
        }
        return exposed;
    }
}
