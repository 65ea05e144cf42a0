package org.assize.evidence.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/** The anchors of one YAML document, and what aliases and merge keys put elsewhere, within bounds. */
final class YamlAliases {

    /** More copies than any real file needs, and few enough for a file that is meant to do harm. */
    static final int MOST_COPIES = 20_000;

    private static final String MERGE = "<<";

    private final ConfigurationDocument document;
    private final Map<String, ConfigurationEntry> anchors = new HashMap<>();
    private final Set<ConfigurationEntry> open = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<ConfigurationNode, ConfigurationEntry> merged = new IdentityHashMap<>();
    private int copies;

    YamlAliases(ConfigurationDocument document) {
        this.document = document;
    }

    void anchor(@Nullable String name, ConfigurationEntry entry) {
        if (name != null) {
            anchors.put(name, entry);
        }
    }

    void open(@Nullable String name, @Nullable ConfigurationEntry entry) {
        if (name != null && entry != null) {
            anchors.put(name, entry);
            open.add(entry);
        }
    }

    void close(@Nullable ConfigurationEntry entry) {
        open.remove(entry);
    }

    ConfigurationEntry original(String name, Region alias) throws UnreadableFileException {
        ConfigurationEntry original = anchors.get(name);
        if (original == null) {
            throw new UnreadableFileException(
                    "uses the alias *" + name + ", but no anchor &" + name
                            + " stands before it: add it, or quote the text",
                    alias,
                    null);
        }
        if (open.contains(original)) {
            throw new UnreadableFileException(
                    "uses the alias *" + name
                            + " inside its own anchor, so that it never ends: write out what is meant",
                    alias,
                    null);
        }
        return original;
    }

    /** Puts the children of an anchored node under an alias; those of a merge key go to its map when that is complete. */
    void link(ConfigurationEntry alias, ConfigurationEntry original) throws UnreadableFileException {
        ConfigurationNode parent = alias.parent().orElse(null);
        boolean listOfMerge = alias.isItem() && parent != null && parent.key().equals(MERGE);
        if (alias.key().equals(MERGE) || listOfMerge) {
            merged.put(alias, original);
        } else {
            copyChildren(original, alias, alias.valueRegion());
        }
    }

    /** Adds to a complete map what its merge keys bring and it does not have itself. */
    void merge(@Nullable ConfigurationEntry map, List<ConfigurationNode> children) throws UnreadableFileException {
        List<ConfigurationNode> merges =
                children.stream().filter(child -> child.key().equals(MERGE)).toList();
        if (merges.isEmpty()) {
            return;
        }
        Set<String> present = new HashSet<>();
        children.forEach(child -> present.add(child.key()));
        for (ConfigurationNode merge : merges) {
            for (ConfigurationNode origin : sources(merge)) {
                for (ConfigurationNode child : List.copyOf(origin.children())) {
                    if (present.add(child.key())) {
                        copy(child, map, merge.valueRegion());
                    }
                }
            }
        }
    }

    private List<ConfigurationNode> sources(ConfigurationNode merge) {
        List<ConfigurationNode> sources = new ArrayList<>();
        List<ConfigurationNode> written =
                merge.type() == ValueType.LIST && !merged.containsKey(merge) ? merge.children() : List.of(merge);
        for (ConfigurationNode node : written) {
            ConfigurationNode origin = merged.getOrDefault(node, (ConfigurationEntry) node);
            if (origin.type() == ValueType.MAP) {
                sources.add(origin);
            }
        }
        return sources;
    }

    private void copyChildren(ConfigurationNode original, ConfigurationEntry parent, Region alias)
            throws UnreadableFileException {
        for (ConfigurationNode child : original.children()) {
            if (!child.key().equals(MERGE)) {
                copy(child, parent, alias);
            }
        }
    }

    private void copy(ConfigurationNode original, @Nullable ConfigurationEntry parent, Region alias)
            throws UnreadableFileException {
        Deque<Pending> open = new ArrayDeque<>();
        open.push(new Pending(original, parent));
        while (!open.isEmpty()) {
            Pending pending = open.pop();
            ConfigurationEntry copy = copyOne((ConfigurationEntry) pending.original(), pending.parent(), alias);
            List<ConfigurationNode> children = pending.original().children();
            for (int index = children.size() - 1; index >= 0; index--) {
                if (!children.get(index).key().equals(MERGE)) {
                    open.push(new Pending(children.get(index), copy));
                }
            }
        }
    }

    private ConfigurationEntry copyOne(ConfigurationEntry original, @Nullable ConfigurationEntry parent, Region alias)
            throws UnreadableFileException {
        copies++;
        if (copies > MOST_COPIES) {
            throw new UnreadableFileException(
                    "expands its aliases to more than " + MOST_COPIES + " entries: write fewer aliases of aliases",
                    alias,
                    null);
        }
        ConfigurationEntry copy = new ConfigurationEntry(
                document, parent, original.key(), original.isItem(), true, original.start(), original.keyEnd());
        copy.setValue(original.value(), original.type(), original.valueStart(), original.end());
        if (parent == null) {
            document.add(copy);
        } else {
            parent.add(copy);
        }
        return copy;
    }

    private record Pending(
            ConfigurationNode original, @Nullable ConfigurationEntry parent) {}
}
