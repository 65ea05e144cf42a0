package org.assize.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a catalogue file, read strictly: whatever is misspelt, doubled, missing or of the wrong type is noted
 * with its place, and reading goes on.
 */
final class CatalogueMapping {

    /** A number or a date that somebody wrote without quotes is taken as it stands: {@code 1.10} stays 1.10. */
    private static final List<Tag> TEXT = List.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.TIMESTAMP);

    private final CatalogueSource source;
    private final Node node;
    private final String subject;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private CatalogueMapping(CatalogueSource source, Node node, String subject) {
        this.source = source;
        this.node = node;
        this.subject = subject;
    }

    /**
     * Reads the keys of a mapping.
     *
     * @param source the file
     * @param node what should be a mapping
     * @param subject what it is, for messages: {@code "the standard"}, {@code "clause 1.1.1"}
     * @param keys the keys it may have
     * @return the mapping, or empty with the problem noted if the node is something else
     */
    static Optional<CatalogueMapping> read(CatalogueSource source, Node node, String subject, List<CatalogueKey> keys) {
        if (!(node instanceof MappingNode mapping)) {
            String names = keyNames(keys);
            source.report(node, subject + " is " + kindOf(node) + ": write a mapping with the keys " + names);
            return Optional.empty();
        }
        CatalogueMapping result = new CatalogueMapping(source, node, subject);
        for (NodeTuple entry : mapping.getValue()) {
            result.take(entry, keys);
        }
        for (CatalogueKey key : keys) {
            if (key.required() && !result.values.containsKey(key.name())) {
                source.report(node, subject + " has no '" + key.name() + "': add " + key.shape());
            }
        }
        return Optional.of(result);
    }

    private void take(NodeTuple entry, List<CatalogueKey> keys) {
        Node keyNode = entry.getKeyNode();
        List<String> names = keys.stream().map(CatalogueKey::name).toList();
        if (!(keyNode instanceof ScalarNode key)) {
            source.report(
                    keyNode, "a key of " + subject + " is " + kindOf(keyNode) + ": the keys are " + keyNames(keys));
        } else if (!names.contains(key.getValue())) {
            source.report(
                    keyNode,
                    subject + " has the unknown key '" + key.getValue() + "': " + Spelling.guess(key.getValue(), names)
                            + "the keys are " + keyNames(keys));
        } else if (values.containsKey(key.getValue())) {
            int first = values.get(key.getValue()).getStartMark().getLine() + 1;
            source.report(
                    keyNode,
                    "'" + key.getValue() + "' of " + subject + " is written twice, first on line " + first
                            + ": keep one");
        } else {
            values.put(key.getValue(), entry.getValueNode());
        }
    }

    private static String keyNames(List<CatalogueKey> keys) {
        return String.join(", ", keys.stream().map(CatalogueKey::name).toList());
    }

    /** The place of this mapping. */
    Node node() {
        return node;
    }

    /** The place of a value, or of the mapping where it has none. */
    Node place(CatalogueKey key) {
        return values.getOrDefault(key.name(), node);
    }

    boolean has(CatalogueKey key) {
        return values.containsKey(key.name());
    }

    /** The text of a value without white space around it; empty if it is missing or, as noted, not a text. */
    String text(CatalogueKey key) {
        Node value = values.get(key.name());
        return value == null ? "" : textOf(value, "'" + key.name() + "' of " + subject, key.shape());
    }

    /** The texts of a list, those left out that, as noted, are not texts. */
    List<Item> texts(CatalogueKey key) {
        return items(key)
                .map(item -> new Item(item, textOf(item, "an item in '" + key.name() + "' of " + subject, "a text")))
                .filter(item -> !item.text().isEmpty())
                .toList();
    }

    /** The items of a list; none if it is missing or, as noted, not a list. */
    Stream<Node> items(CatalogueKey key) {
        Node value = values.get(key.name());
        if (value == null) {
            return Stream.empty();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue().stream();
        }
        source.report(value, "'" + key.name() + "' of " + subject + " is " + kindOf(value) + ": write " + key.shape());
        return Stream.empty();
    }

    private String textOf(Node value, String what, String shape) {
        if (value instanceof ScalarNode scalar && TEXT.contains(scalar.getTag())) {
            String text = scalar.getValue().strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        source.report(value, what + " is " + kindOf(value) + ": write " + shape);
        return "";
    }

    private static String kindOf(Node node) {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)
                || node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            return "empty";
        }
        if (TEXT.contains(tag)) {
            return "a text";
        }
        return tag.equals(Tag.BOOL) ? "true or false, without quotes" : "tagged " + tag.getValue();
    }

    /**
     * One text of a list.
     *
     * @param node its place
     * @param text what it says
     */
    record Item(Node node, String text) {}
}
