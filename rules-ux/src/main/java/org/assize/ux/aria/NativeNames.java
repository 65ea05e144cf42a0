package org.assize.ux.aria;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assize.ux.aria.AccessibleName.Source;
import org.assize.ux.aria.NameComputation.Sourced;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;

/** The names that HTML gives elements after HTML-AAM 1.0, section 4.1: the first that is not blank counts. */
final class NativeNames {

    private final NameComputation computation;
    private final NameComputation.Way way;

    NativeNames(NameComputation computation, NameComputation.Way way) {
        this.computation = computation;
        this.way = way;
    }

    List<Sourced> of(MarkupElement element) {
        List<Sourced> names = new ArrayList<>();
        switch (element.name()) {
            case "input" -> input(element, names);
            case "button", "select", "textarea", "meter", "progress", "output" -> labels(element, names);
            case "img", "area" -> attribute(element, "alt", Source.ALT, names);
            case "fieldset" -> caption(element, "legend", names);
            case "table" -> caption(element, "caption", names);
            case "figure" -> caption(element, "figcaption", names);
            case "optgroup", "option", "track" -> attribute(element, "label", Source.VALUE, names);
            default -> {
                if (element.isSvg()) {
                    caption(element, "title", names);
                }
            }
        }
        return names;
    }

    private void input(MarkupElement element, List<Sourced> names) {
        Attribute type = element.attribute("type");
        labels(element, names);
        if (!type.isAbsent() && type.literal().isEmpty()) {
            names.add(new Sourced(NamePart.UNKNOWN, Source.VALUE));
            return;
        }
        String kind = type.literal().orElse("text").strip().toLowerCase(Locale.ROOT);
        switch (kind) {
            case "image" -> attribute(element, "alt", Source.ALT, names);
            case "button", "submit", "reset" -> {
                attribute(element, "value", Source.VALUE, names);
                if (element.attribute("value").isAbsent() && !kind.equals("button")) {
                    String browsers = kind.equals("submit") ? "Submit" : "Reset";
                    names.add(new Sourced(new NamePart(browsers, false), Source.VALUE));
                }
            }
            default -> {}
        }
    }

    private static void attribute(MarkupElement element, String name, Source source, List<Sourced> names) {
        names.add(new Sourced(NameComputation.value(element.attribute(name)), source));
    }

    private void caption(MarkupElement element, String name, List<Sourced> names) {
        element.childElements()
                .filter(child -> child.is(name))
                .findFirst()
                .map(caption -> caption.isSvg() && name.equals("title")
                        ? new NamePart(
                                caption.literalText(),
                                caption.isOpenEndedBelow() || caption.isConditionalIn(way.around()))
                        : computation.caption(caption, way))
                .ifPresent(part -> names.add(new Sourced(part, Source.CAPTION)));
        if (names.isEmpty() && element.isOpenEnded()) {
            names.add(new Sourced(NamePart.UNKNOWN, Source.CAPTION));
        }
    }

    private void labels(MarkupElement element, List<Sourced> names) {
        Labels labels = Labels.of(element.document());
        StringBuilder text = new StringBuilder();
        boolean unknown = labels.mayHaveOthers(element);
        for (MarkupElement label : labels.of(element)) {
            if (!way.visited().contains(label)) {
                NamePart part = computation.caption(label, way);
                text.append(part.text()).append(' ');
                unknown |= part.unknown();
            }
        }
        names.add(new Sourced(new NamePart(text.toString(), unknown), Source.LABEL));
    }
}
