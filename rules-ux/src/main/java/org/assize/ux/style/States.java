package org.assize.ux.style;

import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;

/** Pseudo-classes that are tested by their name, as a page answers them before anybody has touched it. */
final class States {

    private States() {}

    static Truth matches(Selector.Simple.State state, MarkupElement element, SiblingOrder siblings) {
        return switch (state.name()) {
            case "root", "scope" ->
                Truth.of(element.parent().isEmpty() && element.is("html", "svg") && !element.isImplicit()
                        || element.is("html"));
            case "empty" -> element.children().isEmpty() ? Truth.YES : element.isOpenEnded() ? Truth.UNKNOWN : Truth.NO;
            case "first-child", "last-child", "only-child", "first-of-type", "last-of-type", "only-of-type" ->
                position(state.name(), element, siblings);
            case "link", "any-link", "-webkit-any-link", "-moz-any-link" ->
                element.is("a", "area") ? element.attribute("href").isPresent() : Truth.NO;
            case "checked" ->
                element.is("input")
                        ? element.attribute("checked").isPresent()
                        : element.is("option") ? element.attribute("selected").isPresent() : Truth.NO;
            case "disabled" ->
                isControl(element) ? element.attribute("disabled").isPresent() : Truth.NO;
            case "enabled" ->
                isControl(element) ? element.attribute("disabled").isPresent().not() : Truth.NO;
            case "required" -> element.attribute("required").isPresent();
            case "optional" ->
                element.is("input", "select", "textarea")
                        ? element.attribute("required").isPresent().not()
                        : Truth.NO;
            case "open" -> element.attribute("open").isPresent();
            case "defined" -> Truth.of(!element.isComponent()).or(Truth.UNKNOWN);
            case "visited",
                    "hover",
                    "focus",
                    "active",
                    "focus-visible",
                    "focus-within",
                    "target",
                    "target-within",
                    "host",
                    "fullscreen",
                    "modal",
                    "popover-open",
                    "autofill",
                    "-webkit-autofill",
                    "-moz-focusring",
                    "user-valid",
                    "user-invalid",
                    "playing" -> Truth.NO;
            default -> Truth.UNKNOWN;
        };
    }

    private static boolean isControl(MarkupElement element) {
        return element.is("button", "input", "select", "textarea", "optgroup", "option", "fieldset");
    }

    private static Truth position(String name, MarkupElement element, SiblingOrder siblings) {
        if (siblings.isUncertain(element)) {
            return Truth.UNKNOWN;
        }
        boolean ofType = name.endsWith("of-type");
        boolean first = siblings.index(element, false, ofType) == 1;
        boolean last = siblings.index(element, true, ofType) == 1;
        return Truth.of(name.startsWith("first") ? first : name.startsWith("last") ? last : first && last);
    }
}
