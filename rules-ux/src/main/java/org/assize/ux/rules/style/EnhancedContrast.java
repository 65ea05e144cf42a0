package org.assize.ux.rules.style;

import java.util.Locale;
import java.util.Optional;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see style sheets that are linked, colours that scripts set, nor pictures behind text. */
final class EnhancedContrast {

    private static final double NORMAL = 7;
    private static final double LARGE = 4.5;

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/text-has-enhanced-contrast")
            .states("Text stands out clearly from its background")
            .because("level AAA asks for a contrast that people with strongly reduced vision can read without aids")
            .remedy("Darken the text or lighten what is behind it, to 7:1; large text to 4.5:1")
            .implementing("act-rules/09o5cg", "wcag-2.2/1.4.6")
            .severity(Severity.WARNING)
            .offByDefault("it serves level AAA; ux/text-has-contrast covers level AA")
            .violating("""
                    «<p style="color: #666; background: white; font-size: 1rem">»Only three left</p>
                    """)
            .violating("""
                    «<p style="color: #888; background: white; font-size: 24px">»Only three left</p>
                    """)
            .conforming("""
                    <p style="color: #333; background: white; font-size: 1rem">Only three left</p>
                    """)
            .conforming("""
                    <p style="color: #666; background: white; font-size: 24px">Only three left</p>
                    """)
            .conforming("""
                    <p style="color: #666; background: white; font-size: 1rem" aria-disabled="true">Only three left</p>
                    """)
            .inspecting(MarkupElement.class, EnhancedContrast::inspect)
            .build();

    private EnhancedContrast() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Optional<TextContrast> contrast = TextContrast.of(element);
        double wanted = contrast.filter(TextContrast::isLarge).isPresent() ? LARGE : NORMAL;
        if (contrast.isPresent() && contrast.get().ratio() < wanted) {
            report.breach(
                    element,
                    String.format(
                            Locale.ROOT,
                            "The text has a contrast of %.2f:1 where %.1f:1 is wanted: %s",
                            Math.floor(contrast.get().ratio() * 100) / 100,
                            wanted,
                            contrast.get().colors()));
        }
    }
}
