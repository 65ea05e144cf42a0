package org.assize.ux.rules.style;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see style sheets that are linked, nor how wide a text is set: it judges text that needs several lines on a wide page. */
final class LineHeight {

    private static final ImportantSpacing SPACING = new ImportantSpacing("line-height", 1.5, true);

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/line-height-can-be-widened")
            .states("A style attribute that makes line height important makes it wide enough")
            .because(
                    "people who need more space to read set it by a style sheet of their own, which cannot override the attribute")
            .remedy("Drop `!important`, or set at least 1.5 times the font size")
            .implementing("act-rules/78fd32")
            .implementing("wcag-2.2/1.4.12")
            .violating("""
                    <p style="«line-height: 1.2 !important»; width: 200px">Fresh bread every day from six, and cake on Sundays from eight</p>
                    """)
            .violating("""
                    <div style="max-width: 150px; «line-height: normal !important»"><b>Fresh bread every day from six, and cake on Sundays from eight</b></div>
                    """)
            .conforming("""
                    <p style="line-height: 1.2; width: 200px">Fresh bread every day from six, and cake on Sundays from eight</p>
                    """)
            .conforming("""
                    <p style="line-height: 1.5 !important; width: 200px">Fresh bread every day from six, and cake on Sundays from eight</p>
                    """)
            .conforming("""
                    <p style="line-height: 1 !important">Buy</p>
                    """)
            .conforming("""
                    <p style="line-height: 1 !important; width: 200px" hidden>Fresh bread every day from six, and cake on Sundays from eight</p>
                    """)
            .inspecting(MarkupElement.class, LineHeight::inspect)
            .build();

    private LineHeight() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        SPACING.inspect(element, report);
    }
}
