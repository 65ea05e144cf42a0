package org.assize.ux.rules.i18n;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.Severity;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.markup.MarkupText;

/**
 * Judges templates that take other texts from a bundle, in code bases that have one. The default text of a natural template
 * (Thymeleaf's {@code th:text}) is never shown, and is no text here. A single capitalised word may be a name, and is passed
 * over.
 */
final class TextFromBundle {

    private static final Set<String> NO_LANGUAGE =
            Set.of("code", "kbd", "pre", "samp", "script", "style", "svg", "math", "var", "noscript", "template");

    private static final List<String> SPOKEN = List.of("alt", "title", "placeholder", "aria-label", "aria-description");

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}_./:@#$-])\\p{L}?\\p{Ll}{2,}(?![\\p{L}\\p{N}_/:@-])");

    /** A text that stands in a template. */
    record WrittenText(Place place, Region region, String text) {}

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/text-comes-from-bundle")
            .states("A text that people read comes from a message bundle")
            .because("a text in the template stays in one language whatever people have chosen")
            .remedy("Move the text to the bundle, and name its key here")
            .implementing("wcag-2.2/3.1.2")
            .severity(Severity.WARNING)
            .cannotSee("Names and other texts that are the same in all languages: mark them with translate=\"no\".")
            .violating(Map.of(
                    "src/main/resources/templates/cart.html",
                    "<h1 th:text=\"#{cart.title}\">Cart</h1>\n<p>«Nothing here yet»</p>\n"
                            + "<input «placeholder=\"your voucher\"» name=\"v\">\n",
                    "src/main/resources/messages.properties",
                    "cart.title=Cart\n"))
            .violating(Map.of(
                    "src/main/resources/templates/cart.ftl",
                    "<h1>${msg(\"title\")}</h1><p>«Sum of all: ${sum}»</p>\n",
                    "src/main/resources/messages.properties",
                    "title=Cart\n"))
            .conforming(
                    Map.of(
                            "src/main/resources/messages.properties",
                            "cart.title=Cart\n",
                            "src/main/resources/templates/cart.html",
                            "<h1 th:text=\"#{cart.title}\">Cart</h1>\n<p th:errors=\"*{name}\">Enter your whole name here</p>\n"))
            .conforming(Map.of(
                    "src/main/resources/templates/cart.html",
                    "<h1 th:text=\"#{cart.title}\">Cart</h1>\n<p th:utext=\"#{cart.empty}\">Nothing here yet</p>\n"
                            + "<p translate=\"no\">Rye and wheat</p><code>mvn clean verify</code><b>Acme</b> &copy; 2026\n",
                    "src/main/resources/messages.properties",
                    "cart.title=Cart\ncart.empty=Nothing yet\n"))
            .conforming(Map.of("src/main/resources/templates/cart.html", "<h1>Nothing here yet</h1>\n"))
            .gathering(WrittenText.class, Bundle.class)
            .inspecting(MarkupText.class, TextFromBundle::text)
            .inspecting(MarkupElement.class, TextFromBundle::attributes)
            .alsoInspecting(ConfigurationKind.CONFIGURATION, ConfigurationEntry.class, JavaTextMessages::gather)
            .concluding(TextFromBundle::conclude)
            .build();

    private TextFromBundle() {}

    private static void text(MarkupText text, Inspection<MarkupFile, MarkupNode> report) {
        Optional<String> words = text.pieces().stream()
                .map(piece -> piece.strip().replaceAll("\\s+", " "))
                .filter(TextFromBundle::isLanguage)
                .findFirst();
        if (words.isPresent()
                && isTranslated(text)
                && KeyUses.of(text.document()).areThere()) {
            report.fact(new WrittenText(report.place(text), trimmed(text, report), words.get()));
        }
    }

    private static Region trimmed(MarkupText text, Inspection<MarkupFile, MarkupNode> report) {
        return TrimmedRegion.of(report.file().text(), text.region());
    }

    private static void attributes(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.isComponent() || !KeyUses.of(element.document()).areThere() || !isTranslated(element)) {
            return;
        }
        boolean button = element.is("input")
                && Set.of("submit", "button", "reset")
                        .contains(element.attribute("type").literal().orElse(""));
        Stream<String> names = button ? Stream.concat(SPOKEN.stream(), Stream.of("value")) : SPOKEN.stream();
        names.map(element::attribute)
                .filter(attribute ->
                        attribute.literal().filter(TextFromBundle::isLanguage).isPresent())
                .filter(attribute -> KeyUses.of(element.document()).areThere())
                .forEach(attribute -> report.fact(fact(attribute, report)));
    }

    private static WrittenText fact(Attribute attribute, Inspection<MarkupFile, MarkupNode> report) {
        return new WrittenText(
                report.place(attribute.element()),
                attribute.region(),
                attribute.literal().orElseThrow().strip());
    }

    private static boolean isTranslated(MarkupNode node) {
        Stream<MarkupElement> own = node instanceof MarkupElement element ? Stream.of(element) : Stream.empty();
        Stream<MarkupElement> around = Stream.iterate(
                node.parent().orElse(null),
                each -> each != null,
                each -> each.parent().orElse(null));
        boolean fragment = node.document().derived(Wrapping.class, Wrapping::of).isFragment();
        return Stream.concat(own, around)
                .noneMatch(element -> fragment && element.is("title", "head")
                        || NO_LANGUAGE.contains(element.name())
                        || element.attribute("translate").is("no").isYes()
                        || element.attribute("lang").literal().isPresent() && !element.is("html"));
    }

    /** Whether the head of a document is only there for who opens the file. */
    private record Wrapping(boolean isFragment) {
        static Wrapping of(MarkupDocument document) {
            boolean holdsFragments = document.elements().stream()
                    .anyMatch(element -> element.jsoup().hasAttr("th:fragment"));
            return new Wrapping(!document.isWholePage() || holdsFragments);
        }
    }

    /** Whether a text holds at least two words, one of them not capitalised throughout. */
    private static boolean isLanguage(String text) {
        long words = WORD.matcher(text).results().count();
        return words >= 2;
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        if (BundleFamily.of(facts).stream().noneMatch(BundleFamily::isForPeople)) {
            return;
        }
        for (WrittenText written : facts.of(WrittenText.class)) {
            String text = written.text().length() > 60 ? written.text().substring(0, 57) + "..." : written.text();
            report.breach(written.place(), "This text is in no bundle: '" + text + "'")
                    .key(written.text())
                    .at(written.region());
        }
    }
}
