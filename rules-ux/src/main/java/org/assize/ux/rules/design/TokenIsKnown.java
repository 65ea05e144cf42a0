package org.assize.ux.rules.design;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.Suggestion;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
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
import org.assize.ux.style.VariableUse;

/** Judges variables whose name begins with a group of tokens; others are no business of the design system. */
final class TokenIsKnown {

    private static final String TOKENS = "standards/light.tokens.json";
    private static final String SHEET = "src/main/resources/static/css/shop.css";
    private static final String PAGE = "src/main/resources/templates/cart.html";
    private static final String WRITTEN = """
            { "color": { "text": { "$value": "#1f2933" }, "onPrimary": { "$value": "#ffffff" } } }
            """;

    /** A variable that a style asks for and no token has. */
    record Unknown(Place place, Region region, String name, String guess) {}

    /** A variable that a style defines. */
    record Defined(String name) {}

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/token-is-known")
            .states("A style asks only for tokens that the design system has")
            .because("a variable that nobody defines is dropped without a word, and with it the whole declaration")
            .remedy("Correct the name, or add the token to the files in standards/")
            .servingNoClauseBecause("which tokens there are is the team's own decision")
            .cannotSee(
                    "Variables that a script sets, or a style sheet from elsewhere; references with a fallback are let be.")
            .violating(Map.of(TOKENS, WRITTEN, SHEET, "p { color: var(«--color-txt») }\n"))
            .violating(
                    Map.of(TOKENS, WRITTEN, PAGE, "<p style=\"border: 1px solid var( «--color-border» )\">Rye</p>\n"))
            .violating(Map.of(
                    "standards/design-system.yml",
                    "prefix: acme\n",
                    TOKENS,
                    WRITTEN,
                    PAGE,
                    "<style>p { --mine: var(«--acme-color-onprimary»); --color-x: var(--color-y) }</style>\n"))
            .conforming(
                    Map.of(
                            TOKENS,
                            WRITTEN,
                            SHEET,
                            "p { color: var(--color-text); background: var(--color-on-primary); margin: var(--space-small) }\n"))
            .conforming(Map.of(
                    TOKENS,
                    WRITTEN,
                    SHEET,
                    "p { color: var(--color-shade) }\n",
                    PAGE,
                    "<style>:root { --color-shade: var(--color-text) }</style>\n"))
            .conforming(Map.of(TOKENS, WRITTEN, SHEET, "p { color: var(--color-txt, var(--colors)) }\n"))
            .conforming(Map.of(SHEET, "p { color: var(--color-txt) }\n"))
            .consulting(DesignSystem.LOOKUP)
            .gathering(Unknown.class, Defined.class)
            .inspecting(MarkupDocument.class, TokenIsKnown::gather)
            .alsoInspecting(StyleSheetKind.STYLE_SHEET, StyleSheetKind.Written.class, TokenIsKnown::gatherSheet)
            .concluding(TokenIsKnown::conclude)
            .build();

    private TokenIsKnown() {}

    private static void gather(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        StyleTexts.in(document)
                .forEach(style ->
                        style.declarations().forEach(declaration -> gather(style, declaration, document, report)));
    }

    private static void gatherSheet(
            StyleSheetKind.Written written, Inspection<StyleSheetFile, StyleSheetKind.Written> report) {
        gather(report.file(), written.declaration(), written, report);
    }

    private static <F, N> void gather(StyleText style, Declaration declaration, N node, Inspection<F, N> report) {
        if (declaration.property().startsWith("--")) {
            report.fact(new Defined(declaration.property()));
        }
        for (VariableUse use : style.variables(declaration)) {
            if (!use.fallback()) {
                guess(use.name(), report)
                        .ifPresent(guess -> report.fact(new Unknown(
                                report.place(node), style.region(use.start(), use.end()), use.name(), guess)));
            }
        }
    }

    /** For a variable that looks like a token and is none, what else may be meant, which may be nothing. */
    private static Optional<String> guess(String name, Inspection<?, ?> report) {
        String path = report.source().path();
        DesignSystem system = report.consult(DesignSystem.LOOKUP, path).of(path);
        boolean unknown = system.isNamedAsToken(name) && !system.variables().contains(name);
        return unknown ? Optional.of(Suggestion.among(name, system.variables())) : Optional.empty();
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        Set<String> defined = new HashSet<>();
        facts.of(Defined.class).forEach(each -> defined.add(each.name()));
        for (Unknown unknown : facts.of(Unknown.class)) {
            if (!defined.contains(unknown.name())) {
                report.breach(unknown.place(), unknown.name() + " is no token of the design system" + unknown.guess())
                        .key(unknown.name())
                        .at(unknown.region());
            }
        }
    }
}
