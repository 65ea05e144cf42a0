package org.assize.policy;

import static org.assize.document.YamlKey.optional;
import static org.assize.document.YamlKey.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assize.document.Spelling;
import org.assize.document.YamlKey;
import org.assize.document.YamlMapping;
import org.assize.document.YamlSource;
import org.assize.finding.Severity;
import org.assize.finding.Suggestion;
import org.assize.policy.PolicySettings.InForce;
import org.assize.policy.PolicySettings.PathSetting;
import org.assize.policy.PolicySettings.RuleSetting;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code assize.yml}, or the settings of a company's pack, which have the same form. Used once. */
final class SettingsParser {

    /** The version of the form that this Assize reads. */
    static final int VERSION = 1;

    private static final List<String> SEVERITIES = List.of("off", "on", "note", "warning", "error");

    private static final YamlKey VERSION_KEY = optional("version", "the version of this form, " + VERSION);
    private static final YamlKey STANDARDS =
            optional("standards", "a list of standards, for example [ {id: wcag-2.2, level: AA} ]");
    private static final YamlKey PACKS = optional("packs", "a list of rule packs, for example [ quality ]");
    private static final YamlKey RULES = optional(
            "rules", "a mapping from rule ids to severities or options, for example quality/no-system-out: off");
    private static final YamlKey PATHS =
            optional("paths", "a mapping from path patterns to rules, for example src/main/java/legacy/**: {...}");
    private static final List<String> COMMENTS = List.of("NOPMD", "NOSONAR");
    private static final YamlKey SUPPRESSIONS = optional(
            "suppressions", "a list of comments of other tools that suppress here as well: [ NOPMD, NOSONAR ]");
    private static final YamlKey BASELINE = optional("baseline", "a mapping, for example { strict: true }");
    static final List<YamlKey> KEYS = List.of(VERSION_KEY, STANDARDS, PACKS, RULES, PATHS, SUPPRESSIONS, BASELINE);

    private static final YamlKey ID = required("id", "the standard's id, for example wcag-2.2");
    private static final YamlKey LEVEL = optional("level", "one of the standard's levels");
    private static final YamlKey STRICT = optional("strict", "true, if stale entries are to fail, or false");

    private final YamlSource source;
    private final String file;
    private final boolean company;

    /** The settings of a company's pack may lock rules; those of a team may not. */
    SettingsParser(YamlSource source, String file, boolean company) {
        this.source = source;
        this.file = file;
        this.company = company;
    }

    PolicySettings parse() {
        return source.compose()
                .flatMap(root -> YamlMapping.read(source, root, "the file", KEYS))
                .map(this::settings)
                .orElse(PolicySettings.NONE);
    }

    private PolicySettings settings(YamlMapping mapping) {
        version(mapping);
        List<InForce> standards = new ArrayList<>();
        for (Node node : mapping.items(STANDARDS)) {
            standard(node).ifPresent(standards::add);
        }
        List<InForce> packs = new ArrayList<>();
        for (YamlMapping.Item item : mapping.texts(PACKS)) {
            packs.add(new InForce(item.text(), Optional.empty(), place(item.node())));
        }
        List<PathSetting> paths = new ArrayList<>();
        for (NodeTuple entry : entries(mapping, PATHS)) {
            PolicyNodes.pathPattern(source, entry.getKeyNode())
                    .ifPresent(pattern -> rules(entry.getValueNode(), "path " + pattern)
                            .forEach(setting -> paths.add(new PathSetting(pattern, belowPath(setting)))));
        }
        List<RuleSetting> rules = mapping.has(RULES) ? rules(mapping.place(RULES), "'rules'") : List.of();
        return new PolicySettings(standards, packs, rules, paths, suppressions(mapping), strict(mapping), false);
    }

    private void version(YamlMapping mapping) {
        String version = mapping.text(VERSION_KEY);
        if (!version.isEmpty() && !version.equals(String.valueOf(VERSION))) {
            boolean newer = version.matches("\\d{1,9}") && Integer.parseInt(version) > VERSION;
            source.report(
                    mapping.place(VERSION_KEY),
                    newer
                            ? "the file is of version " + version + ", and this Assize reads version " + VERSION
                                    + ": use a newer Assize"
                            : "'version' of the file is '" + version + "': write " + VERSION);
        }
    }

