package org.assize.ux.rules.style;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see style sheets that are linked, nor styles that scripts set. */
final class WordSpacing {

    private static final ImportantSpacing SPACING = new ImportantSpacing("word-spacing", 0.16, false);

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/word-spacing-can-be-widened")
            .states("A style attribute that makes word spacing important makes it wide enough")
            .because(
                    "people who need more space to read set it by a style sheet of their own, which cannot override the attribute")
            .remedy("Drop `!important`, or set at least 0.16 times the font size")
            .deciding("act-rules/9e45ec", "value and font size are computed from the styles of the page")
            .implementing("wcag-2.2/1.4.12")
            .violating("""
                    <p style="«word-spacing: 0.1em !important»">Fresh bread every day from six</p>
                    """)
            .violating("""
                    <div style="«word-spacing: 1px ! important»; font-size: 20px"><b>Fresh bread</b></div>
                    """)
            .conforming("""
                    <p style="word-spacing: 0.1em">Fresh bread every day from six</p>
                    """)
            .conforming("""
                    <p style="word-spacing: 0.16em !important">Fresh bread every day from six</p>
                    """)
            .conforming("""
                    <p style="word-spacing: 0.1em !important" hidden>Fresh bread</p>
                    """)
            .conforming("""
                    <p th:style="|word-spacing: ${wide} !important|">Fresh bread</p>
                    """)
            .inspecting(MarkupElement.class, WordSpacing::inspect)
            .build();

    private WordSpacing() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        SPACING.inspect(element, report);
    }
}
