package org.assize.ux.rules.text;

import java.util.Optional;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Knows a list of phrases that say nothing; whether another text fits its target is for a person. */
final class LinkSpeaksAlone {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/link-text-speaks-for-itself")
            .states("The text of a link says by itself where it leads")
            .because("people who go through the list of links hear \"more, more, here, more\"")
            .remedy("Name the target in the link; hide a part of it visually if there is no room")
            .implementing("act-rules/aizyf1", "wcag-2.2/2.4.9")
            .offByDefault("it serves level AAA; ux/link-purpose-is-clear covers level A")
            .severity(Severity.WARNING)
            .violating("""
                    <p>Rye bread is back. «<a href="/rye">»Read more</a></p>
                    """)
            .violating("""
                    «<a href="/rye">»here</a>
                    """)
            .conforming("""
                    <a href="/rye">More on rye bread</a>
                    """)
            .conforming("""
                    <a href="/rye" aria-label="More on rye bread">More</a>
                    """)
            .conforming("""
                    <a th:href="@{/rye}" th:text="#{more}">More</a>
                    """)
            .conforming("""
                    <a>More</a><a href="/rye" hidden>More</a>
                    """)
            .inspecting(MarkupElement.class, LinkSpeaksAlone::inspect)
            .build();

    private LinkSpeaksAlone() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("a", "area") && element.attribute("role").isAbsent()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        Optional<String> name =
                accessible.role().isKindOf("link").isYes() ? accessible.name().text() : Optional.empty();
        if (name.filter(text -> EmptyPhrases.holds("link", text)).isPresent()
                && accessible.isHiddenFromAssistiveTechnology().isNo()) {
            report.breach(element, "The text '" + name.get() + "' does not say where the link leads");
        }
    }
}
