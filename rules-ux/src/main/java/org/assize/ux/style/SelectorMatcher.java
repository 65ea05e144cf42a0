package org.assize.ux.style;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;
import org.assize.ux.style.Selector.Compound;
import org.assize.ux.style.Selector.Simple;

/**
 * Says whether elements match selectors: unknown where an attribute, a sibling or a state decides that cannot be seen.
 * Confined to one document. After too many steps it answers unknown, so that no style sheet makes it slow.
 */
final class SelectorMatcher {

    private static final long MOST_STEPS = 20_000_000;
    private static final int MOST_STEPS_OF_ONE = 20_000;

    private final SiblingOrder siblings = new SiblingOrder();
    private long steps;
    private int stepsOfOne;

    Truth matches(Selector selector, MarkupElement element) {
        stepsOfOne = 0;
        return from(selector, 0, element);
    }

    private boolean isExhausted() {
        return ++steps > MOST_STEPS || ++stepsOfOne > MOST_STEPS_OF_ONE;
    }

    private Truth from(Selector selector, int index, MarkupElement element) {
        if (isExhausted()) {
            return Truth.UNKNOWN;
        }
        Truth here = compound(selector.compounds().get(index), element);
        if (here.isNo() || index == selector.compounds().size() - 1) {
            return here;
        }
        return here.and(
                switch (selector.combinators().get(index)) {
                    case '>' ->
                        element.parent()
                                .map(parent -> from(selector, index + 1, parent))
                                .orElse(Truth.NO);
                    case ' ' -> anyAncestor(selector, index + 1, element);
                    default ->
                        anySibling(
                                selector,
                                index + 1,
                                element,
                                selector.combinators().get(index) == '+');
                });
    }

    private Truth anyAncestor(Selector selector, int index, MarkupElement element) {
        Truth any = Truth.NO;
        Optional<MarkupElement> ancestor = element.parent();
        while (ancestor.isPresent() && !any.isYes()) {
            any = any.or(from(selector, index, ancestor.get()));
            ancestor = ancestor.get().parent();
        }
        return any;
    }

    private Truth anySibling(Selector selector, int index, MarkupElement element, boolean next) {
        List<MarkupElement> all = siblings.of(element);
        int position = siblings.position(element);
        Truth any = Truth.NO;
        for (int before = position - 1; before >= 0 && !any.isYes(); before--) {
            any = any.or(from(selector, index, all.get(before)));
            if (next && !all.get(before).isConditional()) {
                break;
            }
        }
        boolean unseen = siblings.isUncertain(element) && any.isNo();
        return unseen ? Truth.UNKNOWN : any;
    }

    private Truth compound(Compound compound, MarkupElement element) {
        Truth all = Truth.YES;
        for (Simple test : compound.tests()) {
            all = all.and(test(test, element));
            if (all.isNo()) {
                return all;
            }
        }
        return all;
    }

    private Truth test(Simple test, MarkupElement element) {
        if (test instanceof Simple.Type type) {
            String name = type.name();
            return Truth.of(name == null || name.equals(element.name()));
        }
        if (test instanceof Simple.Id id) {
            return attribute(element.attribute("id"), "=", id.id(), false);
        }
        if (test instanceof Simple.ClassName className) {
            return attribute(element.attribute("class"), "~=", className.name(), false);
        }
        if (test instanceof Simple.HasAttribute wanted) {
            boolean ignoreCase = wanted.ignoreCase() || wanted.name().equals("type");
            return attribute(element.attribute(wanted.name()), wanted.operator(), wanted.value(), ignoreCase);
        }
        if (test instanceof Simple.AnyOf any) {
            return anyOf(any.selectors(), element);
        }
        if (test instanceof Simple.NoneOf none) {
            return anyOf(none.selectors(), element).not();
        }
        if (test instanceof Simple.Has has) {
            return has(has, element);
        }
        return test instanceof Simple.Nth nth
                ? nth(nth, element)
                : States.matches((Simple.State) test, element, siblings);
    }

