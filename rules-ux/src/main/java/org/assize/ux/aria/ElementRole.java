package org.assize.ux.aria;

import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.ux.markup.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The role of an element: one that is known, none, or unknown.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ElementRole {

    static final ElementRole UNKNOWN = new ElementRole(null, false, true);
    static final ElementRole NONE = new ElementRole(null, false, false);

    private final @Nullable String name;
    private final boolean explicit;
    private final boolean unknown;

    private ElementRole(@Nullable String name, boolean explicit, boolean unknown) {
        this.name = name;
        this.explicit = explicit;
        this.unknown = unknown;
    }

    static ElementRole explicit(String name) {
        return new ElementRole(name, true, false);
    }

    static ElementRole implicit(String name) {
        return new ElementRole(name, false, false);
    }

    /**
     * The role's name.
     *
     * @return the name; {@code none} for {@code presentation} too; empty if unknown or if the element has no role of
     *     WAI-ARIA
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * Says whether the role depends on what cannot be seen.
     *
     * @return whether nothing is known
     */
    public boolean isUnknown() {
        return unknown;
    }

    /**
     * Says whether the role comes from a {@code role} attribute.
     *
     * @return whether it is explicit
     */
    public boolean isExplicit() {
        return explicit;
    }

    /**
     * Says whether the role is one of some.
     *
     * @param names names of roles
     * @return yes or no, or unknown if the role is
     */
    public Truth is(String... names) {
        if (unknown) {
            return Truth.UNKNOWN;
        }
        for (String candidate : names) {
            if (candidate.equals(name)) {
                return Truth.YES;
            }
        }
        return Truth.NO;
    }

    /**
     * Says whether the role is or inherits from another.
     *
     * @param superclass the name of a role, perhaps abstract
     * @return yes or no, or unknown if the role is
     */
    public Truth isKindOf(String superclass) {
        return unknown
                ? Truth.UNKNOWN
                : is(superclass)
                        .or(Truth.of(definition()
                                .filter(role -> role.superclasses().contains(superclass))
                                .isPresent()));
    }

    /**
     * What the standard says of the role.
     *
     * @return the definition; empty if there is no known role
     */
    public Optional<RoleDefinition> definition() {
        return name().flatMap(Aria::role);
    }

    @Override
    public String toString() {
        return unknown ? "unknown" : name == null ? "no role" : name;
    }
}
