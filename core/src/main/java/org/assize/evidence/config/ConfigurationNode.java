package org.assize.evidence.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/**
 * One node of a configuration file: a key with its value, an item of a list, an XML element or an XML attribute.
 * Immutable and thread-safe once its file is parsed.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract sealed class ConfigurationNode permits ConfigurationEntry, XmlElement, XmlAttribute {

    private final ConfigurationDocument document;
    private final @Nullable ConfigurationNode parent;
    private final String key;
    private final int keyStart;
    private final int keyEnd;
    private List<ConfigurationNode> children = List.of();
    private String value = "";
    private ValueType type = ValueType.NULL;
    private int valueStart;
    private int valueEnd;
    private int end;

    ConfigurationNode(
            ConfigurationDocument document, @Nullable ConfigurationNode parent, String key, int keyStart, int keyEnd) {
        this.document = document;
        this.parent = parent;
        this.key = key;
        this.keyStart = keyStart;
        this.keyEnd = keyEnd;
        this.valueStart = keyEnd;
        this.valueEnd = keyEnd;
        this.end = keyEnd;
    }

    final void add(ConfigurationNode child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    final void setValue(String newValue, ValueType newType, int start, int endOfValue) {
        value = newValue;
        type = newType;
        valueStart = start;
        valueEnd = endOfValue;
        end = Math.max(end, endOfValue);
    }

    final void setEnd(int newEnd) {
        end = newEnd;
    }

    /**
     * The document that holds the node.
     *
     * @return the document
     */
    public final ConfigurationDocument document() {
        return document;
    }

    /**
     * The node that encloses this one.
     *
     * @return the parent, or empty for a topmost node
     */
    public final Optional<ConfigurationNode> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * What the node encloses.
     *
     * @return entries, items, or attributes and then elements, in the order of the file
     */
    public final List<ConfigurationNode> children() {
        return Collections.unmodifiableList(children);
    }

    /**
     * The node's own key.
     *
     * @return the decoded key; the whole key in a properties file; {@code [2]} for the third item of a list; the name as
     *     written, with its prefix, of an element or attribute; empty for a JSON or YAML document that is only a scalar
     */
    public final String key() {
        return key;
    }

    /**
     * The keys from the outermost to the node's own.
     *
     * @return for example {@code server.ssl.enabled}, {@code servers[0].url}, or in XML {@code web-app/servlet/@id},
     *     where elements are not counted
     */
    public final String path() {
        return path(true);
    }

    /** The path without the numbers of list items: the same after an edit elsewhere. */
    final String path(boolean withNumbers) {
        Deque<ConfigurationNode> nodes = new ArrayDeque<>();
        for (ConfigurationNode node = this; node != null; node = node.parent) {
            nodes.push(node);
        }
        StringBuilder path = new StringBuilder();
        for (ConfigurationNode node : nodes) {
            node.appendTo(path, withNumbers);
        }
        return path.toString();
    }

    abstract void appendTo(StringBuilder path, boolean withNumbers);

    /**
     * The scalar value, decoded: escapes, quotes and references to characters are resolved.
     *
     * @return the value; empty for null, and for a map, a list or an element without text of its own
     */
    public final String value() {
        return value;
    }

    /**
     * What the value is.
     *
     * @return the type as the format defines it
     */
    public final ValueType type() {
        return type;
    }

    /**
     * Says whether the node holds one value rather than other nodes.
     *
     * @return whether the type is neither a map nor a list
     */
    public final boolean isScalar() {
        return type != ValueType.MAP && type != ValueType.LIST;
    }

    /**
     * Says whether the node's path is a given name in the relaxed reading of Spring Boot, in which {@code maxSize},
     * {@code max-size} and {@code MAX_SIZE} are one name.
     *
     * @param name a path, in any of these forms
     * @return whether the path binds to it
     */
    public final boolean bindsTo(String name) {
        return RelaxedName.of(path()).equals(RelaxedName.of(name));
    }

    /**
     * Says whether the node's path, or that of the list it is an item of, fits a pattern in the relaxed reading of Spring
     * Boot.
     *
     * @param pattern a path in which {@code *} as a part stands for any one part: {@code spring.datasource.*.password}
     * @return whether it fits
     */
    public final boolean fits(String pattern) {
        String[] parts = RelaxedName.of(path(false)).replace("[]", "").split("\\.", -1);
        String[] wanted = RelaxedName.of(pattern).split("\\.", -1);
        boolean all = parts.length == wanted.length;
        for (int index = 0; all && index < parts.length; index++) {
            all = wanted[index].equals("*") || wanted[index].equals(parts[index]);
        }
        return all;
    }

    /**
     * Where the whole node stands, from its key to the end of its value.
     *
     * @return the region
     */
    public final Region region() {
        return document.text().region(Math.min(start(), end), end);
    }

    /**
     * Where the key stands, as written.
     *
     * @return the region; empty, before the value, for an item of a list
     */
    public final Region keyRegion() {
        return document.text().region(keyStart, keyEnd);
    }

    /**
     * Where the value stands, as written, with its quotes but without those of an XML attribute.
     *
     * @return the region; empty, after the key, if there is no value
     */
    public final Region valueRegion() {
        return document.text().region(valueStart, valueEnd);
    }

    /** The offset of the node's first character. */
    int start() {
        return keyStart;
    }

    final int keyEnd() {
        return keyEnd;
    }

    final int valueStart() {
        return valueStart;
    }

    final int end() {
        return end;
    }

    @Override
    public final String toString() {
        return isScalar() ? path() + "=" + value : path();
    }
}
