package org.assize.ux.markup;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;

/** Tells pages from parts of pages. */
final class PageShape {

    /** Elements outside which the engine ignores everything. */
    private static final Set<String> COMPOSITIONS = Set.of(
            "ui:composition",
            "ui:component",
            "cc:implementation",
            "composite:implementation",
            "wicket:panel",
            "wicket:border",
            "wicket:extend");

    private PageShape() {}

    /** Leaves only what the engine writes, where an element says so. */
    static void narrow(List<MarkupNode> children) {
        for (MarkupNode child : children) {
            for (MarkupElement element : MarkupWalk.elements(child)) {
                if (COMPOSITIONS.contains(element.name())) {
                    children.clear();
                    children.add(element);
                    return;
                }
            }
        }
    }

    static boolean isWholePage(MarkupDocument document) {
        MarkupElement html = document.html().orElse(null);
        if (html == null || html.isConditional()) {
            return false;
        }
        for (Attribute attribute : html.jsoup().attributes()) {
            String name = attribute.getKey();
            if (name.equals("layout:decorate") || name.equals("layout:decorator")) {
                return false;
            }
        }
        return !holdsOnlyFragments(document);
    }

    /** Whether the page is only a wrapper around fragments that other files take from it. */
    private static boolean holdsOnlyFragments(MarkupDocument document) {
        List<MarkupElement> parts =
                document.elements("body").flatMap(MarkupElement::childElements).toList();
        boolean headIsFragment = document.elements("head").anyMatch(PageShape::isFragment);
        boolean untitled = document.elements("title").findAny().isEmpty();
        return headIsFragment && parts.isEmpty()
                || !parts.isEmpty() && parts.stream().allMatch(PageShape::isFragment)
                || untitled
                        && !parts.isEmpty()
                        && parts.stream().allMatch(part -> part.jsoup().hasAttr("layout:fragment"));
    }

    private static boolean isFragment(MarkupElement element) {
        return element.jsoup().hasAttr("th:fragment") || element.jsoup().hasAttr("data-th-fragment");
    }
}
