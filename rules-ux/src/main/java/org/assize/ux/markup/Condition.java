package org.assize.ux.markup;

import org.jspecify.annotations.Nullable;

/**
 * The branch of a template in which something stands.
 *
 * @param parent the enclosing branch, or null
 * @param group the directive: equal for the branches of one {@code if}
 * @param branch the position among the branches of the directive, of which at most one is taken
 * @param depth how many branches enclose this one
 */
record Condition(@Nullable Condition parent, Object group, int branch, int depth) {

    static Condition within(@Nullable Condition parent, Object group, int branch) {
        return new Condition(parent, group, branch, parent == null ? 0 : parent.depth + 1);
    }

    /** Says whether the two branches are never taken together: they part at branches of one directive. */
    static boolean exclude(@Nullable Condition one, @Nullable Condition other) {
        Condition left = one;
        Condition right = other;
        while (left != null && right != null && left.depth != right.depth) {
            if (left.depth > right.depth) {
                left = left.parent;
            } else {
                right = right.parent;
            }
        }
        while (left != null && right != null) {
            if (left.group.equals(right.group) && left.branch != right.branch) {
                return true;
            }
            left = left.parent;
            right = right.parent;
        }
        return false;
    }
}
