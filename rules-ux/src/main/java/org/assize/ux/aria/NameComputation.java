package org.assize.ux.aria;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assize.ux.aria.AccessibleName.Source;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupInclude;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.markup.MarkupText;
import org.assize.ux.markup.Truth;
import org.assize.ux.style.Styles;

/**
 * Names and descriptions after <a href="https://www.w3.org/TR/accname-1.2/">Accessible Name and Description Computation
 * 1.2</a>, section 4.3.2, with the native names of HTML-AAM 1.0. The letters of the steps are those of the norm.
 */
final class NameComputation {

    private static final int MOST_STEPS = 200_000;

    private final MarkupElement root;
    private int steps;

    NameComputation(MarkupElement root) {
        this.root = root;
    }

    /**
     * How a node is reached.
     *
     * @param around the element whose branches are taken for granted
     * @param referenced whether by a reference, which is not followed twice
     * @param inside whether as content of what is named
     * @param hiddenToo whether hidden content counts, because what was referenced is hidden itself
     * @param visited the elements already counted
     */
    record Way(
            MarkupElement around, boolean referenced, boolean inside, boolean hiddenToo, Set<MarkupElement> visited) {
        Way down() {
            return inside ? this : new Way(around, referenced, true, hiddenToo, visited);
        }
    }

    /** A part with where it comes from. */
    record Sourced(NamePart part, Source source) {}

    AccessibleName name() {
        Sourced name = compute(root, new Way(root, false, false, false, new HashSet<>()));
        return new AccessibleName(name.part(), name.source());
    }

    AccessibleName description() {
        NamePart referenced = references(root, "aria-describedby", root);
        if (referenced.mayBeSomething()) {
            return new AccessibleName(referenced, Source.REFERENCE);
        }
        NamePart described = value(root.attribute("aria-description"));
        if (described.mayBeSomething()) {
            return new AccessibleName(described, Source.ARIA);
        }
        NamePart title = value(root.attribute("title"));
        boolean isName = name().source() == Source.TITLE;
        return title.mayBeSomething() && !isName
                ? new AccessibleName(title, Source.TITLE)
                : new AccessibleName(NamePart.EMPTY, Source.NONE);
    }

    private Sourced compute(MarkupElement element, Way way) {
        if (++steps > MOST_STEPS) {
            return new Sourced(NamePart.UNKNOWN, Source.NONE);
        }
        if (!way.visited().add(element)) {
            return new Sourced(NamePart.EMPTY, Source.NONE);
        }
        Truth hidden = hidden(element, way);
        if (hidden.isYes()) {
            return new Sourced(NamePart.EMPTY, Source.NONE);
        }
        Sourced shown = shown(element, way);
        return hidden.isNo() ? shown : new Sourced(shown.part().optional(), shown.source());
    }

    /** Step A. */
    private static Truth hidden(MarkupElement element, Way way) {
        if (way.hiddenToo()) {
            return Truth.NO;
        }
        if (!way.inside() && !way.referenced()) {
            return Truth.NO;
        }
        Truth shown = Exposure.isLaidOut(element).and(Exposure.isShown(element));
        return shown.not().or(Exposure.isAriaHidden(element));
    }

    private Sourced shown(MarkupElement element, Way way) {
        boolean uncertain = false;
        if (!way.referenced()) { // step B
            NamePart labelled = references(element, "aria-labelledby", way.around());
            if (!labelled.isBlank()) {
                return new Sourced(labelled, Source.REFERENCE);
            }
            uncertain = labelled.unknown();
        }
        if (way.inside()) { // step C
            Optional<NamePart> control = EmbeddedControls.value(element);
            if (control.isPresent()) {
                return new Sourced(control.get().orUnknown(uncertain), Source.VALUE);
            }
        }
        NamePart label = value(element.attribute("aria-label")); // step D
        if (!label.isBlank()) {
            return new Sourced(label.orUnknown(uncertain), Source.ARIA);
        }
        uncertain |= label.unknown();
        if (element.isComponent()) {
            return new Sourced(NamePart.UNKNOWN, Source.NONE);
        }
        return fromElement(element, way, uncertain);
    }

    private Sourced fromElement(MarkupElement element, Way way, boolean uncertainBefore) {
        boolean uncertain = uncertainBefore;
        for (Sourced candidate : new NativeNames(this, way).of(element)) { // step E
            if (!candidate.part().isBlank()) {
                return new Sourced(candidate.part().orUnknown(uncertain), candidate.source());
            }
            uncertain |= candidate.part().unknown();
        }
        Truth byContent = way.inside() || way.referenced() ? Truth.YES : namedByContent(element);
        if (!byContent.isNo()) { // steps F to H
            NamePart content = content(element, way.down());
            if (byContent.isUnknown()) {
                content = content.optional();
            }
            if (!content.isBlank()) {
                return new Sourced(content.orUnknown(uncertain), Source.CONTENT);
            }
            uncertain |= content.unknown();
        }
        NamePart title = value(element.attribute("title")); // step I
        if (!title.isBlank()) {
            return new Sourced(title.orUnknown(uncertain), Source.TITLE);
        }
        uncertain |= title.unknown();
        if (!way.inside() && element.is("input", "textarea")) {
            NamePart placeholder = value(element.attribute("placeholder"));
            return new Sourced(placeholder.orUnknown(uncertain), Source.PLACEHOLDER);
        }
        return new Sourced(uncertain ? NamePart.UNKNOWN : NamePart.EMPTY, Source.NONE);
    }

