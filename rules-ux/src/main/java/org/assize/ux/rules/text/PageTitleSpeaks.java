package org.assize.ux.rules.text;

import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Knows a list of phrases that say nothing; whether another title fits the page is for a person. */
final class PageTitleSpeaks {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/page-title-says-something")
            .states("The title of a page says what the page is about")
            .because("among ten tabs nobody finds the one that is called \"Untitled\"")
            .remedy("Name the topic of the page first, then the site")
            .implementing("act-rules/c4a8a4", "wcag-2.2/2.4.2")
            .severity(Severity.WARNING)
            .violating("""
                    <html lang="en"><head>«<title>»Untitled document</title></head><body><p>Rye bread</p></body></html>
                    """)
            .violating("""
                    <html lang="en"><head>«<title>»React App</title></head><body></body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Rye bread - Corner shop</title></head></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title th:text="${title}">Untitled</title></head></html>
                    """)
            .conforming("""
                    <svg role="img"><title>Document</title></svg>
                    """)
            .inspecting(MarkupElement.class, PageTitleSpeaks::inspect)
            .build();

    private PageTitleSpeaks() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("title")
                || element.isSvg()
                || !element.document().isWholePage()
                || element.isOpenEndedBelow()) {
            return;
        }
        boolean first = element.document()
                        .elements("title")
                        .filter(title -> !title.isSvg())
                        .findFirst()
                        .orElse(element)
                == element;
        String text = element.literalText().isEmpty() ? element.data().strip() : element.literalText();
        if (first && EmptyPhrases.holds("title", text)) {
            report.breach(element, "The title '" + text + "' does not say what the page is about");
        }
    }
}
