package org.assize.ux.rules.style;

import java.util.Locale;
import java.util.Optional;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see style sheets that are linked, colours that scripts set, nor pictures behind text. */
final class MinimumContrast {

    private static final double NORMAL = 4.5;
    private static final double LARGE = 3;

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/text-has-contrast")
            .states("Text stands out from its background")
            .because("people with low vision, and everybody in the sun, cannot read faint text")
            .remedy("Darken the text or lighten what is behind it, to 4.5:1; large text to 3:1")
            .implementing("act-rules/afw4f7", "wcag-2.2/1.4.3")
            .violating("""
                    «<p style="color: #999; background: white; font-size: 1rem">»Only three left</p>
                    """)
            .violating("""
                    <html lang="en"><head><title>Stock</title><style>.faint { color: #aaa }</style></head><body>«<p class="faint">»Only three left</p></body></html>
                    """)
            .violating("""
                    «<p style="color: #bbb; background: linear-gradient(#fff, #eee); font-size: 12px">»Only three left</p>
                    """)
            .conforming("""
                    <p style="color: #595959; background: white; font-size: 1rem">Only three left</p>
                    """)
            .conforming("""
                    <p style="color: #888; background: white; font-size: 24px">Only three left</p>
                    """)
            .conforming("""
                    <button style="color: #999; background: white; font-size: 1rem" disabled>Buy</button>
                    """)
            .conforming("""
                    <p style="color: #999; background: white; font-size: 1rem" hidden>Only three left</p>
                    """)
            .conforming("""
                    <p style="color: #999" th:style="|color: ${color}; background: white|">Only three left</p>
                    """)
            .conforming("""
                    <p class="faint" style="color: #999">Only three left</p>
                    """)
            .inspecting(MarkupElement.class, MinimumContrast::inspect)
            .build();

    private MinimumContrast() {}

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
