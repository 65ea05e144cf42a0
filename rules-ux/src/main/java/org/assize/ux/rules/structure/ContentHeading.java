package org.assize.ux.rules.structure;

import java.util.Optional;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Takes landmarks (navigation, banner, complementary) for what pages share. Judges whole pages of which all parts are seen. */
final class ContentHeading {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/content-has-heading")
            .states("The content of a page starts with a heading")
            .because("a heading is how most people with screen readers get to the content")
            .remedy("Put an `h1` before the content")
            .implementing("act-rules/047fe0", "wcag-2.2/2.4.1")
            .offByDefault("one way past the shared parts is enough: ux/shared-parts-can-be-skipped asks for one")
            .severity(Severity.WARNING)
            .violating("""
                    <html lang="en"><head><title>Bread</title></head>«<body>»
                    <nav><a href="/">Home</a></nav>
                    <p>Rye bread is back.</p>
                    </body></html>
                    """)
            .violating("""
                    <html lang="en"><head><title>Bread</title></head>«<body>»
                    <nav><a href="/">Home</a></nav>
                    <div><h1 aria-hidden="true">Bread</h1><p>Rye bread is back.</p></div>
                    </body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Bread</title></head><body>
                    <nav><a href="/">Home</a></nav>
                    <h1>Bread</h1><p>Rye bread is back.</p>
                    </body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Bread</title></head><body>
                    <nav><a href="/">Home</a></nav>
                    <div th:replace="~{content :: all}"></div><p>Rye</p>
                    </body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Bread</title></head><body>
                    <nav><a href="/">Home</a></nav>
                    <footer>Corner shop</footer>
                    </body></html>
                    """)
            .inspecting(MarkupDocument.class, ContentHeading::inspect)
            .build();

    private ContentHeading() {}

    private static void inspect(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        Optional<PageBlocks> blocks = PageBlocks.of(document);
        if (blocks.isPresent()
                && blocks.get().hasContentAfter()
                && !blocks.get().mayHaveHeading()) {
            MarkupNode place = document.elements("body")
                    .findFirst()
                    .filter(body -> !body.isImplicit())
                    .orElse(document.html().orElseThrow());
            report.breach(place, "The content of the page has no heading");
        }
    }
}
