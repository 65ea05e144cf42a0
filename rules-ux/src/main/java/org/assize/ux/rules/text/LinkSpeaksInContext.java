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

/** Knows a list of phrases that say nothing; takes any other text in the same paragraph, list item or cell, and any heading before, for context. */
final class LinkSpeaksInContext {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/link-purpose-is-clear")
            .states("The text of a link says with its sentence or heading where it leads")
            .because("who cannot see what stands nearby does not know what \"more\" is more of")
            .remedy("Name the target in the link, or put the link into the paragraph that names it")
            .implementing("act-rules/5effbb", "wcag-2.2/2.4.4")
            .severity(Severity.WARNING)
            .violating("""
                    <main>«<a href="#rye">»More</a><p id="rye">Rye bread is back.</p></main>
                    """)
            .violating("""
                    <div>«<a href="/rye">»Click here</a></div>
                    """)
            .conforming("""
                    <p>Rye bread is back. <a href="/rye">Read more</a></p>
                    """)
            .conforming("""
                    <h2>Rye bread</h2><div><a href="/rye">More</a></div>
                    """)
            .conforming("""
                    <ul><li th:text="${name}"></li><li th:each="b : ${breads}"><span th:text="${b}"></span> <a href="/rye">More</a></li></ul>
                    """)
            .conforming("""
                    <a href="/rye" title="More on rye bread" hidden>More</a>
                    """)
            .conforming("""
                    <a href="/rye" aria-describedby="rye">More</a><p id="rye">Rye bread</p>
                    """)
            .inspecting(MarkupElement.class, LinkSpeaksInContext::inspect)
            .build();

    private LinkSpeaksInContext() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("a", "area") && element.attribute("role").isAbsent()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        Optional<String> name =
                accessible.role().isKindOf("link").isYes() ? accessible.name().text() : Optional.empty();
        if (name.filter(text -> EmptyPhrases.holds("link", text)).isPresent()
                && accessible.isHiddenFromAssistiveTechnology().isNo()
                && !mayHaveContext(element)) {
            report.breach(
                    element,
                    "The text '" + name.get() + "' does not say where the link leads, and nothing around it does");
        }
    }

    private static boolean mayHaveContext(MarkupElement link) {
        if (!Accessible.of(link).description().isEmpty().isYes() || isAfterHeading(link)) {
            return true;
        }
        Optional<MarkupElement> block =
                link.ancestor("p", "li", "td", "th", "dd", "dt", "figure", "label", "article", "section");
        return block.isPresent()
                && (block.get().isOpenEndedBelow()
                        || block.get().literalText().length()
                                > link.literalText().length()
                        || block.get().is("td", "th", "article", "section")
                        || block.get()
                                .ancestor("li", "td", "article", "section")
                                .isPresent());
    }

    private static boolean isAfterHeading(MarkupElement link) {
        return link.document().elements().stream()
                        .takeWhile(before -> before != link)
                        .anyMatch(before ->
                                !Accessible.of(before).role().is("heading").isNo())
                || !link.document().isWholePage()
                        && link.parent().isEmpty()
                        && link.document().mayHoldOtherIds();
    }
}