    private static Truth namedByContent(MarkupElement element) {
        if (element.is("summary", "legend", "caption", "figcaption", "label", "option")) {
            return Truth.YES;
        }
        ElementRole role = Accessible.of(element).role();
        if (role.isUnknown()) {
            return Truth.UNKNOWN;
        }
        return Truth.of(role.definition()
                .filter(known -> known.naming() == RoleDefinition.Naming.CONTENT)
                .isPresent());
    }

    /** The names of the elements that an attribute refers to. */
    NamePart references(MarkupElement element, String attributeName, MarkupElement around) {
        Attribute attribute = element.attribute(attributeName);
        if (attribute.pieces().isEmpty()) {
            return attribute.isAbsent() ? NamePart.EMPTY : NamePart.UNKNOWN;
        }
        if (attribute.literal().isEmpty()) {
            return NamePart.UNKNOWN;
        }
        MarkupDocument document = element.document();
        StringBuilder text = new StringBuilder();
        boolean unknown = false;
        for (String id : attribute.literal().get().strip().split("\\s+")) {
            List<MarkupElement> found = id.isEmpty() ? List.of() : document.withId(id);
            if (found.isEmpty()) {
                unknown |= !id.isEmpty() && (!document.isWholePage() || document.mayHoldOtherIds());
                continue;
            }
            NamePart part = referenced(found.get(0), around);
            boolean optional = found.get(0).isConditionalIn(around)
                    || found.get(0).attribute("id").literal().isEmpty();
            part = optional ? part.optional() : part;
            text.append(part.text()).append(' ');
            unknown |= part.unknown();
        }
        return new NamePart(text.toString(), unknown);
    }

    /** The texts of elements that were referenced before, from places that no branch decides about. */
    private static final class References {
        private final Map<MarkupElement, NamePart> byTarget = new IdentityHashMap<>();
    }

    private NamePart referenced(MarkupElement target, MarkupElement around) {
        if (around.isConditional()) {
            return referencedAnew(target, around);
        }
        References references = target.document().derived(References.class, unused -> new References());
        NamePart known = references.byTarget.get(target);
        if (known == null) {
            known = referencedAnew(target, around);
            references.byTarget.put(target, known);
        }
        return known;
    }

    private NamePart referencedAnew(MarkupElement target, MarkupElement around) {
        Truth exposed = Accessible.of(target).isHiddenFromAssistiveTechnology().not();
        MarkupElement taken = target.isConditionalIn(around) ? target : around;
        return compute(target, new Way(taken, true, false, !exposed.isYes(), new HashSet<>()))
                .part();
    }

    /** The text of an element that captions or labels another one. */
    NamePart caption(MarkupElement caption, Way way) {
        NamePart part = compute(caption, new Way(way.around(), way.referenced(), true, way.hiddenToo(), way.visited()))
                .part();
        return caption.isConditionalIn(way.around()) ? part.optional() : part;
    }

    private NamePart content(MarkupElement element, Way way) {
        StringBuilder text = new StringBuilder();
        boolean unknown = element.isComponent();
        boolean pseudo = Styles.of(element.document()).mayHavePseudoElements();
        NamePart before = pseudo ? GeneratedContent.of(element, "before") : NamePart.EMPTY;
        text.append(before.text());
        for (MarkupNode child : element.children()) {
            NamePart part = child(child, way);
            if (child.isConditionalIn(way.around())) {
                part = part.optional();
            }
            text.append(part.text());
            unknown |= part.unknown();
        }
        NamePart after = pseudo ? GeneratedContent.of(element, "after") : NamePart.EMPTY;
        text.append(after.text());
        boolean openEnded = element.isOpenEnded();
        return new NamePart(text.toString(), unknown || openEnded || before.unknown() || after.unknown());
    }

    private NamePart child(MarkupNode child, Way way) {
        if (child instanceof MarkupText text) { // step G
            return new NamePart(text.literal(), text.isDynamic());
        }
        if (child instanceof MarkupInclude) {
            return NamePart.UNKNOWN;
        }
        MarkupElement element = (MarkupElement) child;
        if (element.is("br", "hr")) {
            return new NamePart(" ", false);
        }
        NamePart part = compute(element, way).part();
        boolean inline = Styles.of(element)
                .computed("display")
                .text()
                .filter(display -> display.startsWith("inline") || display.equals("contents"))
                .isPresent();
        return inline || element.isImplicit() ? part : new NamePart(" " + part.text() + " ", part.unknown());
    }

    /** The value of an attribute as a part of a name. */
    static NamePart value(Attribute attribute) {
        return switch (attribute.state()) {
            case ABSENT -> NamePart.EMPTY;
            case CONDITIONAL ->
                attribute.literalIfPresent().filter(String::isBlank).isPresent() ? NamePart.EMPTY : NamePart.UNKNOWN;
            case LITERAL -> new NamePart(attribute.literal().orElse(""), false);
            case DYNAMIC -> new NamePart(String.join(" ", attribute.pieces()), true);
        };
    }
}
