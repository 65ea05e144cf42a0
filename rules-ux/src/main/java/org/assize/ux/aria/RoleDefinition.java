package org.assize.ux.aria;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A role as WAI-ARIA defines it, with all that it inherits.
 *
 * @param name the role's token
 * @param isAbstract whether authors must not use it
 * @param isDeprecated whether the standard has taken it back
 * @param since the version of WAI-ARIA that brought it: {@code 1.2}, or {@code 1.3} for the draft
 * @param superclasses the roles it inherits from, at any distance
 * @param naming where its name may come from
 * @param supported the states and properties it takes, global ones included, prohibited ones left out
 * @param required the states and properties it must have
 * @param prohibited the states and properties it must not have
 * @param defaults the values that required and supported states have when they are not set
 * @param owns the roles of which it must own at least one; empty for any or none
 * @param within the roles of which one must be around it; empty for any or none
 * @param childrenPresentational whether what is inside it is not exposed
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RoleDefinition(
        String name,
        boolean isAbstract,
        boolean isDeprecated,
        String since,
        Set<String> superclasses,
        Naming naming,
        Set<String> supported,
        Set<String> required,
        Set<String> prohibited,
        Map<String, String> defaults,
        List<String> owns,
        List<String> within,
        boolean childrenPresentational) {

    /** Where the name of an element with a role may come from. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public enum Naming {
        /** From what the author says: attributes and labels. */
        AUTHOR,
        /** Also from the content. */
        CONTENT,
        /** The role must not be named. */
        PROHIBITED
    }

    /**
     * Says whether the role is a widget, which people operate.
     *
     * @return whether it inherits from {@code widget}
     */
    public boolean isWidget() {
        return superclasses.contains("widget");
    }
}
