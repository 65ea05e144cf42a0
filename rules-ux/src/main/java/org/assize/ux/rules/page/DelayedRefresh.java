package org.assize.ux.rules.page;

import java.util.OptionalLong;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see a refresh that a script or a header of the response starts. */
final class DelayedRefresh {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/page-no-delayed-refresh")
            .states("A page never reloads or leaves by itself after a delay")
            .because("level AAA leaves every change of page to the person in front of it, however long the delay")
            .remedy("Redirect on the server, or with a delay of 0; offer a link or button to load anew")
            .deciding("act-rules/bisz58", "the delay is written in the meta element")
            .implementing("wcag-2.2/2.2.4", "wcag-2.2/3.2.5")
            .severity(Severity.WARNING)
            .offByDefault("it serves level AAA; ux/page-no-timed-refresh covers level A")
            .violating("""
                    «<meta http-equiv="refresh" content="86400">»
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
            .inspecting(MarkupElement.class, DelayedRefresh::inspect)
            .build();

    private DelayedRefresh() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        OptionalLong delay = Refresh.delay(element);
        if (delay.isPresent() && delay.getAsLong() > 0 && Refresh.isFirst(element)) {
            report.breach(element, "The page reloads or leaves by itself after " + delay.getAsLong() + " seconds");
        }
    }
}
