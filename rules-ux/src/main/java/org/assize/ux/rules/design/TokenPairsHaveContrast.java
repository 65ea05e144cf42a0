package org.assize.ux.rules.design;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.designsystem.DesignSystem;
import org.assize.ux.designsystem.DesignSystemKind;
import org.assize.ux.designsystem.Tokens;
import org.assize.ux.style.Color;

/**
 * Judges the pairs that the file names, in every theme. The ratios are those of WCAG 2.2: 4.5 for text (1.4.3), 3 for large
 * text and for what is not text (1.4.11).
 */
final class TokenPairsHaveContrast {

    private static final double TEXT = 4.5;
    private static final double OTHER = 3;

    private static final String SYSTEM = "standards/design-system.yml";
    private static final String LIGHT = "standards/light.tokens.json";
    private static final String DARK = "standards/dark.tokens.json";

    static final Rule RULE = Rule.on(DesignSystemKind.DESIGN_SYSTEM, "ux/token-pairs-have-contrast")
            .states("Colours that the design system puts on each other have enough contrast in every theme")
            .because("what is decided for a token is decided for every screen, and nobody can read grey on grey")
            .remedy("Darken one of the two tokens, or lighten the other")
            .implementing("wcag-2.2/1.4.3", "wcag-2.2/1.4.11")
            .cannotSee("Pairs that the file does not name, and colours that are not of sRGB.")
            .violating(Map.of(SYSTEM, "pairs:\n  - «{ text: color.text, on: color.ground }»\n", LIGHT, """
                    { "color": {
                        "$type": "color",
                        "text": { "$value": "#999999" },
                        "ground": { "$value": "#ffffff" } } }
                    """))
            .violating(
                    Map.of(SYSTEM, "pairs: [ «{ graphic: color.icon, on: color.ground }» ]\n", LIGHT, """
                    { "color": { "icon": { "$value": "#333" }, "ground": { "$value": "#fff" } } }
                    """, DARK, """
                    { "color": { "icon": { "$value": "#333" }, "ground": { "$value": "#000" } } }
                    """))
            .violating(Map.of(SYSTEM, "pairs:\n  - «{ large: brand, on: color.ground }»\n", LIGHT, """
                    { "brand": { "$value": "{color.yellow}" },
                      "color": {
                        "yellow": { "$value": { "colorSpace": "srgb", "components": [1, 0.9, 0.2] } },
                        "ground": { "$value": "#ffffff" } } }
                    """))
            .conforming(Map.of(
                    SYSTEM,
                    "pairs:\n  - { text: color.text, on: color.ground }\n  - { large: color.soft, on: color.ground }\n",
                    LIGHT,
                    """
                    { "color": {
                        "text": { "$value": "{color.ink}" },
                        "ink": { "$value": "#1b1b1f" },
                        "soft": { "$value": "#8a8a8a" },
                        "ground": { "$value": "#ffffff" } } }
                    """))
            .conforming(Map.of(
                    SYSTEM,
                    "pairs:\n  - { text: color.text, on: color.ground }\n",
                    "standards/base.tokens.json",
                    """
                    { "color": { "text": { "$value": "#eeeeee" }, "ground": { "$value": "#ffffff" } } }
                    """,
                    DARK,
                    """
                    { "color": { "ground": { "$value": "#101014" } } }
                    """))
            .conforming(Map.of(SYSTEM, "pairs:\n  - { text: color.text, on: color.unknown }\n", LIGHT, """
                    { "color": { "text": { "$value": "{color.text}" } } }
                    """))
            .consulting(DesignSystem.LOOKUP)
            .inspecting(ConfigurationNode.class, TokenPairsHaveContrast::inspect)
            .build();

    private TokenPairsHaveContrast() {}

    private static void inspect(ConfigurationNode pair, Inspection<ConfigurationFile, ConfigurationNode> report) {
        boolean isPair = !DesignSystemKind.isTokens(report.source())
                && pair.parent()
                        .filter(list ->
                                list.key().equals("pairs") && list.parent().isEmpty())
                        .isPresent();
        Optional<ConfigurationNode> front = TokenPair.front(pair);
        Optional<ConfigurationNode> back = TokenPair.back(pair);
        if (!isPair || front.isEmpty() || back.isEmpty()) {
            return;
        }
        double wanted = front.get().key().equals("text") ? TEXT : OTHER;
        String path = report.source().path();
        report.consult(DesignSystem.LOOKUP, path)
                .of(path)
                .themes()
                .forEach((theme, tokens) -> contrast(
                                tokens, front.get().value(), back.get().value())
                        .filter(ratio -> ratio < wanted)
                        .ifPresent(ratio -> report.breach(
                                        pair,
                                        String.format(
                                                Locale.ROOT,
                                                "%s on %s has a contrast of %.2f in the theme %s, and needs %.1f",
                                                front.get().value(),
                                                back.get().value(),
                                                Math.floor(ratio * 100) / 100,
                                                theme,
                                                wanted))
                                .key(front.get().value() + " on " + back.get().value() + " in " + theme)));
    }

    private static Optional<Double> contrast(Tokens tokens, String front, String back) {
        Optional<Color> ground = tokens.color(back).filter(Color::isOpaque);
        return ground.flatMap(
                below -> tokens.color(front).map(color -> color.over(below).contrastWith(below)));
    }
}
