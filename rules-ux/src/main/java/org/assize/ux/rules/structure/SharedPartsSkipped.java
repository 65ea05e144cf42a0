package org.assize.ux.rules.structure;

import java.util.Optional;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Takes landmarks (navigation, banner, complementary) for what pages share. Judges whole pages of which all parts are seen. */
final class SharedPartsSkipped {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/shared-parts-can-be-skipped")
            .states("There is a way past what pages share")
            .because("people would tab or listen through the same navigation on every page")
            .remedy("Put the content into `main`, start it with a heading, or offer a link to it")
            .implementing("act-rules/cf77f2", "wcag-2.2/2.4.1")
            .violating("""
                    <html lang="en"><head><title>Bread</title></head>«<body>»
                    <nav><a href="/">Home</a></nav>
                    <div><p>Rye bread is back.</p></div>
                    </body></html>
                    """)
            .violating("""
                    <html lang="en"><head><title>Bread</title></head>«<body>»
                    <nav><a href="/">Home</a></nav>
                    <a href="/rye">Rye bread</a>
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
                    <h1>Bread</h1><p>Rye bread is back.</p>
                    </body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Bread</title></head><body>
                    <nav><a href="/">Home</a></nav>
                    <a href="#content">Content</a><p id="content">Rye bread is back.</p>
                    </body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Bread</title></head><body>
                    <nav><a href="/">Home</a></nav>
                    <th:block th:insert="~{content :: all}"/><p>Rye</p>
                    </body></html>
                    """)
            .inspecting(MarkupDocument.class, SharedPartsSkipped::inspect)
            .build();

    private SharedPartsSkipped() {}

    private static void inspect(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        Optional<PageBlocks> blocks = PageBlocks.of(document);
        if (blocks.isPresent()
                && blocks.get().hasContentAfter()
                && !blocks.get().mayHaveHeading()
                && !blocks.get().mayHaveLandmark()
                && !blocks.get().mayHaveShortcut(document)) {
            MarkupNode place = document.elements("body")
                    .findFirst()
                    .filter(body -> !body.isImplicit())
                    .orElse(document.html().orElseThrow());
            report.breach(place, "Nothing leads past the shared parts of the page: no heading, landmark or link");
        }
    }
}
