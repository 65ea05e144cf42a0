package org.assize.standard;

import static org.assize.document.YamlKey.optional;
import static org.assize.document.YamlKey.required;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assize.document.Spelling;
import org.assize.document.YamlKey;
import org.assize.document.YamlMapping;
import org.assize.document.YamlSource;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns one catalogue file into a standard, or tells everything that is wrong with it. Used once. */
final class CatalogueParser {

    private static final String PLACEHOLDER = "{id}";

    private static final Map<String, Owner> OWNERS = byWord(Owner.values());
    private static final Map<String, DecidedBy> DECIDERS = byWord(DecidedBy.values());

    private static final YamlKey ID =
            required("id", "a name of lower case letters, digits, dots and hyphens, for example acme-design-system");
    private static final YamlKey TITLE = required("title", "a short title");
    private static final YamlKey VERSION = required("version", "a version or a date in quotes");
    private static final YamlKey SOURCE = required("source", "the address or place where it is published");
    private static final YamlKey LICENCE = optional("licence", "how it is licensed and whom to credit");
    private static final YamlKey LEVELS =
            optional("levels", "a list of names, the one that demands least first, for example [A, AA, AAA]");
    private static final YamlKey LINK_PATTERN = optional(
            "link-pattern",
            "an address in which {id} stands for the id of a clause, for example https://acme.example/{id}.html");
    private static final YamlKey CLAUSES = required("clauses", "a list with at least one clause");
    static final List<YamlKey> OF_STANDARD =
            List.of(ID, TITLE, VERSION, SOURCE, LICENCE, LEVELS, LINK_PATTERN, CLAUSES);

    private static final YamlKey CLAUSE_ID = required(
            "id", "a number or name of letters, digits, dots, hyphens, underscores and brackets, for example 1.2.3");
    private static final YamlKey LEVEL = optional("level", "one of the levels of the standard");
    private static final YamlKey OWNER = required("owner", "one of " + words(OWNERS));
    private static final YamlKey DECIDED_BY = required("decided-by", "one of " + words(DECIDERS));
    private static final YamlKey STATEMENT = required("statement", "one sentence that says what it asks for");
    private static final YamlKey QUESTION = optional("question", "what to ask a person who looks at it");
    private static final YamlKey LINK = optional("link", "an address that starts with https:// or http://");
    private static final YamlKey MAPS_TO =
            optional("maps-to", "a list of clauses of other standards, for example [wcag-2.2/1.1.1]");
    static final List<YamlKey> OF_CLAUSE =
            List.of(CLAUSE_ID, LEVEL, TITLE, OWNER, DECIDED_BY, STATEMENT, QUESTION, LINK, MAPS_TO);

    private final YamlSource source;
    private final Map<String, Integer> lineOfClause = new HashMap<>();
    private String standard = "";
    private String linkPattern = "";
    private List<String> levels = List.of();

    CatalogueParser(YamlSource source) {
        this.source = source;
    }

    Standard parse() {
        Optional<Standard> result = source.compose()
                .flatMap(root -> YamlMapping.read(source, root, "the standard", OF_STANDARD))
                .map(this::standard);
        if (!source.problems().isEmpty()) {
            throw new CatalogueException(source.problems());
        }
        return result.orElseThrow();
    }

    private Standard standard(YamlMapping mapping) {
        standard = standardId(mapping);
        levels = levels(mapping);
        linkPattern = linkPattern(mapping);
        List<Node> nodes = mapping.items(CLAUSES);
        if (nodes.isEmpty() && mapping.place(CLAUSES) instanceof SequenceNode) {
            source.report(mapping.place(CLAUSES), "'clauses' of the standard is empty: write " + CLAUSES.shape());
        }
        List<Clause> clauses = new ArrayList<>();
        for (Node node : nodes) {
            YamlMapping.read(source, node, subject(node), OF_CLAUSE)
                    .flatMap(this::clause)
                    .ifPresent(clauses::add);
        }
        return new Standard(
                standard,
                mapping.text(TITLE),
                mapping.text(VERSION),
                mapping.text(SOURCE),
                mapping.text(LICENCE),
                levels,
                clauses);
    }

    /** Where the id is wrong the clauses are still read, under a stand-in name, so that their problems are told too. */
    private String standardId(YamlMapping mapping) {
        String id = mapping.text(ID);
        if (id.isEmpty() || ClauseId.isStandard(id)) {
            return id.isEmpty() ? "unnamed" : id;
        }
        source.report(mapping.place(ID), "'id' of the standard is '" + id + "': write " + ID.shape());
        return "unnamed";
    }

    private List<String> levels(YamlMapping mapping) {
        List<String> result = new ArrayList<>();
        for (YamlMapping.Item item : mapping.texts(LEVELS)) {
            if (result.contains(item.text())) {
                source.report(item.node(), "level '" + item.text() + "' is listed twice: keep one");
            } else {
                result.add(item.text());
            }
        }
        return result;
    }