    private Truth anyOf(List<Selector> selectors, MarkupElement element) {
        Truth any = Truth.NO;
        for (Selector selector : selectors) {
            any = any.or(from(selector, 0, element));
        }
        return any;
    }

    /** Whether some element stands to this one as {@code :has} wants; relations further up than one are unknown. */
    private Truth has(Simple.Has has, MarkupElement element) {
        Truth any = Truth.NO;
        for (int index = 0; index < has.selectors().size() && !any.isYes(); index++) {
            Selector selector = has.selectors().get(index);
            char leading = has.leading().get(index);
            any = any.or(
                    leading == ' ' || leading == '>'
                            ? hasInside(selector, element, leading == '>')
                            : hasAfter(selector, element, leading == '+'));
        }
        return any;
    }

    private Truth hasInside(Selector selector, MarkupElement element, boolean childrenOnly) {
        Truth any = Truth.NO;
        List<MarkupElement> inside = (childrenOnly ? element.childElements() : element.descendants()).toList();
        steps += inside.size();
        for (MarkupElement candidate : inside) {
            any = any.or(from(selector, 0, candidate));
            if (any.isYes()) {
                return candidate.isConditional() && !element.isConditional() ? Truth.UNKNOWN : Truth.YES;
            }
        }
        boolean unseen = childrenOnly ? element.isOpenEnded() : element.isOpenEndedBelow();
        return unseen ? Truth.UNKNOWN : any;
    }

    private Truth hasAfter(Selector selector, MarkupElement element, boolean next) {
        List<MarkupElement> all = siblings.of(element);
        Truth any = Truth.NO;
        int position = siblings.position(element);
        int last = next ? Math.min(all.size(), position + 2) : all.size();
        for (int index = position + 1; index < last; index++) {
            any = any.or(from(selector, 0, all.get(index)));
        }
        return siblings.isUncertain(element) ? Truth.UNKNOWN : any;
    }

    private Truth nth(Simple.Nth nth, MarkupElement element) {
        if (siblings.isUncertain(element)) {
            return Truth.UNKNOWN;
        }
        int position = siblings.index(element, nth.fromEnd(), nth.ofType());
        int distance = position - nth.offset();
        return Truth.of(nth.step() == 0 ? distance == 0 : distance % nth.step() == 0 && distance / nth.step() >= 0);
    }

    static Truth attribute(Attribute attribute, String operator, String wanted, boolean ignoreCase) {
        switch (attribute.state()) {
            case ABSENT -> {
                return Truth.NO;
            }
            case LITERAL -> {
                return Truth.of(matches(attribute.literal().orElse(""), operator, wanted, ignoreCase));
            }
            case CONDITIONAL -> {
                boolean possible = attribute
                        .literalIfPresent()
                        .map(value -> matches(value, operator, wanted, ignoreCase))
                        .orElse(!attribute.pieces().isEmpty());
                return possible ? Truth.UNKNOWN : Truth.NO;
            }
            default -> {
                boolean sure = operator.isEmpty()
                        || operator.equals("~=") && attribute.words().contains(wanted);
                return sure ? Truth.YES : Truth.UNKNOWN;
            }
        }
    }

    private static boolean matches(String value, String operator, String wanted, boolean ignoreCase) {
        String have = ignoreCase ? value.toLowerCase(Locale.ROOT) : value;
        String want = ignoreCase ? wanted.toLowerCase(Locale.ROOT) : wanted;
        return switch (operator) {
            case "" -> true;
            case "=" -> have.equals(want);
            case "~=" ->
                !want.isEmpty() && List.of(have.split("[ \\t\\n\\f\\r]+")).contains(want);
            case "|=" -> have.equals(want) || have.startsWith(want + "-");
            case "^=" -> !want.isEmpty() && have.startsWith(want);
            case "$=" -> !want.isEmpty() && have.endsWith(want);
            case "*=" -> !want.isEmpty() && have.contains(want);
            default -> false;
        };
    }
}
