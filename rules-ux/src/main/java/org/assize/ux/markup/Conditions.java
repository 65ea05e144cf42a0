package org.assize.ux.markup;

import org.jspecify.annotations.Nullable;

/**
 * The branches a node stands in: those of directives around it in the file, and those of attributes such as
 * {@code th:if} on it and its ancestors.
 */
record Conditions(@Nullable Condition byDirective, @Nullable Condition byAttribute) {

    static final Conditions NONE = new Conditions(null, null);

    boolean isConditional() {
        return byDirective != null || byAttribute != null;
    }

    boolean exclude(Conditions other) {
        return Condition.exclude(byDirective, other.byDirective) || Condition.exclude(byAttribute, other.byAttribute);
    }

    Conditions withAttribute(Object group, int branch) {
        return new Conditions(byDirective, Condition.within(byAttribute, group, branch));
    }
}
