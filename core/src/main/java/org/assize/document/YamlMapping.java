package org.assize.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a YAML file, read strictly: whatever is misspelt, doubled, missing or of the wrong type is noted
 * with its place, and reading goes on.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class YamlMapping {

    private final YamlSource source;
    private final Node node;
    private final String subject;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMapping(YamlSource source, Node node, String subject) {
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
    public static Optional<YamlMapping> read(YamlSource source, Node node, String subject, List<YamlKey> keys) {
        if (!(node instanceof MappingNode mapping)) {
            String names = keyNames(keys);
            source.report(node, subject + " is " + kindOf(node) + ": write a mapping with the keys " + names);
            return Optional.empty();
        }
        YamlMapping result = new YamlMapping(source, node, subject);
        for (NodeTuple entry : mapping.getValue()) {
            result.take(entry, keys);
        }
        for (YamlKey key : keys) {
            if (key.required() && !result.values.containsKey(key.name())) {
                source.report(node, subject + " has no '" + key.name() + "': add " + key.shape());
            }
        }
        return Optional.of(result);
    }

    private void take(NodeTuple entry, List<YamlKey> keys) {
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

    private static boolean isAmong(List<YamlKey> keys, String name) {
        for (YamlKey key : keys) {
            if (key.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(List<YamlKey> keys) {
        return keys.stream().map(YamlKey::name).toList();
    }

    private static String keyNames(List<YamlKey> keys) {
        return String.join(", ", names(keys));
    }

    /**
     * What this is, for messages.
     *
     * @return {@code "clause 1.1.1"}
     */
    public String subject() {
        return subject;
    }

    /**
     * The place of this mapping.
     *
     * @return its node
     */
    public Node node() {
        return node;
    }

    /**
     * The place of a value, or of the mapping where it has none.
     *
     * @param key the key
     * @return its node
     */
    public Node place(YamlKey key) {
        return values.getOrDefault(key.name(), node);
    }

    /**
     * Says whether a key is there.
     *
     * @param key the key
     * @return whether it is, with any value
     */
    public boolean has(YamlKey key) {
        return values.containsKey(key.name());
    }

    /**
     * The text of a value without white space around it.
     *
     * @param key the key
     * @return the text; empty if it is missing or, as noted, not a text
     */
    public String text(YamlKey key) {
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

    /**
     * The texts of a list.
     *
     * @param key the key
     * @return the texts, those left out that, as noted, are none
     */
    public List<Item> texts(YamlKey key) {
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

    /**
     * The scalars of a value that is one of them or a list of them. Numbers and truth values count as the text that they
     * are written as.
     *
     * @param key the key
     * @return the texts, those left out that, as noted, are none
     */
    public List<Item> oneOrMore(YamlKey key) {
        Node value = values.get(key.name());
        List<Item> result = new ArrayList<>();
        for (Node item : value instanceof SequenceNode sequence ? sequence.getValue() : nodes(value)) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
                result.add(new Item(item, scalar.getValue()));
            } else {
                source.report(
                        item, "'" + key.name() + "' of " + subject + " is " + kindOf(item) + ": write " + key.shape());
            }
        }
        if (result.isEmpty() && value instanceof SequenceNode) {
            source.report(value, "'" + key.name() + "' of " + subject + " is an empty list: write " + key.shape());
        }
        return result;
    }

    private static List<Node> nodes(@Nullable Node value) {
        return value == null ? List.of() : List.of(value);
    }

    /**
     * The items of a list.
     *
     * @param key the key
     * @return the items; none if it is missing or, as noted, not a list
     */
    public List<Node> items(YamlKey key) {
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

    /**
     * What a node is, for messages.
     *
     * @param node the node
     * @return {@code "a list"}
     */
    public static String kindOf(Node node) {
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
    public record Item(Node node, String text) {}
}
