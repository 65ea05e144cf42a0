package org.assize.ux.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeSet;

/** What a node is recognised by after the file has changed around it. */
final class Identity {

    private static final int LONGEST = 300;

    private Identity() {}

    /** The path of elements from the nearest one that has an id. */
    static String subject(MarkupNode node) {
        Deque<String> steps = new ArrayDeque<>();
        if (node instanceof MarkupText) {
            steps.push("text");
        } else if (node instanceof MarkupInclude include) {
            steps.push("include " + include.reference());
        }
        MarkupElement element =
                node instanceof MarkupElement self ? self : node.parent().orElse(null);
        while (element != null) {
            if (!element.isImplicit()) {
                steps.push(step(element));
                if (element.attribute("id").literal().isPresent()) {
                    break;
                }
            }
            element = element.parent().orElse(null);
        }
        return String.join(" > ", steps);
    }

    private static String step(MarkupElement element) {
        String id = element.attribute("id").literal().orElse("");
        if (!id.isEmpty()) {
            return element.name() + "#" + id;
        }
        return element.attribute("name")
                .literal()
                .map(name -> element.name() + "[name=" + name + "]")
                .orElse(element.name());
    }

    /** The start tag with its attributes in order of their names, and the text inside. */
    static String context(MarkupNode node) {
        if (node instanceof MarkupText text) {
            return collapse(text.literal());
        }
        if (!(node instanceof MarkupElement element)) {
            return node instanceof MarkupInclude include ? include.reference() : "";
        }
        TreeSet<String> attributes = new TreeSet<>();
        element.jsoup()
                .attributes()
                .forEach(attribute ->
                        attributes.add(attribute.getKey() + "=" + collapse(Holes.remove(attribute.getValue()))));
        return collapse("<" + element.name() + " " + String.join(" ", attributes) + "> "
                + (element.is("html", "body", "head") ? "" : element.literalText()));
    }

    private static String collapse(String text) {
        String collapsed = text.strip().replaceAll("\\s+", " ");
        return collapsed.length() > LONGEST ? collapsed.substring(0, LONGEST) : collapsed;
    }
}
