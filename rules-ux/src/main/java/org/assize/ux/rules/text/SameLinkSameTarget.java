package org.assize.ux.rules.text;

import java.util.Locale;
import java.util.Optional;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see what the targets are: it asks a person where the addresses of links in one paragraph, list item or cell differ. */
final class SameLinkSameTarget {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/links-with-one-text-lead-to-one-place")
            .states("Links of one paragraph with the same text lead to the same")
            .because("who goes from link to link cannot tell which is which")
            .remedy("Say in each link where it leads")
            .implementing("act-rules/fd3a94", "wcag-2.2/2.4.4")
            .reviewing("""
                    <p>See <a href="/rye">bread</a> and «<a href="/oat">»bread</a>.</p>
                    """)
            .reviewing("""
                    <ul><li><a href="/a">Edit</a> «<a href="/b" aria-label="edit">»Pen</a></li></ul>
                    """)
            .conforming("""
                    <p>See <a href="/rye">bread</a> and <a href="/rye">bread</a>.</p>
                    """)
            .conforming("""
                    <p>See <a href="/rye">rye</a> and <a href="/oat">oat</a>.</p>
                    """)
            .conforming("""
                    <p><a href="/rye">bread</a></p><p><a href="/oat">bread</a></p>
                    """)
            .conforming("""
                    <p><a href="/rye" th:href="@{/rye}">bread</a> <a href="/oat">bread</a></p>
                    """)
            .inspecting(MarkupElement.class, SameLinkSameTarget::inspect)
            .build();

    private SameLinkSameTarget() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Optional<String> name = element.is("a") ? nameOf(element) : Optional.empty();
        Optional<String> address = element.attribute("href").literal();
        Optional<MarkupElement> context = name.isPresent() ? contextOf(element) : Optional.empty();
        if (context.isEmpty() || address.isEmpty()) {
            return;
        }
        boolean differs = context.get()
                .descendants()
                .takeWhile(other -> other != element)
                .filter(other -> other.is("a")
                        && !other.excludes(element)
                        && contextOf(other).equals(context))
                .filter(other -> nameOf(other).equals(name))
                .map(other -> other.attribute("href").literal())
                .anyMatch(other -> other.isPresent() && !other.equals(address));
        if (differs) {
            report.review(
                            element,
                            "Another link beside it says '" + name.get()
                                    + "' and has another address: do both serve the same purpose?")
                    .key(name.get());
        }
    }

    private static Optional<MarkupElement> contextOf(MarkupElement link) {
        return link.ancestor("p", "li", "td", "th", "dd");
    }

    private static Optional<String> nameOf(MarkupElement element) {
        Accessible accessible = Accessible.of(element);
        return accessible.isHiddenFromAssistiveTechnology().isNo()
                ? accessible
                        .name()
                        .text()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
