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
final class ContentShortcut {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/content-has-skip-link")
            .states("A link leads past what pages share to the content")
            .because("who uses the keyboard without a screen reader has no other way past the navigation")
            .remedy("Put a link to the content first on the page; it may be hidden until it has the focus")
            .implementing("act-rules/ye5d6e", "wcag-2.2/2.4.1")
            .offByDefault("one way past the shared parts is enough: ux/shared-parts-can-be-skipped asks for one")
            .severity(Severity.WARNING)
            .violating("""
                    <html lang="en"><head><title>Bread</title></head>«<body>»
                    <nav><a href="/">Home</a></nav>
                    <main><p>Rye bread is back.</p></main>
                    </body></html>
                    """)
            .violating("""
                    <html lang="en"><head><title>Bread</title></head>«<body>»
                    <nav><a href="/">Home</a></nav>
                    <a href="#top">Content</a><p>Rye bread is back.</p>
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
                    <button onclick="skip()">Content</button><p>Rye bread is back.</p>
                    </body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Bread</title></head><body>
                    <nav><a href="/">Home</a></nav>
                    <p th:text="${text}">Rye</p>
                    </body></html>
                    """)
            .inspecting(MarkupDocument.class, ContentShortcut::inspect)
            .build();

    private ContentShortcut() {}

    private static void inspect(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        Optional<PageBlocks> blocks = PageBlocks.of(document);
        if (blocks.isPresent()
                && blocks.get().hasContentAfter()
                && !blocks.get().mayHaveShortcut(document)) {
            MarkupNode place = document.elements("body")
                    .findFirst()
                    .filter(body -> !body.isImplicit())
                    .orElse(document.html().orElseThrow());
            report.breach(place, "No link leads past the shared parts of the page");
        }
    }
}
