package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was written to silence other tools: {@code @SuppressWarnings} with their names for a rule, SpotBugs'
 * {@code @SuppressFBWarnings}, and the comments NOPMD and NOSONAR on the line. That everything is suppressed is no word about
 * a rule.
 */
final class Suppressions {

    private static final List<String> ANNOTATIONS =
            List.of("SuppressWarnings", "SuppressFBWarnings", "SuppressFBWarning");

    private Suppressions() {}

    static Optional<String> of(JavaFile file, Node node, List<String> names) {
        for (Node step = node; step != null; step = step.getParentNode().orElse(null)) {
            if (step instanceof NodeWithAnnotations<?> annotated) {
                for (AnnotationExpr annotation : annotated.getAnnotations()) {
                    Optional<String> suppression = of(annotation, names);
                    if (suppression.isPresent()) {
                        return suppression;
                    }
                }
            }
        }
        return node.getBegin().flatMap(begin -> comment(file.comments().on(begin.line), names));
    }

    private static Optional<String> of(AnnotationExpr annotation, List<String> names) {
        if (!ANNOTATIONS.contains(annotation.getName().getIdentifier())) {
            return Optional.empty();
        }
        return annotation.findAll(StringLiteralExpr.class).stream()
                .map(StringLiteralExpr::getValue)
                .filter(value -> names.stream().anyMatch(name -> isMeant(value, name)))
                .findFirst()
                .map(value -> "@" + annotation.getName().getIdentifier() + "(\"" + value + "\")");
    }

    /** Checkstyle reads names in any case, Sonar once called its rules squid, and PMD's own name stands for all its rules. */
    private static boolean isMeant(String written, String name) {
        String current = written.startsWith("squid:") ? "java:" + written.substring("squid:".length()) : written;
        boolean checkstyle = name.startsWith("checkstyle:")
                && current.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
        return current.equals(name) || checkstyle || current.equals("PMD") && name.startsWith("PMD.");
    }

    private static Optional<String> comment(List<Comment> comments, List<String> names) {
        boolean knownToPmd = names.stream().anyMatch(name -> name.startsWith("PMD."));
        boolean knownToSonar = names.stream().anyMatch(name -> name.startsWith("java:"));
        for (Comment comment : comments) {
            String content = comment.getContent().strip();
            if (knownToPmd && content.startsWith("NOPMD")) {
                return Optional.of("NOPMD");
            }
            if (knownToSonar && content.startsWith("NOSONAR")) {
                return Optional.of("NOSONAR");
            }
        }
        return Optional.empty();
    }
}