    private String linkPattern(YamlMapping mapping) {
        String pattern = mapping.text(LINK_PATTERN);
        if (!pattern.isEmpty() && !isAddress(pattern)) {
            source.report(
                    mapping.place(LINK_PATTERN),
                    "'link-pattern' of the standard is '" + pattern + "': write " + LINK_PATTERN.shape());
        }
        return pattern;
    }

    private static boolean isAddress(String text) {
        return (text.startsWith("https://") || text.startsWith("http://")) && text.indexOf(' ') < 0;
    }

    private static String subject(Node clause) {
        if (clause instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(CLAUSE_ID.name())
                        && entry.getValueNode() instanceof ScalarNode value) {
                    return "clause " + value.getValue();
                }
            }
        }
        return "a clause";
    }

    private Optional<Clause> clause(YamlMapping mapping) {
        Optional<ClauseId> id = clauseId(mapping);
        String title = mapping.text(TITLE);
        String level = level(mapping);
        Optional<Owner> owner = choice(mapping, OWNER, OWNERS);
        Optional<DecidedBy> decidedBy = choice(mapping, DECIDED_BY, DECIDERS);
        String statement = mapping.text(STATEMENT);
        List<ClauseId> mapsTo = mapsTo(mapping);
        String link = link(mapping, id);
        if (id.isEmpty() || owner.isEmpty() || decidedBy.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Clause(
                id.get(), title, level, owner.get(), decidedBy.get(), statement, mapping.text(QUESTION), link, mapsTo));
    }

    private Optional<ClauseId> clauseId(YamlMapping mapping) {
        String id = mapping.text(CLAUSE_ID);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!ClauseId.isClause(id)) {
            source.report(
                    mapping.place(CLAUSE_ID), "'id' of clause " + id + " is '" + id + "': write " + CLAUSE_ID.shape());
            return Optional.empty();
        }
        int line = mapping.node().getStartMark().getLine() + 1;
        Integer first = lineOfClause.putIfAbsent(id, line);
        if (first != null) {
            source.report(
                    mapping.place(CLAUSE_ID),
                    "clause " + id + " is written twice, first on line " + first + ": give each its own id");
        }
        return Optional.of(new ClauseId(standard, id));
    }

    private String level(YamlMapping mapping) {
        String level = mapping.text(LEVEL);
        if (!mapping.has(LEVEL)) {
            if (!levels.isEmpty()) {
                source.report(
                        mapping.node(), mapping.subject() + " has no 'level': add one of " + String.join(", ", levels));
            }
        } else if (!level.isEmpty() && levels.isEmpty()) {
            source.report(
                    mapping.place(LEVEL),
                    mapping.subject()
                            + " has a level, but the standard lists none: add 'levels' to the standard, or remove it");
        } else if (!level.isEmpty() && !levels.contains(level)) {
            source.report(
                    mapping.place(LEVEL),
                    "'level' of " + mapping.subject() + " is '" + level + "': " + Spelling.guess(level, levels)
                            + "write one of " + String.join(", ", levels));
        }
        return level;
    }

    private <E extends Enum<E>> Optional<E> choice(YamlMapping mapping, YamlKey key, Map<String, E> choices) {
        String text = mapping.text(key);
        Optional<E> choice = Optional.ofNullable(choices.get(text));
        if (choice.isEmpty() && !text.isEmpty()) {
            source.report(
                    mapping.place(key),
                    "'" + key.name() + "' of " + mapping.subject() + " is '" + text + "': "
                            + Spelling.guess(text, choices.keySet()) + "write " + key.shape());
        }
        return choice;
    }

    private String link(YamlMapping mapping, Optional<ClauseId> id) {
        String link = mapping.text(LINK);
        if (!mapping.has(LINK)) {
            return id.map(known -> linkPattern.replace(PLACEHOLDER, known.clause()))
                    .orElse("");
        }
        if (!link.isEmpty() && !isAddress(link)) {
            source.report(
                    mapping.place(LINK),
                    "'link' of " + mapping.subject() + " is '" + link + "': write " + LINK.shape());
        }
        return link;
    }

    private List<ClauseId> mapsTo(YamlMapping mapping) {
        List<ClauseId> result = new ArrayList<>();
        for (YamlMapping.Item item : mapping.texts(MAPS_TO)) {
            try {
                result.add(ClauseId.parse(item.text()));
            } catch (IllegalArgumentException e) {
                source.report(item.node(), "'maps-to' of " + mapping.subject() + ": " + e.getMessage());
            }
        }
        return result;
    }

    private static <E extends Enum<E>> Map<String, E> byWord(E[] values) {
        Map<String, E> result = new LinkedHashMap<>();
        for (E value : values) {
            result.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return Collections.unmodifiableMap(result);
    }

    private static String words(Map<String, ?> choices) {
        return String.join(", ", choices.keySet());
    }
}
