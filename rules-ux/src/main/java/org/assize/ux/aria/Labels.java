package org.assize.ux.aria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;

/** The labels of a document by what they label. */
final class Labels {

    private final Map<String, List<MarkupElement>> byTarget = new HashMap<>();
    private boolean someTargetsUnknown;
    private boolean someTargetsMissing;

    private Labels(MarkupDocument document) {
        document.elements("label").forEach(label -> {
            Attribute target = label.attribute("for");
            if (target.pieces().isEmpty()) {
                return;
            }
            Optional<String> id = target.literalIfPresent();
            if (id.isEmpty()) {
                someTargetsUnknown = true;
            } else {
                byTarget.computeIfAbsent(id.get(), unused -> new ArrayList<>()).add(label);
                someTargetsMissing |= document.withId(id.get()).isEmpty();
            }
        });
    }

    static Labels of(MarkupDocument document) {
        return document.derived(Labels.class, Labels::new);
    }

    /** The labels of a control, those around it and those that name its id. */
    Set<MarkupElement> of(MarkupElement control) {
        Set<MarkupElement> labels = new LinkedHashSet<>();
        control.attribute("id")
                .literalIfPresent()
                .filter(id ->
                        !id.isEmpty() && control.document().withId(id).get(0) == control || isAlternative(control, id))
                .ifPresent(id -> labels.addAll(byTarget.getOrDefault(id, List.of())));
        control.ancestor("label").filter(label -> isAround(label, control)).ifPresent(labels::add);
        return labels;
    }

    private static boolean isAlternative(MarkupElement control, String id) {
        List<MarkupElement> same = control.document().withId(id);
        return same.contains(control)
                && (same.get(0).excludes(control) || same.get(0).isConditional());
    }

    /** A label without a target labels the first control in it. */
    private static boolean isAround(MarkupElement label, MarkupElement control) {
        if (!label.attribute("for").pieces().isEmpty()) {
            return false;
        }
        return label.descendants().filter(Labels::isLabelable).findFirst().orElse(null) == control;
    }

    static boolean isLabelable(MarkupElement element) {
        return element.is("button", "meter", "output", "progress", "select", "textarea")
                || element.is("input")
                        && !element.attribute("type").is("hidden").isYes();
    }

    /** Whether there may be a label that cannot be matched, because it or the control has a computed id. */
    boolean mayHaveOthers(MarkupElement control) {
        Attribute id = control.attribute("id");
        boolean idKnown = id.isAbsent() || id.literalIfPresent().isPresent();
        boolean dynamicId = !idKnown && (!id.pieces().isEmpty() || id.isPresent() == Truth.UNKNOWN);
        boolean computedLabel = someTargetsUnknown && !id.isAbsent();
        boolean around = control.ancestors().anyMatch(MarkupElement::isComponent);
        return computedLabel || dynamicId && (someTargetsUnknown || someTargetsMissing) || around;
    }
}
