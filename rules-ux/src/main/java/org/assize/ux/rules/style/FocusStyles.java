package org.assize.ux.rules.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;
import org.assize.ux.style.Declaration;
import org.assize.ux.style.InlineStyle;
import org.assize.ux.style.StyleRule;
import org.assize.ux.style.Styles;
import org.jsoup.nodes.Element;

/** What the style sheets of a document do to elements that have the focus. */
final class FocusStyles {

    private static final Set<String> OUTLINE = Set.of("outline", "outline-style", "outline-width");

    private final Set<Element> removing = new HashSet<>();
    private final Set<Element> showing = new HashSet<>();
    private boolean unreadable;
    private final boolean scripted;

    private FocusStyles(MarkupDocument document) {
        scripted = document.elements("script").anyMatch(script -> script.data().contains("focus"));
        Styles.of(document).sheets().stream()
                .flatMap(sheet -> sheet.rules().stream())
                .forEach(rule -> read(document, rule));
    }

    static FocusStyles of(MarkupDocument document) {
        return document.derived(FocusStyles.class, FocusStyles::new);
    }

    boolean removesOutline(MarkupElement element) {
        boolean inline = InlineStyle.of(element.attribute("style")).declarations().stream()
                .anyMatch(FocusStyles::isRemoval);
        return inline || removing.contains(element.jsoup());
    }

    /** Whether something marks the element, or may. */
    boolean mayShowFocus(MarkupElement element) {
        return unreadable || scripted || showing.contains(element.jsoup());
    }

    private void read(MarkupDocument document, StyleRule rule) {
        boolean removes =
                rule.applies() == Truth.YES && rule.declarations().stream().anyMatch(FocusStyles::isRemoval);
        boolean shows = !rule.declarations().stream().allMatch(FocusStyles::isRemoval);
        for (String selector : split(rule.selector())) {
            boolean onFocus = selector.contains(":focus");
            if (!onFocus && !removes || onFocus && !removes && !shows) {
                continue;
            }
            try {
                List<Element> elements = document.jsoup().select(withoutFocus(selector));
                if (removes) {
                    removing.addAll(elements);
                }
                if (onFocus && shows) {
                    showing.addAll(elements);
                    // A mark on one element may be the mark of another one around or beside it.
                    unreadable |= selector.matches(".*:focus[^\\s,]*[\\s>+~]+\\S.*") || selector.contains(":has(");
                }
            } catch (IllegalStateException | IllegalArgumentException e) {
                unreadable = true;
            }
        }
    }

    private static String withoutFocus(String selector) {
        String plain = selector.replaceAll(":focus(?:-visible|-within)?", "")
                .replaceAll("(?<![\\w\\])*-])::?(?:before|after|hover|active|visited|link)", "*")
                .replaceAll("::?(?:before|after|hover|active|visited|link)", "")
                .replaceAll(":not\\(\\s*\\)", "")
                .strip();
        return plain.isEmpty() ? "*" : plain;
    }

    private static boolean isRemoval(Declaration declaration) {
        String value = declaration.value().toLowerCase(Locale.ROOT).strip();
        return OUTLINE.contains(declaration.property()) && value.matches("none|0(?:px)?|none 0|0 none|transparent");
    }

    private static List<String> split(String selectors) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < selectors.length(); at++) {
            char character = selectors.charAt(at);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (character == ',' && depth == 0) {
                parts.add(selectors.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(selectors.substring(start));
        return parts;
    }
}
