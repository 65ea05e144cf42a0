package org.assize.ux.rules.page;

import java.util.OptionalLong;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see a refresh that a script or a header of the response starts. */
final class TimedRefresh {

    private static final long TWENTY_HOURS = 20 * 60 * 60L;

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/page-no-timed-refresh")
            .states("A page does not reload or leave by itself while it is read")
            .because("who reads slowly loses the place or the text, and nobody can stop it")
            .remedy("Redirect on the server, or with a delay of 0; offer a link or button to load anew")
            .deciding("act-rules/bc659a", "the delay is written in the meta element")
            .implementing("wcag-2.2/2.2.1", "wcag-2.2/2.2.4", "wcag-2.2/3.2.5")
            .violating("""
                    «<meta http-equiv="refresh" content="30">»
                    """)
            .violating("""
                    «<meta http-equiv="Refresh" content="5; url=/orders">»
                    """)
            .conforming("""
                    <meta http-equiv="refresh" content="0; url=/orders">
                    """)
            .conforming("""
                    <meta http-equiv="refresh" content="5; url=/orders" th:content="${delay}">
                    """)
            .conforming("""
                    <meta http-equiv="refresh" content="soon">
                    """)
            .inspecting(MarkupElement.class, TimedRefresh::inspect)
            .build();

    private TimedRefresh() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        OptionalLong delay = Refresh.delay(element);
        if (delay.isPresent()
                && delay.getAsLong() > 0
                && delay.getAsLong() <= TWENTY_HOURS
                && Refresh.isFirst(element)) {
            report.breach(element, "The page reloads or leaves by itself after " + delay.getAsLong() + " seconds");
        }
    }
}
