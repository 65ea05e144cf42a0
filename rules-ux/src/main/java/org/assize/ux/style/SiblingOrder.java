package org.assize.ux.style;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.assize.ux.markup.MarkupElement;

/** The order of elements among their siblings, counted once for each parent. */
final class SiblingOrder {

    private final Map<Object, List<MarkupElement>> byParent = new IdentityHashMap<>();
    private final Map<MarkupElement, int[]> positions = new IdentityHashMap<>();
    private final Map<Object, Boolean> uncertain = new IdentityHashMap<>();

    List<MarkupElement> of(MarkupElement element) {
        Object parent = parent(element);
        List<MarkupElement> known = byParent.get(parent);
        if (known == null) {
            known = element.parent()
                    .map(MarkupElement::childElements)
                    .orElseGet(() -> element.document().children().stream()
                            .filter(MarkupElement.class::isInstance)
                            .map(MarkupElement.class::cast))
                    .toList();
            byParent.put(parent, known);
            count(known);
        }
        return known;
    }

    private static Object parent(MarkupElement element) {
        return element.parent().<Object>map(parent -> parent).orElse(element.document());
    }

    private void count(List<MarkupElement> all) {
        Map<String, Integer> ofType = new HashMap<>();
        for (int index = 0; index < all.size(); index++) {
            int position = ofType.merge(all.get(index).name(), 1, Integer::sum);
            positions.put(all.get(index), new int[] {index, position, 0});
        }
        for (MarkupElement element : all) {
            positions.get(element)[2] = ofType.get(element.name());
        }
    }

    int position(MarkupElement element) {
        of(element);
        return positions.get(element)[0];
    }

    /** The position from 1, from the start or the end, among all siblings or those of the same name. */
    int index(MarkupElement element, boolean fromEnd, boolean ofType) {
        int size = of(element).size();
        int[] position = positions.get(element);
        if (ofType) {
            return fromEnd ? position[2] - position[1] + 1 : position[1];
        }
        return fromEnd ? size - position[0] : position[0] + 1;
    }

    /** Whether siblings may be missing, repeated or unseen, so that nobody can count. */
    boolean isUncertain(MarkupElement element) {
        return uncertain.computeIfAbsent(
                parent(element),
                unused -> element.parent().map(MarkupElement::isOpenEnded).orElse(false)
                        || of(element).stream()
                                .anyMatch(sibling -> element.parent()
                                        .map(sibling::isConditionalIn)
                                        .orElse(sibling.isConditional())));
    }
}
