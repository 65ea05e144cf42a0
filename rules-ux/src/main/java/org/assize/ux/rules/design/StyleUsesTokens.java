package org.assize.ux.rules.design;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assize.finding.Fix;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;
import org.assize.ux.designsystem.DesignSystem;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.style.Declaration;
import org.assize.ux.style.StyleSheetFile;
import org.assize.ux.style.StyleSheetKind;
import org.assize.ux.style.StyleText;
import org.assize.ux.style.WrittenColor;
import org.assize.ux.style.WrittenLength;

/** A colour in the definition of a variable, and in the fallback of a reference to one, is where colours are to be. */
final class StyleUsesTokens {

    private static final String TOKENS = "standards/light.tokens.json";
    private static final String SHEET = "src/main/resources/static/css/shop.css";
    private static final String PAGE = "src/main/resources/templates/cart.html";
    private static final String WRITTEN = """
            { "color": { "$type": "color",
                "text": { "$value": "#1f2933" },
                "primary": { "$value": "#0b5394" },
                "focus": { "$value": "{color.primary}" },
                "ground": { "$value": "#ffffff" } } }
            """;

    record Options(
            @Option("folders of templates whose styles cannot use variables, as programs for mail do not know them")
            List<String> mailFolders) {}

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/style-uses-tokens")
            .states("A style takes its colours, spacing, radii and font sizes from the tokens of the design system")
            .because("a value that is written out stays as it is when the token changes, and in a dark theme")
            .remedy("Write the variable of the token, or add the colour to the tokens if it is meant to be one")
            .servingNoClauseBecause("which colours there are is the team's own decision")
            .options(new Options(List.of("mail", "mails", "email", "emails", "newsletter")))
            .cannotSee(
                    "Colours in the files of a preprocessor or in scripts, and lab and oklch; translucent colours and lengths that are no token are let be.")
            .violating(Map.of(TOKENS, WRITTEN, SHEET, "p { color: «#1F2933»; border: 1px solid «rgb(200 10 10)» }\n"))
            .violating(Map.of(TOKENS, WRITTEN, PAGE, "<p style=\"background: «white»\">Rye</p>\n"))
            .violating(
                    Map.of(
                            TOKENS,
                            WRITTEN,
                            PAGE,
                            "<style>\n@media print { h1 { background: linear-gradient(«#fff», var(--color-text)) } }\n</style>\n"))
            .conforming(
                    Map.of(
                            TOKENS,
                            WRITTEN,
                            SHEET,
                            ":root { --color-text: #1f2933 }\np { color: var(--color-text, #1f2933); fill: currentColor }\n"
                                    + "a { background: transparent url(#c0ffee); font-family: Tan; box-shadow: 0 1px #0003 }\n"))
            .conforming(Map.of(TOKENS, WRITTEN, "src/main/resources/templates/mail/sent.html", """
                    <p style="color: #1f2933">Thank you</p>
                    """))
            .conforming(Map.of(SHEET, "p { color: #1f2933 }\n"))
            .conforming(Map.of("standards/base.tokens.json", """
                    { "space": { "small": { "$value": "4px" } } }
                    """, SHEET, "p { color: #1f2933 }\n"))
            .consulting(DesignSystem.LOOKUP)
            .inspecting(MarkupDocument.class, StyleUsesTokens::inspect)
            .alsoInspecting(StyleSheetKind.STYLE_SHEET, StyleSheetKind.Written.class, StyleUsesTokens::inspectSheet)
            .build();

    private StyleUsesTokens() {}

    private static void inspect(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        List<String> folders = Arrays.asList(report.source().path().split("/"));
        if (report.options(Options.class).mailFolders().stream().noneMatch(folders::contains)) {
            StyleTexts.in(document)
                    .forEach(style ->
                            style.declarations().forEach(declaration -> judge(style, declaration, document, report)));
        }
    }

    private static void inspectSheet(
            StyleSheetKind.Written written, Inspection<StyleSheetFile, StyleSheetKind.Written> report) {
        judge(report.file(), written.declaration(), written, report);
    }

    private static <F, N> void judge(StyleText style, Declaration declaration, N node, Inspection<F, N> report) {
        List<WrittenColor> colors = style.colors(declaration);
        List<WrittenLength> lengths = style.lengths(declaration);
        if (colors.isEmpty() && lengths.isEmpty()) {
            return;
        }
        String path = report.source().path();
        DesignSystem system = report.consult(DesignSystem.LOOKUP, path).of(path);
        for (WrittenColor color : colors) {
            List<String> tokens = system.tokensOf(color.color());
            Value value = new Value(style, declaration.property(), color.written(), color.start(), color.end());
            if (!tokens.isEmpty()) {
                value.isToken(tokens, system, node, report);
            } else if (color.color().isOpaque()) {
                system.nearestTo(color.color())
                        .ifPresent(nearest -> value.breach(node, unknown(color, nearest, system), report));
            }
        }
        for (WrittenLength length : lengths) {
            List<String> tokens = system.tokensOf(declaration.property(), length.pixels());
            if (!tokens.isEmpty() && length.pixels() != 0) {
                new Value(style, declaration.property(), length.written(), length.start(), length.end())
                        .isToken(tokens, system, node, report);
            }
        }
    }

    /** A value where it is written. */
    private record Value(StyleText style, String property, String written, int start, int end) {

        <F, N> void isToken(List<String> tokens, DesignSystem system, N node, Inspection<F, N> report) {
            List<String> variables = tokens.stream()
                    .map(token -> "var(" + system.variableOf(token) + ")")
                    .toList();
            Inspection.Draft breach = breach(
                    node,
                    written + " is the token " + String.join(", or ", tokens) + ": write "
                            + String.join(" or ", variables),
                    report);
            if (tokens.size() == 1) {
                style.edit(start, end, variables.get(0))
                        .ifPresent(edit -> breach.fix(Fix.suggestion("Take the value from the token", edit)));
            }
        }

        <F, N> Inspection.Draft breach(N node, String message, Inspection<F, N> report) {
            return report.breach(node, message)
                    .key(property + " " + written.toLowerCase(Locale.ROOT))
                    .at(style.region(start, end));
        }
    }

    private static String unknown(WrittenColor color, String nearest, DesignSystem system) {
        String value = system.themes().values().stream()
                .flatMap(theme -> theme.color(nearest).stream())
                .findFirst()
                .map(known -> " (" + known + ")")
                .orElse("");
        return color.written() + " is no colour of the design system; the nearest is " + nearest + value;
    }
}
