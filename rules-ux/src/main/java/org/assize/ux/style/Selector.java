package org.assize.ux.style;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complex selector, read from right to left.
 *
 * @param compounds the compound selectors, the subject first
 * @param combinators what joins compound {@code i} to {@code i + 1}: space, {@code >}, {@code +} or {@code ~}
 * @param pseudoElement the pseudo-element that is meant, or empty for the element itself
 * @param specificity ids, classes and types as one number that compares right
 */
record Selector(List<Compound> compounds, List<Character> combinators, String pseudoElement, int specificity) {

    /** A compound selector: tests of one element. */
    record Compound(List<Simple> tests) {}

    /** One test of an element. */
    sealed interface Simple {
        /** A type selector; null names any element. */
        record Type(@Nullable String name) implements Simple {}

        /** An id. */
        record Id(String id) implements Simple {}

        /** A class. */
        record ClassName(String name) implements Simple {}

        /** An attribute test; the operator is empty for mere presence. */
        record HasAttribute(String name, String operator, String value, boolean ignoreCase) implements Simple {}

        /** {@code :is}, {@code :where} and the enclosing rule's selectors. */
        record AnyOf(List<Selector> selectors) implements Simple {}

        /** {@code :not}. */
        record NoneOf(List<Selector> selectors) implements Simple {}

        /** {@code :has}; each selector with the combinator that leads into it. */
        record Has(List<Character> leading, List<Selector> selectors) implements Simple {}

        /** {@code :nth-child} and its kin: positions {@code step * n + offset}. */
        record Nth(int step, int offset, boolean fromEnd, boolean ofType) implements Simple {}

        /** A pseudo-class without arguments that is tested by its name. */
        record State(String name) implements Simple {}
    }

    static final int ID = 1 << 20;
    static final int CLASS = 1 << 10;
    static final int TYPE = 1;
}