    private Optional<InForce> standard(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new InForce(scalar.getValue(), Optional.empty(), place(node)));
        }
        return YamlMapping.read(source, node, "a standard", List.of(ID, LEVEL)).map(mapping -> {
            String level = mapping.text(LEVEL);
            return new InForce(mapping.text(ID), level.isEmpty() ? Optional.empty() : Optional.of(level), place(node));
        });
    }

    private List<String> suppressions(YamlMapping mapping) {
        List<String> comments = new ArrayList<>();
        for (YamlMapping.Item item : mapping.texts(SUPPRESSIONS)) {
            if (COMMENTS.contains(item.text())) {
                comments.add(item.text());
            } else {
                source.report(
                        item.node(),
                        "there is no comment '" + item.text() + "' that suppresses"
                                + Suggestion.among(item.text(), COMMENTS));
            }
        }
        return comments;
    }

    private boolean strict(YamlMapping mapping) {
        return mapping.has(BASELINE)
                && YamlMapping.read(source, mapping.place(BASELINE), "'baseline'", List.of(STRICT))
                        .filter(baseline -> baseline.has(STRICT))
                        .map(baseline -> truth(baseline.place(STRICT), "'strict' of 'baseline'"))
                        .orElse(false);
    }

    private boolean truth(Node node, String subject) {
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!text.equals("true") && !text.equals("false")) {
            source.report(node, subject + " is '" + text + "': write true or false");
        }
        return text.equals("true");
    }

    private List<NodeTuple> entries(YamlMapping mapping, YamlKey key) {
        if (!mapping.has(key)) {
            return List.of();
        }
        if (mapping.place(key) instanceof MappingNode entries) {
            return entries.getValue();
        }
        source.report(
                mapping.place(key),
                "'" + key.name() + "' of the file is " + YamlMapping.kindOf(mapping.place(key)) + ": write "
                        + key.shape());
        return List.of();
    }

    private List<RuleSetting> rules(Node node, String subject) {
        if (!(node instanceof MappingNode mapping)) {
            source.report(node, subject + " is " + YamlMapping.kindOf(node) + ": write " + RULES.shape());
            return List.of();
        }
        Map<String, RuleSetting> settings = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String rule = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (settings.containsKey(rule)) {
                source.report(
                        entry.getKeyNode(),
                        "rule " + rule + " is set twice, first on line "
                                + settings.get(rule).place().line() + ": keep one");
            } else {
                setting(rule, entry).ifPresent(setting -> settings.put(rule, setting));
            }
        }
        return List.copyOf(settings.values());
    }

    private Optional<RuleSetting> setting(String rule, NodeTuple entry) {
        PolicyPlace place = place(entry.getKeyNode());
        if (entry.getValueNode() instanceof ScalarNode scalar) {
            return severity(scalar, rule).map(severity -> setting(rule, severity, Map.of(), false, place));
        }
        if (!(entry.getValueNode() instanceof MappingNode mapping)) {
            source.report(
                    entry.getValueNode(),
                    "rule " + rule + " is set to " + YamlMapping.kindOf(entry.getValueNode()) + ": write one of "
                            + String.join(", ", SEVERITIES) + ", or a mapping with options");
            return Optional.empty();
        }
        String severity = "on";
        boolean locked = false;
        Map<String, Object> options = new LinkedHashMap<>();
        for (NodeTuple option : mapping.getValue()) {
            String name = option.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (name.equals("severity")) {
                severity = severity(option.getValueNode(), rule).orElse("on");
            } else if (name.equals("locked") && company) {
                locked = truth(option.getValueNode(), "'locked' of rule " + rule);
            } else if (options.putIfAbsent(camelCase(name), value(option.getValueNode())) != null) {
                source.report(option.getKeyNode(), "option '" + name + "' of rule " + rule + " is set twice: keep one");
            }
        }
        return Optional.of(setting(rule, severity, options, locked, place));
    }

    private static RuleSetting setting(
            String rule, String severity, Map<String, Object> options, boolean locked, PolicyPlace place) {
        Optional<Severity> weight = severity.equals("on") || severity.equals("off")
                ? Optional.empty()
                : Optional.of(Severity.valueOf(severity.toUpperCase(Locale.ROOT)));
        return new RuleSetting(rule, severity.equals("off"), weight, options, locked, place);
    }

    private Optional<String> severity(Node node, String rule) {
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        // YAML 1.1 takes these words for one another.
        String word = text.equals("false") ? "off" : text.equals("true") ? "on" : text;
        if (SEVERITIES.contains(word)) {
            return Optional.of(word);
        }
        source.report(
                node,
                "rule " + rule + " cannot be '" + text + "': " + Spelling.guess(text, SEVERITIES) + "write one of "
                        + String.join(", ", SEVERITIES) + ", or a mapping with options");
        return Optional.empty();
    }

    /** Options are read once for all files, so they cannot differ between paths. */
    private RuleSetting belowPath(RuleSetting setting) {
        if (!setting.options().isEmpty()) {
            source.report(
                    setting.place().line(),
                    setting.place().column(),
                    "rule " + setting.rule() + " has options below a path: options hold for the whole code base, only"
                            + " the severity can differ; set them under 'rules'");
        }
        return setting;
    }

    /** {@code max-lines} and {@code maxLines} are the same option. */
    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("-")) {
            camel.append(
                    camel.isEmpty() || part.isEmpty()
                            ? part
                            : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }

    private static Object value(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(SettingsParser::value).toList();
        }
        if (node instanceof MappingNode mapping) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (NodeTuple entry : mapping.getValue()) {
                values.put(String.valueOf(value(entry.getKeyNode())), value(entry.getValueNode()));
            }
            return values;
        }
        ScalarNode scalar = (ScalarNode) node;
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
            return text;
        }
        if (text.matches("-?\\d{1,18}")) {
            return Long.valueOf(text);
        }
        if (text.matches("-?\\d+\\.\\d+")) {
            return Double.valueOf(text);
        }
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
    }

    private PolicyPlace place(Node node) {
        return PolicyPlace.of(file, node);
    }
}
