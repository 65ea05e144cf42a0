package org.assize.ux.aria;

import java.util.Optional;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;

/** Which elements take the focus, after the HTML Standard, section 6.6. */
final class Focus {

    private Focus() {}

    /** Whether the element takes the focus if it is rendered and not inert. */
    static Truth isFocusable(MarkupElement element) {
        if (isDisabled(element).isYes()) {
            return Truth.NO;
        }
        Truth byItself = byItself(element).and(isDisabled(element).not());
        return byItself.or(hasTabIndex(element)).or(isEditable(element));
    }

    /** Whether the tab key reaches the element if it takes the focus. */
    static Truth isInOrder(MarkupElement element) {
        Attribute index = element.attribute("tabindex");
        Truth negative = index.pieces().isEmpty()
                ? Truth.NO
                : index.literalIfPresent()
                        .map(value -> Truth.of(value.strip().matches("-[0-9]+.*")
                                && !value.strip().matches("-0+")))
                        .map(truth -> index.isPresent().isYes() ? truth : truth.and(Truth.UNKNOWN))
                        .orElse(Truth.UNKNOWN);
        return isFocusable(element).and(negative.not());
    }

    private static Truth hasTabIndex(MarkupElement element) {
        Attribute index = element.attribute("tabindex");
        if (index.pieces().isEmpty()) {
            return Truth.NO;
        }
        Optional<String> value = index.literalIfPresent();
        boolean valid = value.isEmpty() || value.get().strip().matches("[+-]?[0-9]+.*");
        return valid ? index.literal().isPresent() ? Truth.YES : Truth.UNKNOWN : Truth.NO;
    }

    private static Truth isEditable(MarkupElement element) {
        Attribute editable = element.attribute("contenteditable");
        if (editable.pieces().isEmpty()) {
            return Truth.NO;
        }
        return editable.is("").or(editable.is("true")).or(editable.is("plaintext-only"));
    }

    private static Truth byItself(MarkupElement element) {
        return switch (element.name()) {
            case "a" ->
                written(element.attribute("href"))
                        .or(element.isSvg() ? written(element.attribute("xlink:href")) : Truth.NO);
            case "area" -> written(element.attribute("href"));
            case "button", "select", "textarea", "iframe" -> Truth.YES;
            case "input" -> element.attribute("type").is("hidden").not();
            case "audio", "video" -> written(element.attribute("controls"));
            case "summary" ->
                Truth.of(element.parent()
                        .filter(parent -> parent.is("details"))
                        .flatMap(details -> details.childElements()
                                .filter(child -> child.is("summary"))
                                .findFirst())
                        .filter(first -> first == element)
                        .isPresent());
            default -> element.isComponent() ? Truth.UNKNOWN : Truth.NO;
        };
    }

    private static Truth written(Attribute attribute) {
        return attribute.isPresent();
    }

    /** Whether a form control is switched off, by itself or by a fieldset around it. */
    static Truth isDisabled(MarkupElement element) {
        if (!element.is("button", "input", "select", "textarea", "fieldset", "optgroup", "option")) {
            return Truth.NO;
        }
        Truth disabled = presence(element.attribute("disabled"));
        MarkupElement inside = element;
        for (MarkupElement around : element.ancestors().toList()) {
            if (around.is("fieldset") && !isFirstLegend(inside, around)) {
                disabled = disabled.or(presence(around.attribute("disabled")));
            }
            inside = around;
        }
        return disabled;
    }

    private static Truth presence(Attribute attribute) {
        return attribute.pieces().isEmpty() && !attribute.isPresent().isYes() ? Truth.NO : attribute.isPresent();
    }

    private static boolean isFirstLegend(MarkupElement inside, MarkupElement fieldset) {
        return inside.is("legend")
                && fieldset.childElements()
                                .filter(child -> child.is("legend"))
                                .findFirst()
                                .orElse(null)
                        == inside;
    }
}
