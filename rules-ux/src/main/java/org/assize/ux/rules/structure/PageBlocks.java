package org.assize.ux.rules.structure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.markup.MarkupText;

/**
 * The parts of a whole page that all pages share, as far as landmarks tell, and what comes after the first of them.
 *
 * @param hasContentAfter whether text of the page itself follows a shared part
 * @param own the elements outside of shared parts
 */
record PageBlocks(boolean hasContentAfter, List<MarkupElement> own) {

    private static final Set<String> SHARED = Set.of("navigation", "complementary", "banner", "contentinfo");

    /** The parts of a page; empty for a fragment, and for a page of which a part is not seen. */
    static Optional<PageBlocks> of(MarkupDocument document) {
        if (!document.isWholePage()
                || document.html().filter(MarkupElement::isOpenEndedBelow).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(document.derived(PageBlocks.class, PageBlocks::read));
    }

    private static PageBlocks read(MarkupDocument document) {
        boolean sharedSeen = false;
        boolean contentAfter = false;
        for (MarkupElement element : document.elements()) {
            if (isShared(element)) {
                sharedSeen |= Accessible.of(element).isVisible().isYes();
            } else if (sharedSeen && holdsText(element) && isOwn(element)) {
                contentAfter |= Accessible.of(element).isVisible().isYes();
            }
        }
        return new PageBlocks(
                contentAfter,
                document.elements().stream().filter(PageBlocks::isOwn).toList());
    }

    private static boolean holdsText(MarkupElement element) {
        if (element.is("script", "style", "title", "head", "html")) {
            return false;
        }
        for (MarkupNode child : element.children()) {
            if (child instanceof MarkupText text && !text.isBlank()) {
                return true;
            }
        }
        return false;
    }

    static boolean isOwn(MarkupElement element) {
        return Stream.concat(Stream.of(element), element.ancestors()).noneMatch(PageBlocks::isShared);
    }

    private static boolean isShared(MarkupElement element) {
        return Accessible.of(element).role().name().filter(SHARED::contains).isPresent();
    }

    /** Whether people meet a heading of the page itself. */
    boolean mayHaveHeading() {
        return own.stream()
                .anyMatch(
                        element -> !Accessible.of(element).role().is("heading").isNo()
                                && !Accessible.of(element).isVisible().isNo()
                                && !Accessible.of(element)
                                        .isHiddenFromAssistiveTechnology()
                                        .isYes());
    }

    /** Whether a landmark holds content of the page itself. */
    boolean mayHaveLandmark() {
        return own.stream()
                .anyMatch(element -> !Accessible.of(element)
                                .role()
                                .isKindOf("landmark")
                                .isNo()
                        && !Accessible.of(element)
                                .isHiddenFromAssistiveTechnology()
                                .isYes()
                        && !(element.is("form")
                                && Accessible.of(element).name().isEmpty().isYes()));
    }

    /** Whether something on the page may lead past the shared parts. */
    boolean mayHaveShortcut(MarkupDocument document) {
        return document.elements().stream().anyMatch(element -> isShortcut(element, document));
    }

    private static boolean isShortcut(MarkupElement element, MarkupDocument document) {
        if (Accessible.of(element).isHiddenFromAssistiveTechnology().isYes()) {
            return false;
        }
        Optional<String> href = element.attribute("href").literal();
        if (element.is("a", "area") && href.isPresent()) {
            boolean inPage = href.get().startsWith("#") && href.get().length() > 1;
            return inPage
                            && document.withId(href.get().substring(1)).stream()
                                    .anyMatch(target -> isOwn(target)
                                            || target.descendants().anyMatch(PageBlocks::isOwn))
                    || !element.attribute("onclick").isAbsent();
        }
        return element.is("button", "input", "summary")
                || !element.attribute("onclick").isAbsent()
                || Accessible.of(element).role().is("button", "link").isYes() && !element.is("a", "area");
    }
}
