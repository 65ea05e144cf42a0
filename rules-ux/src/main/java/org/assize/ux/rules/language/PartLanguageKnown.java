package org.assize.ux.rules.language;

import java.util.List;
import java.util.Optional;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.markup.MarkupText;
import org.assize.ux.style.Styles;

/** Judges the first subtag only, and only where text is spoken in the language. */
final class PartLanguageKnown {

    private static final List<String> SPOKEN = List.of("alt", "aria-label", "title", "placeholder", "label");

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/part-language-is-known")
            .states("The language of a part of a page is one that exists")
            .because("a screen reader cannot switch to the voice of a language that nobody knows")
            .remedy("Write a language tag of BCP 47: the two letters of ISO 639-1 where there are two (`fr`, `pt-BR`)")
            .deciding("act-rules/de46e4", "the registry of language subtags says which languages there are")
            .implementing("wcag-2.2/3.1.2")
            .violating("""
                    <p>The motto is <q «lang="latin"»>Fluctuat nec mergitur</q>.</p>
                    """)
            .violating("""
                    <ul><li «lang="spa"»><img src="es.svg" alt="Español"></li></ul>
                    """)
            .conforming("""
                    <p>The motto is <q lang="la">Fluctuat nec mergitur</q>.</p>
                    """)
            .conforming("""
                    <div lang="latin"><p lang="la">Fluctuat nec mergitur</p></div>
                    """)
            .conforming("""
                    <p lang="latin" th:lang="${motto.language}">Fluctuat nec mergitur</p>
                    """)
            .conforming("""
                    <p lang="latin" hidden>Fluctuat nec mergitur</p>
                    """)
            .inspecting(MarkupElement.class, PartLanguageKnown::inspect)
            .build();

    private PartLanguageKnown() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.is("html", "head", "body") && !element.is("body")
                || element.ancestor("head").isPresent()) {
            return;
        }
        Attribute lang = element.attribute("lang");
        Optional<String> tag = lang.literal().filter(value -> !value.isEmpty());
        if (tag.isPresent() && !LanguageTag.isKnown(tag.get()) && isShown(element) && speaks(element)) {
            report.breach(
                            element,
                            "'" + tag.get() + "' is not a language tag: no language has the code '"
                                    + tag.get().split("-", 2)[0] + "'")
                    .key(tag.get())
                    .at(lang.region());
        }
    }

    private static boolean isShown(MarkupElement element) {
        return element.ancestors().allMatch(PartLanguageKnown::isLaidOut);
    }

    private static boolean isLaidOut(MarkupElement element) {
        return Styles.of(element).computed("display").is("none").isNo();
    }

    /** Whether text of the element, or of what inherits its language, is there to be seen or heard. */
    private static boolean speaks(MarkupElement element) {
        if (!isLaidOut(element)) {
            return false;
        }
        boolean named = SPOKEN.stream()
                .anyMatch(name -> element.attribute(name)
                        .literal()
                        .filter(value -> !value.isBlank())
                        .isPresent());
        return named
                || element.children().stream().anyMatch(child -> child instanceof MarkupText text && !text.isBlank())
                || element.childElements()
                        .filter(child -> child.attribute("lang").isAbsent())
                        .anyMatch(PartLanguageKnown::speaks);
    }
}
