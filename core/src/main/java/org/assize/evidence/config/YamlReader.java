package org.assize.evidence.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML from SnakeYAML's events, not from its composed nodes: only events say where an alias stands. Nothing is ever
 * instantiated; a tag is at most a hint at the type of a scalar.
 */
final class YamlReader {

    private final SourceText source;
    private final CodePoints codePoints;
    private final Resolver resolver = new Resolver();
    private final List<ConfigurationDocument> documents = new ArrayList<>();
    private final Deque<YamlLevel> levels = new ArrayDeque<>();
    private YamlAliases aliases;
    private ConfigurationDocument document;

    YamlReader(SourceText source) {
        this.source = source;
        this.codePoints = new CodePoints(source.text());
        this.document = new ConfigurationDocument(0, source);
        this.aliases = new YamlAliases(document);
    }

    List<ConfigurationDocument> read() throws UnreadableFileException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            Parser parser = new ParserImpl(new StreamReader(source.text()), options);
            for (Event event = parser.getEvent(); event != null; event = parser.getEvent()) {
                if (event.is(Event.ID.StreamEnd)) {
                    break;
                }
                readEvent(event);
            }
        } catch (ReaderException e) {
            int offset = codePoints.offset(Math.max(0, e.getPosition()));
            throw unreadable(
                    String.format(
                            "holds the character U+%04X, which YAML forbids: delete it or escape it", e.getCodePoint()),
                    offset,
                    e);
        } catch (MarkedYAMLException e) {
            throw unreadable(message(e), start(e.getProblemMark()), e);
        } catch (YAMLException e) {
            throw unreadable("is not well-formed YAML: " + e.getMessage() + "; mend it", 0, e);
        }
        return documents;
    }

    private static String message(MarkedYAMLException exception) {
        String problem = exception.getProblem();
        if (problem.contains("\\t(TAB)")) {
            return "is indented with a tab, which YAML forbids: use spaces";
        }
        String context = exception.getContext();
        return "is not well-formed YAML: " + (context == null ? "" : context + ", ") + problem + "; mend it here";
    }

    private void readEvent(Event event) throws UnreadableFileException {
        if (event instanceof DocumentStartEvent) {
            document = new ConfigurationDocument(documents.size(), source);
            documents.add(document);
            aliases = new YamlAliases(document);
        } else if (event instanceof ScalarEvent scalar) {
            readScalar(scalar);
        } else if (event instanceof AliasEvent alias) {
            readAlias(alias);
        } else if (event instanceof CollectionStartEvent collection) {
            open(collection);
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            close(event);
        }
    }

    private void readScalar(ScalarEvent scalar) {
        int start = contentStart(scalar, scalar.getAnchor() != null || scalar.getTag() != null);
        int end = scalarEnd(scalar, start);
        ValueType type = type(scalar);
        if (levels.isEmpty() && type == ValueType.NULL) {
            return;
        }
        ConfigurationEntry entry = next(start);
        if (entry == null) {
            levels.element().setKey(scalar.getValue(), start, end);
            entry = new ConfigurationEntry(document, null, "", false, false, start, end);
        }
        entry.setValue(type == ValueType.NULL ? "" : scalar.getValue(), type, start, end);
        aliases.anchor(scalar.getAnchor(), entry);
        extendParent(end);
    }

    private int scalarEnd(ScalarEvent scalar, int start) {
        int end = end(scalar);
        if (scalar.isLiteral() || scalar.isFolded()) {
            while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
                end--;
            }
        }
        return Math.max(start, end);
    }

    private ValueType type(ScalarEvent scalar) {
        boolean tagged = scalar.getTag() != null && !scalar.getTag().equals("!");
        Tag tag = tagged
                ? new Tag(scalar.getTag())
                : resolver.resolve(
                        NodeId.scalar, scalar.getValue(), scalar.getImplicit().canOmitTagInPlainScalar());
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return ValueType.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return ValueType.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? ValueType.NULL : ValueType.STRING;
    }

    private void readAlias(AliasEvent alias) throws UnreadableFileException {
        int start = start(alias.getStartMark());
        int end = end(alias);
        ConfigurationEntry original = aliases.original(alias.getAnchor(), source.region(start, end));
        ConfigurationEntry entry = next(start);
        if (entry == null) {
            levels.element().setKey(original.value(), start, end);
        } else {
            entry.setValue(original.value(), original.type(), start, end);
            aliases.link(entry, original);
        }
        extendParent(end);
    }

    private void open(CollectionStartEvent collection) throws UnreadableFileException {
        int start = contentStart(collection, collection.getAnchor() != null || collection.getTag() != null);
        if (levels.size() == ConfigurationKind.DEEPEST) {
            throw unreadable(
                    "is nested more than " + ConfigurationKind.DEEPEST + " levels deep: nest less deeply or split it",
                    start,
                    null);
        }
        boolean list = collection.is(Event.ID.SequenceStart);
        boolean root = levels.isEmpty();
        ConfigurationEntry node = root ? null : next(start);
        boolean isKey = !root && node == null;
        if (isKey || root && collection.getAnchor() != null) {
            node = new ConfigurationEntry(document, null, "", false, false, start, start);
        }
        levels.push(new YamlLevel(root ? null : node, list, isKey, collection.isFlow(), start));
        aliases.open(collection.getAnchor(), node);
    }

    private void close(Event event) throws UnreadableFileException {
        YamlLevel level = levels.pop();
        int end = end(event);
        ConfigurationEntry node = level.node();
        int last = level.isFlow() || node == null ? end : Math.max(level.start(), node.end());
        if (node != null) {
            node.setValue("", level.isList() ? ValueType.LIST : ValueType.MAP, level.start(), last);
        }
        if (level.isKey()) {
            levels.element().setKey(source.text().substring(level.start(), last), level.start(), last);
        } else {
            extendParent(last);
        }
        aliases.close(node);
        if (!level.isList()) {
            aliases.merge(node, node == null ? document.nodes() : node.children());
        }
    }

    /** A block collection ends where its last entry ends; the parser's mark is at the next token. */
    private void extendParent(int end) {
        YamlLevel parent = levels.peek();
        if (parent != null && parent.node() != null && parent.node().end() < end) {
            parent.node().setEnd(end);
        }
    }

    /** The entry that the next value belongs to, or null if the next value is a key. */
    private @Nullable ConfigurationEntry next(int start) {
        YamlLevel level = levels.peek();
        ConfigurationEntry parent = level == null ? null : level.node();
        if (level != null && level.expectsKey()) {
            return null;
        }
        ConfigurationEntry entry = level == null
                ? new ConfigurationEntry(document, null, "", false, false, start, start)
                : level.entry(document, start);
        if (parent == null) {
            document.add(entry);
        } else {
            parent.add(entry);
        }
        return entry;
    }

    /** Where the node itself starts, after its anchor and tag. */
    private int contentStart(Event event, boolean hasProperties) {
        int start = start(event.getStartMark());
        int end = end(event);
        String text = source.text();
        while (hasProperties && start < end && (text.charAt(start) == '&' || text.charAt(start) == '!')) {
            while (start < end && !Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
        }
        return start;
    }

    private int start(@Nullable Mark mark) {
        return mark == null ? 0 : codePoints.offset(mark.getIndex());
    }

    private int end(Event event) {
        return start(event.getEndMark());
    }

    private UnreadableFileException unreadable(String message, int offset, @Nullable Throwable cause) {
        return new UnreadableFileException(message, source.region(offset, offset), cause);
    }
}
