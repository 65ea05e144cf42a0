package org.assize.ux.rules.i18n;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.finding.Fix;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.Severity;
import org.assize.finding.TextEdit;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.style.Declaration;
import org.assize.ux.style.DocumentSheet;
import org.assize.ux.style.InlineStyle;
import org.assize.ux.style.StyleRule;
import org.assize.ux.style.StyleSheetFile;
import org.assize.ux.style.StyleSheetKind;
import org.assize.ux.style.StyleText;
import org.assize.ux.style.Styles;

/**
 * Judges code bases that have a bundle in a language written from the right. Where a style sheet mirrors by hand, with a
 * selector on the direction, the team has chosen another way, and nothing is said.
 */
final class StyleFollowsReadingDirection {

    private static final Set<String> FROM_THE_RIGHT =
            Set.of("ar", "dv", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi");

    private static final Pattern BY_HAND = Pattern.compile("\\[dir\\b|:dir\\(|[.-]rtl\\b", Pattern.CASE_INSENSITIVE);

    private static final String SHEET = "src/main/resources/static/shop.css";
    private static final String PAGE = "src/main/resources/templates/cart.html";
    private static final String ARABIC = "src/main/resources/messages_ar.properties";

    /** A language of the code base that is written from the right. */
    record FromTheRight(String locale) {}

    /** A style that is mirrored by hand. */
    record ByHand() {}

    /** A declaration that names a side of the screen. */
    record Sided(Place place, Region region, String written, String instead, List<TextEdit> edits) {}

    static final Rule RULE = Rule.on(StyleSheetKind.STYLE_SHEET, "ux/style-follows-reading-direction")
            .states("Where a translation is written from the right, styles name sides of the text, not of the screen")
            .because("in Arabic or Hebrew the page is mirrored, and what is bound to the left stays behind")
            .remedy("Use the logical property: start for left, end for right")
            .servingNoClauseBecause("no criterion of WCAG asks for mirrored pages")
            .severity(Severity.WARNING)
            .offByDefault("some things stay where they are in mirrored pages as well: logos, phone numbers, code")
            .cannotSee("Pages that are never shown in that language, and files of a preprocessor.")
            .violating(Map.of(ARABIC, "a=b\n", SHEET, "p { «margin-left: 1em»; «text-align: right»; «float: left» }\n"))
            .violating(Map.of(
                    "src/main/resources/shop_he_IL.properties",
                    "a=b\n",
                    PAGE,
                    "<style>p { «border-left-color: red» }</style>\n<p style=\"«right: 0»\">Rye</p>\n"))
            .violating(Map.of(ARABIC, "a=b\n", SHEET, """
                    nav { «border-top-right-radius: 4px»; margin-left: auto; margin-right: auto;
                          «padding-left: 1em»; «padding-right: 2em» }
                    """))
            .conforming(Map.of(ARABIC, "a=b\n", SHEET, """
                    p { margin-inline-start: 1em; text-align: start; margin: 0 1em; left: 0; right: 0 }
                    .tip { left: 50%; transform: translateX(-50%) }
                    .hidden { position: absolute; left: -9999px; text-align: center; float: none }
                    """))
            .conforming(Map.of("src/main/resources/messages_de.properties", "a=b\n", SHEET, "p { margin-left: 1em }\n"))
            .conforming(Map.of(ARABIC, "a=b\n", SHEET, """
                    p { margin-left: 1em }
                    [dir="rtl"] p { margin-left: 0; margin-right: 1em }
                    """))
            .gathering(FromTheRight.class, ByHand.class, Sided.class)
            .inspecting(StyleSheetKind.Written.class, StyleFollowsReadingDirection::gatherSheet)
            .alsoInspecting(MarkupKind.MARKUP, MarkupDocument.class, StyleFollowsReadingDirection::gatherDocument)
            .alsoInspecting(
                    ConfigurationKind.CONFIGURATION,
                    ConfigurationEntry.class,
                    StyleFollowsReadingDirection::gatherLanguage)
            .concluding(StyleFollowsReadingDirection::conclude)
            .build();

    private StyleFollowsReadingDirection() {}

    private static void gatherLanguage(
            ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        Bundle.startingAt(entry, report.file())
                .map(Bundle::locale)
                .filter(locale -> FROM_THE_RIGHT.contains(locale.split("_")[0]))
                .ifPresent(locale -> report.fact(new FromTheRight(locale)));
    }

    private static void gatherSheet(
            StyleSheetKind.Written written, Inspection<StyleSheetFile, StyleSheetKind.Written> report) {
        if (report.source().name().contains("rtl")) {
            report.fact(new ByHand());
        }
        gather(report.file(), written.rule(), written.declaration(), written, report);
    }

    private static void gatherDocument(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        for (DocumentSheet sheet : Styles.of(document).sheets()) {
            sheet.rules()
                    .forEach(rule -> rule.declarations()
                            .forEach(declaration -> gather(sheet, rule, declaration, document, report)));
        }
        document.elements().stream()
                .filter(element -> !element.attribute("style").pieces().isEmpty())
                .forEach(element -> {
                    InlineStyle style = InlineStyle.of(element.attribute("style"));
                    style.declarations()
                            .forEach(declaration -> gather(style, style.declarations(), declaration, element, report));
                });
    }

    private static <F, N> void gather(
            StyleText style, StyleRule rule, Declaration declaration, N node, Inspection<F, N> report) {
        if (BY_HAND.matcher(rule.selector()).find()) {
            report.fact(new ByHand());
        } else {
            gather(style, rule.declarations(), declaration, node, report);
        }
    }

    private static <F, N> void gather(
            StyleText style, List<Declaration> siblings, Declaration declaration, N node, Inspection<F, N> report) {
        LogicalProperties.of(declaration, siblings)
                .ifPresent(logical -> report.fact(new Sided(
                        report.place(node),
                        style.region(declaration),
                        declaration.property() + ": " + declaration.value(),
                        logical.toString(),
                        LogicalProperties.edit(style, declaration, logical).stream()
                                .toList())));
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        Set<String> locales = new TreeSet<>();
        facts.of(FromTheRight.class).forEach(each -> locales.add(each.locale()));
        if (locales.isEmpty() || !facts.of(ByHand.class).isEmpty()) {
            return;
        }
        String language = locales.iterator().next();
        for (Sided sided : facts.of(Sided.class)) {
            Inspection.Draft breach = report.breach(
                            sided.place(),
                            "'" + sided.written() + "' stays at its side of the screen in " + language + ": write '"
                                    + sided.instead() + "'")
                    .key(sided.written())
                    .at(sided.region());
            sided.edits().forEach(edit -> breach.fix(Fix.suggestion("Let the style follow the text", edit)));
        }
    }
}
