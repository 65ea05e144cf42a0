package org.assize.policy;

import java.util.Optional;
import org.assize.codebase.PathPattern;
import org.assize.document.YamlSource;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What the files of a policy have in common. */
final class PolicyNodes {

    private PolicyNodes() {}

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
