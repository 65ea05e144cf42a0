package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import java.util.Optional;

/** Finds what a node stands in. */
final class Enclosing {

    private Enclosing() {}

    /** The innermost node of a type around a node, the node itself excluded. */
    static <T extends Node> Optional<T> nearest(Node node, Class<T> type) {
        Node step = node.getParentNode().orElse(null);
        while (step != null && !type.isInstance(step)) {
            step = step.getParentNode().orElse(null);
        }
        return Optional.ofNullable(type.cast(step));
    }
}
