package org.assize.evidence.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * One document of a configuration file: a part of a YAML file between lines {@code ---}, a part of a properties file
 * between lines {@code #---}, and the whole of any other file. Immutable and thread-safe once its file is parsed.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConfigurationDocument {

    private static final List<String> PROFILE_KEYS = List.of("spring.config.activate.on-profile", "spring.profiles");

    private final int index;
    private final SourceText text;
    private final List<ConfigurationNode> nodes = new ArrayList<>();
    private volatile @Nullable Optional<String> profile;

    ConfigurationDocument(int index, SourceText text) {
        this.index = index;
        this.text = text;
    }

    void add(ConfigurationNode node) {
        nodes.add(node);
    }

    /**
     * The document's place in its file.
     *
     * @return the number of documents before it
     */
    public int index() {
        return index;
    }

    /**
     * The topmost nodes: the keys of the outer map, the items of an outer list, or the root element.
     *
     * @return the nodes in the order of the file
     */
    public List<ConfigurationNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /**
     * The Spring profile for which the document is meant.
     *
     * @return what {@code spring.config.activate.on-profile} or {@code spring.profiles} says in this document, as
     *     written ({@code prod}, {@code prod & cloud}; the items of a list joined by commas); empty if it says nothing
     */
    public Optional<String> profile() {
        // Parsed files are shared by threads; finding it twice gives the same, so no lock is needed.
        Optional<String> found = profile;
        if (found == null) {
            found = findProfile();
            profile = found;
        }
        return found;
    }

    private Optional<String> findProfile() {
        for (String key : PROFILE_KEYS) {
            for (ConfigurationNode node : new PathSearch(key, true).in(nodes)) {
                if (node.isScalar()) {
                    return Optional.of(node.value());
                }
                List<String> items = node.children().stream()
                        .filter(ConfigurationNode::isScalar)
                        .map(ConfigurationNode::value)
                        .toList();
                if (!items.isEmpty() && items.size() == node.children().size() && node.type() == ValueType.LIST) {
                    return Optional.of(String.join(",", items));
                }
            }
        }
        return Optional.empty();
    }

    SourceText text() {
        return text;
    }
}
