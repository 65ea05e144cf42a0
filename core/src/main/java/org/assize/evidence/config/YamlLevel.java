package org.assize.evidence.config;

import org.jspecify.annotations.Nullable;

/** A map or list of a YAML document that is not closed yet. */
final class YamlLevel {

    private final @Nullable ConfigurationEntry node;
    private final boolean list;
    private final boolean isKey;
    private final boolean flow;
    private final int start;
    private @Nullable String key;
    private int keyStart;
    private int keyEnd;
    private int count;

    /** A level whose node is null is the outermost: its entries are the document's. */
    YamlLevel(@Nullable ConfigurationEntry node, boolean list, boolean isKey, boolean flow, int start) {
        this.node = node;
        this.list = list;
        this.isKey = isKey;
        this.flow = flow;
        this.start = start;
    }

    @Nullable
    ConfigurationEntry node() {
        return node;
    }

    boolean isList() {
        return list;
    }

    /** Whether the collection itself is the key of a map. */
    boolean isKey() {
        return isKey;
    }

    int start() {
        return start;
    }

    /** Whether brackets or braces enclose the collection. */
    boolean isFlow() {
        return flow;
    }

    boolean expectsKey() {
        return !list && key == null;
    }

    void setKey(String newKey, int newKeyStart, int newKeyEnd) {
        key = newKey;
        keyStart = newKeyStart;
        keyEnd = newKeyEnd;
    }

    /** Makes the entry for the next value and forgets the key. */
    ConfigurationEntry entry(ConfigurationDocument document, int valueStart) {
        if (list) {
            return new ConfigurationEntry(document, node, "[" + count++ + "]", true, false, valueStart, valueStart);
        }
        String current = key == null ? "" : key;
        key = null;
        return new ConfigurationEntry(document, node, current, false, false, keyStart, keyEnd);
    }
}
