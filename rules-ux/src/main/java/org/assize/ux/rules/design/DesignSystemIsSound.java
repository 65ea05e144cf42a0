package org.assize.ux.rules.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.finding.Suggestion;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.designsystem.DesignSystem;
import org.assize.ux.designsystem.DesignSystemKind;
import org.assize.ux.designsystem.Tokens;

/** What is misspelt in the file would otherwise be passed over in silence. */
final class DesignSystemIsSound {

    private static final List<String> TOP = List.of("components", "pairs", "prefix");
    private static final List<String> OF_PAIR = List.of("text", "large", "graphic", "on");
    private static final List<String> OF_COMPONENT =
            List.of("deprecated", "replacement", "requires", "values", "children");

    static final Rule RULE = Rule.on(DesignSystemKind.DESIGN_SYSTEM, "ux/design-system-is-sound")
            .states("The file of the design system says only what is understood, and no component replaces itself")
            .because("a misspelt key is no error of any program, and what it was to demand is never judged")
            .remedy("Write the keys as docs/design-system.md has them")
            .servingNoClauseBecause("it is about the team's own file")
            .violating("""
                    «componets»:
                      acme-button: { deprecated: true }
                    """)
            .violating("""
                    components:
                      old-button: { «depricated»: since 3.0, replacement: acme-button }
                      acme-menu: { children: [ acme-item ], «require»: [ kind ] }
                    """)
            .violating("""
                    components:
                      old-button: { deprecated: true, replacement: «older-button» }
                      older-button: { deprecated: since 2.0, replacement: «older-button» }
                      acme-button: «since 3.0»
                    """)
            .conforming("""
                    components:
                      acme-button: {}
                      old-button: { deprecated: since 3.0, replacement: acme-button }
                      .btn-legacy: { deprecated: true, replacement: .btn }
                      acme-menu: { requires: [ label ], values: { size: [ small ] }, children: [ acme-item ] }
                    """)
            .conforming("components: {}\nprefix: acme\n")
            .conforming("""
                    components:
                      deprecated: { requires: [ components ], values: { replacement: [ a ] } }
                    """)
            .violating(Map.of(
                    "standards/design-system.yml",
                    "pairs:\n  - { text: color.text, «under»: color.ground }\n  - { text: «color.txt», on: color.ground }\n",
                    "standards/light.tokens.json",
                    """
                    { "color": {
                        "text": { "$value": «"{color.ink}"» },
                        "ground": { "$value": «"{color.back}"» },
                        "back": { "$value": «"{color.ground}"» } } }
                    """))
            .conforming(Map.of(
                    "standards/design-system.yml",
                    "pairs:\n  - { text: color.text, on: color.ground }\n",
                    "standards/base.tokens.json",
                    """
                    { "color": { "text": { "$value": "{ink}" }, "ground": { "$value": "#fff" } } }
                    """,
                    "standards/light.tokens.json",
                    "{ \"ink\": { \"$value\": \"#000\" } }"))
            .consulting(DesignSystem.LOOKUP)
            .inspecting(ConfigurationNode.class, DesignSystemIsSound::inspect)
            .build();

    private DesignSystemIsSound() {}

    private static void inspect(ConfigurationNode node, Inspection<ConfigurationFile, ConfigurationNode> report) {
        if (DesignSystemKind.isTokens(report.source())) {
            token(node, report);
            return;
        }
        List<ConfigurationNode> around = around(node);
        if (around.size() == 2 && around.get(1).key().equals("pairs")) {
            known(node, OF_PAIR, "a pair", report);
            pairToken(node, report);
        } else if (around.isEmpty()) {
            known(node, TOP, "the file", report);
        } else if (around.size() == 2 && around.get(1).key().equals("components")) {
            known(node, OF_COMPONENT, "a component", report);
            if (node.key().equals("replacement")) {
                replacement(node, around, report);
            }
        } else if (around.size() == 1
                && around.get(0).key().equals("components")
                && node.isScalar()
                && !node.value().isEmpty()) {
            report.breach(
                            node,
                            node.key() + " is a text, and should be a mapping such as { deprecated: " + node.value()
                                    + " }")
                    .key(node.key())
                    .at(node.valueRegion());
        }
    }

    private static void token(ConfigurationNode node, Inspection<ConfigurationFile, ConfigurationNode> report) {
        Optional<String> name = node.key().equals("$value") ? Tokens.name(node) : Optional.empty();
        Optional<String> alias = Tokens.alias(node.value());
        if (name.isEmpty() || alias.isEmpty()) {
            return;
        }
        List<Tokens> themes = themes(report);
        // A base file may refer to what each theme states itself.
        boolean unknown = !themes.isEmpty() && themes.stream().noneMatch(theme -> theme.has(alias.get()));
        if (unknown) {
            report.breach(node, "there is no token '" + alias.get() + "'" + among(alias.get(), themes))
                    .key(name.get() + " to " + alias.get())
                    .at(node.valueRegion());
        } else if (themes.stream().anyMatch(theme -> theme.isCyclic(name.get()))) {
            report.breach(node, name.get() + " refers to itself, by way of " + alias.get())
                    .key(name.get() + " to " + alias.get())
                    .at(node.valueRegion());
        }
    }

    private static void pairToken(ConfigurationNode node, Inspection<ConfigurationFile, ConfigurationNode> report) {
        List<Tokens> themes = themes(report);
        if (OF_PAIR.contains(node.key()) && themes.stream().noneMatch(theme -> theme.has(node.value()))) {
            report.breach(node, "there is no token '" + node.value() + "'" + among(node.value(), themes))
                    .key("token " + node.value())
                    .at(node.valueRegion());
        }
    }

    private static List<Tokens> themes(Inspection<ConfigurationFile, ConfigurationNode> report) {
        String path = report.source().path();
        return List.copyOf(
                report.consult(DesignSystem.LOOKUP, path).of(path).themes().values());
    }

    private static String among(String name, List<Tokens> themes) {
        List<String> names = themes.stream()
                .flatMap(theme -> theme.names().stream())
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty() ? ": no file *.tokens.json states any" : Suggestion.among(name, names);
    }

    /** The nodes that hold a node, the nearest first. */
    private static List<ConfigurationNode> around(ConfigurationNode node) {
        List<ConfigurationNode> around = new ArrayList<>();
        Optional<ConfigurationNode> parent = node.parent();
        while (parent.isPresent()) {
            around.add(parent.get());
            parent = parent.get().parent();
        }
        return around;
    }

    private static void known(
            ConfigurationNode node,
            List<String> keys,
            String of,
            Inspection<ConfigurationFile, ConfigurationNode> report) {
        if (!keys.contains(node.key())) {
            report.breach(node, of + " has no key '" + node.key() + "'" + Suggestion.among(node.key(), keys))
                    .key(node.key())
                    .at(node.keyRegion());
        }
    }

    private static void replacement(
            ConfigurationNode node,
            List<ConfigurationNode> around,
            Inspection<ConfigurationFile, ConfigurationNode> report) {
        boolean gone = around.get(1).children().stream()
                .filter(component -> component.key().equals(node.value()))
                .flatMap(component -> component.children().stream())
                .anyMatch(
                        said -> said.key().equals("deprecated") && !said.value().equals("false"));
        if (gone) {
            report.breach(node, node.value() + " is deprecated itself")
                    .key("replacement " + around.get(0).key())
                    .at(node.valueRegion());
        }
    }
}
