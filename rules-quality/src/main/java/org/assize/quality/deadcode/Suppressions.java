package org.assize.quality.deadcode;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.Set;

/** Recognises {@code @SuppressWarnings("unused")}, by which the language itself says that something is meant to be unused. */
final class Suppressions {

    private static final Set<String> NAMES = Set.of("unused", "all", "UnusedVariable", "UnusedMethod");

    private Suppressions() {}

    /** Whether a node or something around it is annotated to be unused. Climbs to the root: ask it last. */
    static boolean allowsUnused(Node node) {
        for (Node step = node; step != null; step = step.getParentNode().orElse(null)) {
            if (step instanceof NodeWithAnnotations<?> annotated) {
                for (AnnotationExpr annotation : annotated.getAnnotations()) {
                    if (annotation.getName().getIdentifier().equals("SuppressWarnings") && names(annotation)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean names(AnnotationExpr annotation) {
        return annotation.findAll(StringLiteralExpr.class).stream()
                .anyMatch(each ->
                        NAMES.contains(each.getValue()) || each.getValue().startsWith("PMD.Unused"));
    }

    /** Whether a name says that its bearer is not used on purpose. */
    static boolean saysUnused(String name) {
        return name.equals("_") || name.startsWith("ignore") || name.startsWith("unused");
    }
}
