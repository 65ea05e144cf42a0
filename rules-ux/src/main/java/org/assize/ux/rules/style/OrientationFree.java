package org.assize.ux.rules.style;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.style.Declaration;
import org.assize.ux.style.DocumentSheet;
import org.assize.ux.style.StyleRule;
import org.assize.ux.style.Styles;
import org.jsoup.select.Elements;

/** Judges style elements; cannot see linked style sheets, nor a manifest or script that locks the screen. */
final class OrientationFree {

    private static final Pattern CONDITION = Pattern.compile("(?i)orientation\\s*:\\s*(portrait|landscape)");

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/orientation-is-free")
            .states("A page shows upright in portrait and in landscape")
            .because("a device that is mounted on a wheelchair cannot be turned")
            .remedy("Drop the rotation, and lay the page out for both orientations")
            .implementing("act-rules/b33eff", "wcag-2.2/1.3.4")
            .violating("""
                    <html lang="en"><head><title>Map</title><style>
                    @media (orientation: portrait) { body { «transform: rotate(90deg)» } }
                    </style></head><body><p>Map</p></body></html>
                    """)
            .violating("""
                    <html lang="en"><head><title>Map</title><style>
                    @media screen and (orientation: landscape) { main { width: 100vh; «rotate: -0.25turn» } }
                    </style></head><body><main>Map</main></body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Map</title><style>
                    @media (orientation: portrait) { body { transform: rotate(180deg) } .arrow { transform: rotate(90deg) } }
                    </style></head><body><p>Map</p></body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Map</title><style>
                    body { transform: rotate(90deg) }
                    </style></head><body><p>Map</p></body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Map</title><style>
                    @media (orientation: portrait) { .map { transform: rotate(90deg) } }
                    @media (orientation: landscape) { .map { transform: rotate(90deg) } }
                    </style></head><body><p class="map">Map</p></body></html>
                    """)
            .inspecting(MarkupDocument.class, OrientationFree::inspect)
            .build();

    private OrientationFree() {}

    private static void inspect(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        for (DocumentSheet sheet : Styles.of(document).sheets()) {
            for (StyleRule rule : sheet.rules()) {
                if (orientation(rule).isPresent() && turnsSomethingVisible(document, rule)) {
                    rule.declarations().stream()
                            .filter(declaration -> isQuarter(angle(declaration)))
                            .findFirst()
                            .ifPresent(declaration -> report.breach(
                                            sheet.element(),
                                            "The page is turned by a quarter when the screen is in "
                                                    + orientation(rule).get())
                                    .key(rule.selector())
                                    .at(sheet.region(declaration)));
                }
            }
        }
    }

    private static Optional<String> orientation(StyleRule rule) {
        return rule.conditions().stream()
                .map(CONDITION::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static double angle(Declaration declaration) {
        return Rotation.of(declaration).orElse(0);
    }

    private static boolean isQuarter(double angle) {
        return Math.abs(Math.abs(angle) % 180 - 90) < 1;
    }

    /** Whether the rule turns an element that no other rule turns. */
    private static boolean turnsSomethingVisible(MarkupDocument document, StyleRule rule) {
        boolean turns = rule.declarations().stream().anyMatch(declaration -> isQuarter(angle(declaration)));
        if (!turns) {
            return false;
        }
        Elements matched = select(document, rule.selector());
        boolean turnedOtherwise = Styles.of(document).sheets().stream()
                .flatMap(sheet -> sheet.rules().stream())
                .filter(other -> !other.equals(rule)
                        && other.declarations().stream().anyMatch(declaration -> isQuarter(angle(declaration))))
                .anyMatch(other -> select(document, other.selector()).stream().anyMatch(matched::contains));
        return !turnedOtherwise
                && document.elements().stream()
                        .filter(element -> matched.contains(element.jsoup()))
                        .anyMatch(element -> Accessible.of(element).isVisible().isYes());
    }

    /** The elements of a selector; none where jsoup does not know it. */
    private static Elements select(MarkupDocument document, String selector) {
        try {
            return document.jsoup().select(selector);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return new Elements();
        }
    }
}
