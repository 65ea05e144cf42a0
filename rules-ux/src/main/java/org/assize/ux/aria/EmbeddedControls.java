package org.assize.ux.aria;

import java.util.List;
import java.util.Optional;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;

/** The values of controls inside what names another element (accname 1.2, step 2C). */
final class EmbeddedControls {

    private EmbeddedControls() {}

    /** The value that counts as text; empty for an element that is no such control. */
    static Optional<NamePart> value(MarkupElement element) {
        ElementRole role = Accessible.of(element).role();
        if (role.is("textbox", "searchbox").isYes()) {
            return Optional.of(
                    element.is("input")
                            ? NameComputation.value(element.attribute("value"))
                            : new NamePart(element.literalText(), element.isOpenEndedBelow()));
        }
        if (role.is("combobox", "listbox").isYes()) {
            return Optional.of(
                    element.is("input") ? NameComputation.value(element.attribute("value")) : selected(element));
        }
        if (role.isKindOf("range").isYes()) {
            return Optional.of(range(element));
        }
        return Optional.empty();
    }

    private static NamePart selected(MarkupElement element) {
        List<MarkupElement> options = element.descendants()
                .filter(option -> option.is("option")
                        || option.attribute("role").is("option").isYes())
                .toList();
        boolean unknown = element.isOpenEndedBelow();
        for (MarkupElement option : options) {
            Attribute chosen = option.attribute(option.is("option") ? "selected" : "aria-selected");
            if (option.is("option")
                    ? chosen.isPresent().isYes()
                    : chosen.is("true").isYes()) {
                return new NamePart(option.literalText(), unknown);
            }
            unknown |= chosen.isPresent().isUnknown();
        }
        boolean first = element.is("select") && !options.isEmpty();
        return new NamePart(first && !unknown ? options.get(0).literalText() : "", unknown);
    }

    private static NamePart range(MarkupElement element) {
        for (String name : List.of("aria-valuetext", "aria-valuenow", "value")) {
            NamePart value = NameComputation.value(element.attribute(name));
            if (value.mayBeSomething()) {
                return value;
            }
        }
        return NamePart.EMPTY;
    }
}
