package org.assize.ux.rules.style;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see style sheets that are linked, nor styles that scripts set. */
final class LetterSpacing {

    private static final ImportantSpacing SPACING = new ImportantSpacing("letter-spacing", 0.12, false);

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/letter-spacing-can-be-widened")
            .states("A style attribute that makes letter spacing important makes it wide enough")
            .because(
                    "people who need more space to read set it by a style sheet of their own, which cannot override the attribute")
            .remedy("Drop `!important`, or set at least 0.12 times the font size")
            .deciding("act-rules/24afc2", "value and font size are computed from the styles of the page")
            .implementing("wcag-2.2/1.4.12")
            .violating("""
                    <p style="«letter-spacing: 0.05em !important»">Fresh bread every day from six</p>
                    """)
            .violating("""
                    <div style="«letter-spacing: 1px ! important»; font-size: 20px"><b>Fresh bread</b></div>
                    """)
            .conforming("""
                    <p style="letter-spacing: 0.05em">Fresh bread every day from six</p>
                    """)
            .conforming("""
                    <p style="letter-spacing: 0.12em !important">Fresh bread every day from six</p>
                    """)
            .conforming("""
                    <p style="letter-spacing: 0.05em !important" hidden>Fresh bread</p>
                    """)
            .conforming("""
                    <p th:style="|letter-spacing: ${wide} !important|">Fresh bread</p>
                    """)
            .inspecting(MarkupElement.class, LetterSpacing::inspect)
            .build();

    private LetterSpacing() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        SPACING.inspect(element, report);
    }
}
