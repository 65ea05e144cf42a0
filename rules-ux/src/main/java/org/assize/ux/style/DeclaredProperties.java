package org.assize.ux.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assize.ux.markup.Truth;

/** Gathers the declarations for one element. */
final class DeclaredProperties {

    private static final char HOLE = '\uFDD0';

    private final Map<String, List<Declared>> byProperty = new HashMap<>();
    private int order;

    void add(Declaration declaration, StyleValue.Origin origin, int layer, int specificity, Truth applies) {
        String value = declaration.value();
        boolean computed = isComputed(value);
        if (!computed && !Properties.accepts(declaration.property(), value)) {
            return;
        }
        Declared declared = new Declared(declaration, origin, layer, specificity, order++, applies);
        for (String longhand : Properties.longhands(declaration.property())) {
            byProperty.computeIfAbsent(longhand, unused -> new ArrayList<>(2)).add(declared);
        }
    }

    /** Whether a value depends on a custom property or on the template. */
    static boolean isComputed(String value) {
        return value.indexOf(HOLE) >= 0
                || value.indexOf('(') >= 0 && value.toLowerCase(Locale.ROOT).contains("var(");
    }

    static boolean hasHole(String value) {
        return value.indexOf(HOLE) >= 0;
    }

    Map<String, List<Declared>> byProperty() {
        byProperty.values().forEach(declared -> declared.sort(Declared.STRONGEST_FIRST));
        return byProperty;
    }
}
