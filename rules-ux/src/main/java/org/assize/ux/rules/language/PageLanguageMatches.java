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
final class PageLanguageMatches {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/page-language-matches-text")
            .states("The declared language of a page is the one its text is in")
            .because("a screen reader reads the text with the sounds of another language, and nobody understands it")
            .remedy("Correct `lang` on the `html` element; a copied template often keeps the wrong one")
            .implementing("act-rules/ucwvc8", "wcag-2.2/3.1.1")
            .severity(Severity.WARNING)
            .violating("""
                    <html «lang="en"»><head><title>Brot</title></head><body><p>Das Brot ist frisch und kommt aus dem Ofen, wenn wir öffnen.</p></body></html>
                    """)
            .violating("""
                    <html «lang="de"»><head><title>Bread</title></head><body><main>The bread is fresh, and comes from the oven when we open.</main></body></html>
                    """)
            .conforming("""
                    <html lang="de"><head><title>Brot</title></head><body><p>Das Brot ist frisch und kommt aus dem Ofen.</p></body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Bread</title></head><body><p lang="de">Das Brot ist frisch und kommt aus dem Ofen.</p></body></html>
                    """)
            .conforming("""
                    <html lang="en" th:lang="${lang}"><body><p>Das Brot ist frisch und kommt aus dem Ofen.</p></body></html>
                    """)
            .conforming("""
                    <html lang="en"><body><p th:text="#{bread}">Das Brot ist frisch und kommt aus dem Ofen.</p></body></html>
                    """)
            .inspecting(MarkupElement.class, PageLanguageMatches::inspect)
            .build();

    private PageLanguageMatches() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Attribute lang = element.attribute("lang");
        Optional<String> tag = lang.literal().filter(value -> !value.isBlank());
        if (tag.isEmpty() || !element.is("html")) {
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
