package org.assize.ux.markup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.assize.ux.markup.Attribute.State;
import org.jsoup.nodes.Range;

/**
 * The attributes of an element as they may be written.
 *
 * @param byName the attributes that are or may be there
 * @param open whether others may be there
 */
record EffectiveAttributes(Map<String, Attribute> byName, boolean open) {

    static EffectiveAttributes of(MarkupElement element) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        boolean open = false;
        for (org.jsoup.nodes.Attribute written : element.jsoup().attributes()) {
            String name = written.getKey().toLowerCase(Locale.ROOT);
            open |= TemplateAttributes.opensAttributes(name, written.getValue());
            if (!TemplateAttributes.isTemplate(name)) {
                attributes.put(name, literal(element, name, written));
            }
        }
        for (org.jsoup.nodes.Attribute written : element.jsoup().attributes()) {
            String name = written.getKey().toLowerCase(Locale.ROOT);
            String value = offsets(written) == null ? written.getValue() : source(element, offsets(written));
            for (TemplateAttributes.Assignment assignment : TemplateAttributes.sets(name, value)) {
                if (assignment.name().equals("id") && attributes.containsKey("id") && name.endsWith("field")) {
                    continue;
                }
                set(attributes, element, assignment, written);
            }
        }
        return new EffectiveAttributes(attributes, open);
    }

    private static void set(
            Map<String, Attribute> attributes,
            MarkupElement element,
            TemplateAttributes.Assignment assignment,
            org.jsoup.nodes.Attribute written) {
        Attribute before = attributes.get(assignment.name());
        State state = assignment.conditional() ? State.CONDITIONAL : State.DYNAMIC;
        String value = String.valueOf(TemplateMask.HOLE);
        if (assignment.appends() && before != null && before.state() != State.CONDITIONAL) {
            value = String.join(value, before.pieces()) + ' ' + value;
        } else if (assignment.conditional()) {
            value = "";
        }
        attributes.put(
                assignment.name(), new Attribute(element, assignment.name(), state, value, true, offsets(written)));
    }

    private static Attribute literal(MarkupElement element, String name, org.jsoup.nodes.Attribute written) {
        int[] offsets = offsets(written);
        State state = Holes.in(written.getValue()) ? State.DYNAMIC : State.LITERAL;
        if (offsets != null && isConditional(element, offsets[0])) {
            state = State.CONDITIONAL;
        }
        return new Attribute(element, name, state, written.getValue(), written.hasDeclaredValue(), offsets);
    }

    private static boolean isConditional(MarkupElement element, int offset) {
        Branches branches = element.document().branches();
        return !branches.isEmpty() && branches.at(offset) != branches.at(element.start());
    }

    private static String source(MarkupElement element, int[] offsets) {
        return element.document().file().text().text().substring(offsets[2], offsets[3]);
    }

    private static int @org.jspecify.annotations.Nullable [] offsets(org.jsoup.nodes.Attribute written) {
        Range.AttributeRange range = written.sourceRange();
        if (!range.isTracked()) {
            return null;
        }
        return new int[] {
            range.nameRange().startPos(),
            range.nameRange().endPos(),
            range.valueRange().startPos(),
            range.valueRange().endPos()
        };
    }
}
