package org.assize.ux.style;

import java.util.Comparator;
import org.assize.ux.markup.Truth;

/**
 * A declaration that may apply to an element, with what decides its precedence.
 *
 * @param declaration the declaration, perhaps of a shorthand
 * @param origin where it comes from
 * @param layer the cascade layer, or {@link Integer#MAX_VALUE} outside all
 * @param specificity the specificity of the selector
 * @param order the position among all declarations
 * @param applies whether it applies
 */
record Declared(
        Declaration declaration, StyleValue.Origin origin, int layer, int specificity, int order, Truth applies) {

    /** The strongest first. */
    static final Comparator<Declared> STRONGEST_FIRST = Comparator.comparingInt(Declared::strength)
            .thenComparingInt(Declared::layerStrength)
            .thenComparingInt(Declared::specificity)
            .thenComparingInt(Declared::order)
            .reversed();

    private int strength() {
        boolean browser = origin == StyleValue.Origin.BROWSER;
        if (declaration.important()) {
            return browser ? 12 : 10 + (origin == StyleValue.Origin.INLINE ? 1 : 0);
        }
        return origin.ordinal();
    }

    /** Among important declarations the earlier layer is stronger. */
    private int layerStrength() {
        return declaration.important() ? -layer : layer;
    }
}
