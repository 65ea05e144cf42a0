package org.assize.policy;

import static org.assize.document.YamlKey.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.codebase.PathPattern;
import org.assize.document.Spelling;
import org.assize.document.YamlKey;
import org.assize.document.YamlMapping;
import org.assize.document.YamlSource;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code waivers.yml}. A waiver that anything is wrong with is told and not in force. Used once. */
final class WaiversParser {

    private static final Map<String, Waiver.Type> TYPES = types();

    private static final YamlKey ID = required("id", "a name of your own, for example W-12");
    private static final YamlKey RULE = required("rule", "the id of a rule, for example quality/no-system-out");
    private static final YamlKey WHERE =
            required("where", "a path pattern or a list of them, for example src/main/java/com/acme/legacy/**");
    private static final YamlKey TYPE = required("type", "one of " + String.join(", ", TYPES.keySet()));
    private static final YamlKey REASON = required("reason", "why the rule need not be kept there");
    private static final YamlKey OWNER = required("owner", "who answers for it");
    private static final YamlKey EXPIRES =
            required("expires", "the last day on which it holds, for example 2027-03-31");
    static final List<YamlKey> KEYS = List.of(ID, RULE, WHERE, TYPE, REASON, OWNER, EXPIRES);

    private final YamlSource source;
    private final String file;
    private final Dates dates;

    WaiversParser(YamlSource source, String file) {
        this.source = source;
        this.file = file;
        this.dates = new Dates(source);
    }

    private static Map<String, Waiver.Type> types() {
        Map<String, Waiver.Type> types = new LinkedHashMap<>();
        for (Waiver.Type type : Waiver.Type.values()) {
            types.put(type.key(), type);
        }
        return types;
    }

    List<Waiver> parse() {
        List<Waiver> waivers = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Node node : source.composeList("waivers")) {
            YamlMapping.read(source, node, "a waiver", KEYS)
                    .flatMap(this::waiver)
                    .ifPresent(waiver -> {
                        Integer first =
                                lines.putIfAbsent(waiver.id(), waiver.place().line());
                        if (first == null) {
                            waivers.add(waiver);
                        } else {
                            source.report(
                                    node,
                                    "waiver " + waiver.id() + " is there twice, first on line " + first
                                            + ": give each its own id");
                        }
                    });
        }
        return waivers;
    }

    private Optional<Waiver> waiver(YamlMapping mapping) {
        int before = source.problems().size();
        String id = mapping.text(ID);
        List<PathPattern> where = where(mapping);
        Optional<Waiver.Type> type = type(mapping);
        Optional<java.time.LocalDate> expires = dates.read(mapping, EXPIRES, "waiver " + id);
        String rule = mapping.text(RULE);
        String reason = mapping.text(REASON);
        String owner = mapping.text(OWNER);
        boolean whole =
                KEYS.stream().allMatch(mapping::has) && source.problems().size() == before;
        if (!whole || type.isEmpty() || expires.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        PolicyPlace place = PolicyPlace.of(file, mapping.node());
        return Optional.of(new Waiver(id, rule, where, type.get(), reason, owner, expires.get(), place));
    }

    private List<PathPattern> where(YamlMapping mapping) {
        if (!mapping.has(WHERE)) {
            return List.of();
        }
        List<Node> nodes = mapping.place(WHERE) instanceof SequenceNode sequence
                ? sequence.getValue()
                : Arrays.asList(mapping.place(WHERE));
        return nodes.stream()
                .flatMap(node -> PolicyNodes.pathPattern(source, node).stream())
                .toList();
    }

    private Optional<Waiver.Type> type(YamlMapping mapping) {
        String text = mapping.text(TYPE);
        if (!text.isEmpty() && !TYPES.containsKey(text)) {
            source.report(
                    mapping.place(TYPE),
                    "'type' of a waiver is '" + text + "': " + Spelling.guess(text, TYPES.keySet()) + "write "
                            + TYPE.shape());
        }
        return Optional.ofNullable(TYPES.get(text));
    }
}
