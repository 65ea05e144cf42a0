package org.assize.evidence.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.evidence.SourceText;

/** One configuration file: its text, its documents and their keys and values. Immutable and thread-safe. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConfigurationFile {

    private final SourceFile source;
    private final ConfigurationFormat format;
    private final SourceText text;
    private final List<ConfigurationDocument> documents;

    ConfigurationFile(
            SourceFile source, ConfigurationFormat format, SourceText text, List<ConfigurationDocument> documents) {
        this.source = source;
        this.format = format;
        this.text = text;
        this.documents = List.copyOf(documents);
    }

    /**
     * What the file is.
     *
     * @return its path, scope and category
     */
    public SourceFile source() {
        return source;
    }

    /**
     * How the file is written.
     *
     * @return the format
     */
    public ConfigurationFormat format() {
        return format;
    }

    /**
     * The text.
     *
     * @return the decoded content, in the encoding that the format demands or the file declares
     */
    public SourceText text() {
        return text;
    }

    /**
     * The documents.
     *
     * @return one, or as many as the file separates; none in a YAML file without content
     */
    public List<ConfigurationDocument> documents() {
        return documents;
    }

    /**
     * The root element of an XML file.
     *
     * @return the element, or empty if the file is not XML
     */
    public Optional<XmlElement> rootElement() {
        return documents.stream()
                .flatMap(document -> document.nodes().stream())
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .findFirst();
    }

    /**
     * All nodes that are written in the file, duplicates included, parents before their children.
     *
     * @return the nodes in the order of the file
     */
    public List<ConfigurationNode> entries() {
        List<ConfigurationNode> entries = new ArrayList<>();
        forEach(false, entries::add);
        return entries;
    }

    /**
     * The nodes at a path, in all documents, with those that stand there through an alias or a merge key.
     *
     * @param path as {@link ConfigurationNode#path()} gives it ({@code server.ssl.enabled}); in YAML a nested key and a
     *     key with dots have the same path
     * @return the nodes in the order of the file; more than one if the key is there more than once
     */
    public List<ConfigurationNode> find(String path) {
        return search(new PathSearch(path, false));
    }

    /**
     * The nodes to which a name binds in the relaxed reading of Spring Boot.
     *
     * @param name a path, with {@code max-size}, {@code maxSize} and {@code MAX_SIZE} being the same
     * @return the nodes in the order of the file
     * @see ConfigurationNode#bindsTo
     */
    public List<ConfigurationNode> findRelaxed(String name) {
        return search(new PathSearch(name, true));
    }

    private List<ConfigurationNode> search(PathSearch search) {
        return documents.stream()
                .flatMap(document -> search.in(document.nodes()).stream())
                .toList();
    }

    /** Visits the nodes in the order of the file, with or without what only aliases put there. */
    void forEach(boolean withCopies, Consumer<? super ConfigurationNode> visitor) {
        Deque<ConfigurationNode> open = new ArrayDeque<>();
        for (ConfigurationDocument document : documents) {
            push(open, document.nodes());
            while (!open.isEmpty()) {
                ConfigurationNode node = open.pop();
                if (withCopies || !(node instanceof ConfigurationEntry entry && entry.isCopy())) {
                    visitor.accept(node);
                    push(open, node.children());
                }
            }
        }
    }

    private static void push(Deque<ConfigurationNode> open, List<ConfigurationNode> nodes) {
        for (int index = nodes.size() - 1; index >= 0; index--) {
            open.push(nodes.get(index));
        }
    }
}
