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
final class ContentLandmark {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/content-has-landmark")
            .states("The content of a page stands in a landmark")
            .because("landmarks let people jump to the content with one key")
            .remedy("Put the content into `main`")
            .implementing("act-rules/b40fd1", "wcag-2.2/2.4.1")
            .offByDefault("one way past the shared parts is enough: ux/shared-parts-can-be-skipped asks for one")
            .severity(Severity.WARNING)
            .violating("""
                    <html lang="en"><head><title>Bread</title></head>«<body>»
                    <nav><a href="/">Home</a></nav>
                    <h1>Bread</h1><p>Rye bread is back.</p>
                    </body></html>
                    """)
            .violating("""
                    <html lang="en"><head><title>Bread</title></head>«<body>»
                    <nav><a href="/">Home</a></nav>
                    <div id="main"><p>Rye bread is back.</p></div>
                    </body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Bread</title></head><body>
                    <nav><a href="/">Home</a></nav>
                    <main><p>Rye bread is back.</p></main>
                    </body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Bread</title></head><body>
                    <nav><a href="/">Home</a></nav>
                    <div role="main"><p>Rye bread is back.</p></div>
                    </body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Bread</title></head><body>
                    <nav><a href="/">Home</a></nav>
                    <main th:insert="~{content :: all}"></main><p>Rye</p>
                    </body></html>
                    """)
            .inspecting(MarkupDocument.class, ContentLandmark::inspect)
            .build();

    private ContentLandmark() {}

    private static void inspect(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        Optional<PageBlocks> blocks = PageBlocks.of(document);
        if (blocks.isPresent()
                && blocks.get().hasContentAfter()
                && !blocks.get().mayHaveLandmark()) {
            MarkupNode place = document.elements("body")
                    .findFirst()
                    .filter(body -> !body.isImplicit())
                    .orElse(document.html().orElseThrow());
            report.breach(place, "The content of the page stands in no landmark");
        }
    }
}
