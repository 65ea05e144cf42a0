package org.assize.ux.rules.language;

import java.util.Optional;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Tells twelve European languages by their commonest words, and only where the text holds several of them and hardly any of the declared language. Short texts are passed over. */
final class PartLanguageMatches {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/part-language-matches-text")
            .states("The declared language of a part of a page is the one its text is in")
            .because("a screen reader changes to a voice that cannot speak the text")
            .remedy("Correct `lang`, or drop it where the text is in the language of the page")
            .implementing("act-rules/off6ek", "wcag-2.2/3.1.2")
            .severity(Severity.WARNING)
            .violating("""
                    <p>They say <q «lang="fr"»>Das Brot ist frisch und kommt aus dem Ofen</q>.</p>
                    """)
            .violating("""
                    <blockquote «lang="es-MX"»><p>The bread is fresh, and comes from the oven.</p></blockquote>
                    """)
            .conforming("""
                    <p>They say <q lang="de">Das Brot ist frisch und kommt aus dem Ofen</q>.</p>
                    """)
            .conforming("""
                    <p lang="fr" th:lang="${lang}">Das Brot ist frisch und kommt aus dem Ofen</p>
                    """)
            .conforming("""
                    <p lang="fr" hidden>Das Brot ist frisch und kommt aus dem Ofen</p>
                    """)
            .conforming("""
                    <p lang="fr">Baguette</p>
                    """)
            .inspecting(MarkupElement.class, PartLanguageMatches::inspect)
            .build();

    private PartLanguageMatches() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Attribute lang = element.attribute("lang");
        Optional<String> tag = lang.literal().filter(value -> !value.isBlank());
        if (tag.isEmpty() || element.is("html", "code", "pre")) {
            return;
        }
        WrittenLanguage.insteadOf(tag.get(), WrittenLanguage.textOf(element))
                .ifPresent(language -> report.breach(
                                element,
                                "The text is in the language '" + language + "', and lang says '" + tag.get() + "'")
                        .key(tag.get())
                        .at(lang.region()));
    }
}
