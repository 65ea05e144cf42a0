package org.assize.ux.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Walks trees of any depth without recursion. */
final class MarkupWalk {

    private MarkupWalk() {}

    static void walk(MarkupNode root, Consumer<? super MarkupNode> visitor) {
        Deque<MarkupNode> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            MarkupNode node = open.pop();
            visitor.accept(node);
            List<MarkupNode> children = children(node);
            for (int index = children.size() - 1; index >= 0; index--) {
                open.push(children.get(index));
            }
        }
    }

    static List<MarkupNode> children(MarkupNode node) {
        if (node instanceof MarkupElement element) {
            return element.children();
        }
        return node instanceof MarkupDocument document ? document.children() : List.of();
    }

    static Stream<MarkupNode> nodes(MarkupNode root) {
        List<MarkupNode> nodes = new ArrayList<>();
        walk(root, nodes::add);
        return nodes.stream();
    }

    static List<MarkupElement> elements(MarkupNode root) {
        List<MarkupElement> elements = new ArrayList<>();
        walk(root, node -> {
            if (node instanceof MarkupElement element) {
                elements.add(element);
            }
        });
        return elements;
    }

    /** Whether a node stands for markup that the file does not show. */
    static boolean isUnseen(MarkupNode node) {
        if (node instanceof MarkupText text) {
            return text.isDynamic();
        }
        return node instanceof MarkupInclude || node instanceof MarkupElement element && element.isComponent();
    }
}
