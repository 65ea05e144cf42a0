package org.assize.declarative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assize.document.YamlMapping;
import org.assize.document.YamlSource;
import org.assize.rule.MarkedText;
import org.assize.rule.RuleBuilder;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the examples of one rule. */
final class ExamplesParser {

    private final YamlSource source;
    private final String subject;
    private final UnaryOperator<String> pathOf;

    /**
     * Begins to read.
     *
     * @param pathOf where an example stands whose author names no file, by its text
     */
    ExamplesParser(YamlSource source, String subject, UnaryOperator<String> pathOf) {
        this.source = source;
        this.subject = subject;
        this.pathOf = pathOf;
    }

    void parse(List<Node> violating, List<Node> conforming, RuleBuilder<?, ?> builder) {
        violating.forEach(node -> example(node).ifPresent(builder::violating));
        conforming.forEach(node -> example(node).ifPresent(builder::conforming));
    }

    private Optional<Map<String, String>> example(Node node) {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            if (node instanceof ScalarNode text && !text.getValue().isBlank()) {
                files.put(pathOf.apply(MarkedText.parse(text.getValue()).text()), text.getValue());
            } else if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(entry -> add(entry, files));
            }
        } catch (IllegalArgumentException e) {
            source.report(node, "in an example of " + subject + " " + e.getMessage());
            return Optional.empty();
        }
        if (files.isEmpty()) {
            source.report(
                    node,
                    "an example of " + subject + " is " + YamlMapping.kindOf(node)
                            + ": write the text of a file after '|', or a mapping from paths to texts");
            return Optional.empty();
        }
        return Optional.of(files);
    }

    private static void add(NodeTuple entry, Map<String, String> files) {
        if (entry.getKeyNode() instanceof ScalarNode path && entry.getValueNode() instanceof ScalarNode text) {
            MarkedText.parse(text.getValue());
            files.put(path.getValue(), text.getValue());
        }
    }
}
