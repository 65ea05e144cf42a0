package org.assize.policy;

import java.util.List;
import java.util.Optional;
import org.assize.document.YamlMapping;
import org.assize.document.YamlSource;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Files that are one list. */
final class Lists {

    private Lists() {}

    static List<Node> of(YamlSource source, Optional<Node> root, String subject, String items) {
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
}
