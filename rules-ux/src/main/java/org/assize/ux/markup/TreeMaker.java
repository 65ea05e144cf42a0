package org.assize.ux.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.UnreadableFileException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Makes the effective document from the parser's tree. */
final class TreeMaker {

    /** Browsers and the parser stop nesting at 512; what is deeper would not be where it is written. */
    static final int DEEPEST = 500;

    private final MarkupDocument document;
    private final Branches branches;
    private final String source;
    private final Deque<Work> open = new ArrayDeque<>();

    /** A parser's node still to be turned, with the place it goes to. */
    private record Work(
            Node node, @Nullable MarkupElement parent, List<MarkupNode> target, Conditions around, int depth) {}

    TreeMaker(MarkupDocument document, Branches branches) {
        this.document = document;
        this.branches = branches;
        this.source = document.file().text().text();
    }

    void make() throws UnreadableFileException {
        pushChildren(document.jsoup(), null, document.modifiableChildren(), Conditions.NONE, 0);
        while (!open.isEmpty()) {
            Work work = open.pop();
            if (work.depth() > DEEPEST) {
                throw tooDeep(work.node());
            }
            if (work.node() instanceof TextNode text) {
                text(work, text);
            } else if (work.node() instanceof Element element) {
                element(work, element);
            }
        }
        FosterParents.bringHome(document);
    }

    private UnreadableFileException tooDeep(Node node) {
        int at = Math.min(source.length(), Math.max(0, node.sourceRange().startPos()));
        return new UnreadableFileException(
                "nests elements deeper than " + DEEPEST + ": close the elements that are left open, or split the file",
                document.file().text().region(at, at),
                null);
    }

    private void pushChildren(
            Element element, @Nullable MarkupElement parent, List<MarkupNode> target, Conditions around, int depth) {
        List<Node> nodes = element.childNodes();
        for (int index = nodes.size() - 1; index >= 0; index--) {
            open.push(new Work(nodes.get(index), parent, target, around, depth + 1));
        }
    }

    private Conditions conditions(Conditions around, int offset) {
        Condition directive = branches.at(offset);
        return directive == around.byDirective() ? around : new Conditions(directive, around.byAttribute());
    }

    private void text(Work work, TextNode text) {
        int start = text.sourceRange().startPos();
        int end = text.sourceRange().endPos();
        Conditions conditions = conditions(work.around(), start);
        work.target()
                .add(new MarkupText(
                        document, work.parent(), text.getWholeText(), start, Math.max(start, end), conditions));
    }

    private void element(Work work, Element element) {
        String name = name(element);
        TemplateEffects effects = TemplateEffects.of(element, name, source);
        int start = element.sourceRange().startPos();
        Conditions around = work.around();
        Conditions conditions = effects.apply(
                element.sourceRange().isImplicit() ? around : conditions(around, start),
                work.parent() == null ? -1 : work.parent().start(),
                start);
        if (effects.removal() == TemplateEffects.Removal.ALL) {
            return;
        }
        Optional<String> replacement = effects.replacement();
        if (replacement.isPresent()) {
            int end = element.sourceRange().endPos();
            work.target().add(new MarkupInclude(document, work.parent(), replacement.get(), start, end, conditions));
            List<Element> handedOn = HandedOn.by(replacement.get(), element);
            for (int index = handedOn.size() - 1; index >= 0; index--) {
                open.push(new Work(handedOn.get(index), work.parent(), work.target(), conditions, work.depth() + 1));
            }
            return;
        }
        if (effects.removal() == TemplateEffects.Removal.TAG) {
            pushChildren(element, work.parent(), work.target(), conditions, work.depth());
            return;
        }
        MarkupElement made = new MarkupElement(document, work.parent(), element, name, conditions);
        work.target().add(made);
        content(made, element, effects, conditions, work.depth());
    }

    private void content(
            MarkupElement made, Element element, TemplateEffects effects, Conditions conditions, int depth) {
        if (effects.inclusion().isPresent()) {
            made.modifiableChildren()
                    .add(new MarkupInclude(
                            document, made, effects.inclusion().get(), made.start(), made.end(), conditions));
        } else if (effects.replacesContent()) {
            String hole = String.valueOf(TemplateMask.HOLE);
            made.modifiableChildren().add(new MarkupText(document, made, hole, made.start(), made.end(), conditions));
        } else if (effects.removal() == TemplateEffects.Removal.ALL_BUT_FIRST) {
            Element first = element.firstElementChild();
            if (first != null) {
                open.push(new Work(first, made, made.modifiableChildren(), conditions, depth + 1));
            }
        } else if (effects.removal() != TemplateEffects.Removal.BODY) {
            pushChildren(element, made, made.modifiableChildren(), conditions, depth);
        }
        if (effects.opensContent() && element.childrenSize() == 0 || isCut(made)) {
            made.openEnd();
        }
    }

