package org.assize.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        if (!(keyNode instanceof ScalarNode key)) {
            source.report(
                    keyNode, "a key of " + subject + " is " + kindOf(keyNode) + ": the keys are " + keyNames(keys));
        } else if (!isAmong(keys, key.getValue())) {
            source.report(
                    keyNode,
                    subject + " has the unknown key '" + key.getValue() + "': "
                            + Spelling.guess(key.getValue(), names(keys)) + "the keys are " + keyNames(keys));
        } else {
            Node first = values.putIfAbsent(key.getValue(), entry.getValueNode());
            if (first != null) {
                int line = first.getStartMark().getLine() + 1;
                source.report(
                        keyNode,
                        "'" + key.getValue() + "' of " + subject + " is written twice, first on line " + line
                                + ": keep one");
            }
        }
    }

    private static boolean isAmong(List<CatalogueKey> keys, String name) {
        for (CatalogueKey key : keys) {
            if (key.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(List<CatalogueKey> keys) {
        return keys.stream().map(CatalogueKey::name).toList();
    }

    private static String keyNames(List<CatalogueKey> keys) {
        return String.join(", ", names(keys));
    }

    /** What this is, for messages. */
    String subject() {
        return subject;
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
        if (value == null) {
            return "";
        }
        String text = textOf(value);
        if (text.isEmpty()) {
            source.report(
                    value, "'" + key.name() + "' of " + subject + " is " + kindOf(value) + ": write " + key.shape());
        }
        return text;
    }

    /** The texts of a list, those left out that, as noted, are not texts. */
    List<Item> texts(CatalogueKey key) {
        List<Item> result = new ArrayList<>();
        for (Node item : items(key)) {
            String text = textOf(item);
            if (text.isEmpty()) {
                source.report(
                        item,
                        "an item in '" + key.name() + "' of " + subject + " is " + kindOf(item) + ": write a text");
            } else {
                result.add(new Item(item, text));
            }
        }
        return result;
    }

    /** The items of a list; none if it is missing or, as noted, not a list. */
    List<Node> items(CatalogueKey key) {
        Node value = values.get(key.name());
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        source.report(value, "'" + key.name() + "' of " + subject + " is " + kindOf(value) + ": write " + key.shape());
        return List.of();
    }

    private static String textOf(Node value) {
        return value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)
                ? scalar.getValue().strip()
                : "";
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
        if (tag.equals(Tag.STR)) {
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
