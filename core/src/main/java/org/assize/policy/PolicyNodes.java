package org.assize.policy;

import java.util.List;
import java.util.Optional;
import org.assize.codebase.PathPattern;
import org.assize.document.YamlMapping;
import org.assize.document.YamlSource;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What the files of a policy have in common. */
final class PolicyNodes {

    private PolicyNodes() {}

    /** The items of a file that is one list. */
    static List<Node> list(YamlSource source, Optional<Node> root, String subject, String items) {
        if (root.isPresent() && !(root.get() instanceof SequenceNode)) {
            source.report(
                    root.get(),
                    subject + " is " + YamlMapping.kindOf(root.get()) + ": write a list of " + items
                            + ", each beginning with '- '");
        }
        return root.filter(SequenceNode.class::isInstance)
                .map(node -> ((SequenceNode) node).getValue())
                .orElse(List.of());
    }

    /** A path pattern, or empty with the problem told. */
    static Optional<PathPattern> pathPattern(YamlSource source, Node node) {
        try {
            return Optional.of(PathPattern.of(node instanceof ScalarNode scalar ? scalar.getValue() : ""));
        } catch (IllegalArgumentException e) {
            source.report(node, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