    /** Whether a branch ends before the element does, so that another branch may have written its end. */
    private boolean isCut(MarkupElement element) {
        if (branches.isEmpty()
                || element.isImplicit()
                || HtmlTags.VOID.contains(element.name())
                || HtmlTags.END_OPTIONAL.contains(element.name())) {
            return false;
        }
        int closeStart = element.jsoup().endSourceRange().startPos();
        boolean closes = source.startsWith("</", closeStart) || closeStart == element.start();
        return !closes || branches.at(closeStart) != branches.at(element.start());
    }

    private String name(Element element) {
        String name = element.normalName().toLowerCase(Locale.ROOT);
        int start = element.sourceRange().startPos();
        boolean macro = name.startsWith("x")
                && source.startsWith("<@", start)
                && !element.sourceRange().isImplicit();
        return macro ? "@" + name.substring(1) : name;
    }

    /** Brings nodes home that HTML moved out of a table because only rows and cells may stand there. */
    private static final class FosterParents {

        static void bringHome(MarkupDocument document) {
            List<MarkupNode> parents = new ArrayList<>();
            MarkupWalk.walk(document, node -> {
                if (!MarkupWalk.children(node).isEmpty()) {
                    parents.add(node);
                }
            });
            for (MarkupNode parent : parents) {
                List<MarkupNode> children = parent instanceof MarkupElement element
                        ? element.modifiableChildren()
                        : ((MarkupDocument) parent).modifiableChildren();
                bringHome(document, children);
            }
        }

        private static void bringHome(MarkupDocument document, List<MarkupNode> children) {
            MarkupElement table = null;
            Set<MarkupNode> moved = new HashSet<>();
            List<MarkupElement> changed = new ArrayList<>();
            for (int index = children.size() - 1; index >= 0; index--) {
                MarkupNode child = children.get(index);
                if (child instanceof MarkupElement element && element.is("table")) {
                    table = element;
                } else if (table != null && isFostered(child, table)) {
                    MarkupElement home = home(table, start(child));
                    home.modifiableChildren().add(adopted(document, child, home));
                    changed.add(home);
                    moved.add(child);
                }
            }
            if (!moved.isEmpty()) {
                children.removeAll(moved);
                changed.stream()
                        .distinct()
                        .forEach(home -> home.modifiableChildren().sort(Comparator.comparingInt(FosterParents::start)));
            }
        }

        private static boolean isFostered(MarkupNode node, MarkupElement table) {
            int start = start(node);
            return start > table.start() && start < table.closed() && MarkupWalk.isUnseen(node);
        }

        private static MarkupElement home(MarkupElement table, int offset) {
            MarkupElement home = table;
            while (true) {
                Optional<MarkupElement> inner = home.childElements()
                        .filter(child -> child.is("thead", "tbody", "tfoot", "tr"))
                        .filter(child -> child.start() <= offset && offset < child.closed())
                        .findFirst();
                if (inner.isEmpty()) {
                    return home;
                }
                home = inner.get();
            }
        }

        /** A node with another parent; a component's markup is not seen, so its children need not move. */
        private static MarkupNode adopted(MarkupDocument document, MarkupNode node, MarkupElement home) {
            if (node instanceof MarkupText text) {
                String literal = TemplateMask.HOLE + text.literal();
                return new MarkupText(document, home, literal, text.start(), text.start(), text.conditions());
            }
            if (node instanceof MarkupInclude include) {
                return new MarkupInclude(
                        document, home, include.reference(), include.start(), include.start(), include.conditions());
            }
            MarkupElement element = (MarkupElement) node;
            return new MarkupElement(document, home, element.jsoup(), element.name(), element.conditions());
        }

        private static int start(MarkupNode node) {
            if (node instanceof MarkupElement element) {
                return element.start();
            }
            return node instanceof MarkupText text ? text.start() : ((MarkupInclude) node).start();
        }
    }
}
