package org.assize.ux.rules.language;

import java.util.Optional;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Judges the first subtag only: a region that does not exist changes no voice. */
final class PageLanguageKnown {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/page-language-is-known")
            .states("The language of a page is one that exists")
            .because(
                    "browsers and screen readers take an unknown language for none, and read the page in the wrong voice")
            .remedy("Write a language tag of BCP 47: the two letters of ISO 639-1 where there are two (`en`, `de-CH`)")
            .deciding("act-rules/bf051a", "the registry of language subtags says which languages there are")
            .implementing("wcag-2.2/3.1.1")
            .violating("""
                    <html «lang="english"»>
                    <head><title>Orders</title></head>
                    </html>
                    """)
            .violating("""
                    <html «lang="deu-AT"»>
                    <head><title>Bestellungen</title></head>
                    </html>
                    """)
            .conforming("""
                    <html lang="de-AT">
                    <head><title>Bestellungen</title></head>
                    </html>
                    """)
            .conforming("""
                    <html lang="gsw">
                    <head><title>Bstellige</title></head>
                    </html>
                    """)
            .conforming("""
                    <html lang="english" th:lang="${#locale.language}">
                    <head><title>Orders</title></head>
                    </html>
                    """)
            .inspecting(MarkupElement.class, PageLanguageKnown::inspect)
            .build();

    private PageLanguageKnown() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("html")) {
            return;
        }
        Attribute lang = element.attribute("lang");
        Optional<String> tag = lang.literal().filter(value -> !value.isBlank());
        if (tag.isPresent() && !LanguageTag.isKnown(tag.get())) {
            report.breach(
                            element,
                            "'" + tag.get() + "' is not a language tag: no language has the code '"
                                    + tag.get().split("-", 2)[0] + "'")
                    .key(tag.get())
                    .at(lang.region());
        }
    }
}
