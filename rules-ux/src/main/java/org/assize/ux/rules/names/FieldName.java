package org.assize.ux.rules.names;

import java.util.Locale;
import java.util.Set;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.ElementRole;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.markup.Truth;

/** Cannot see whether the label says what to enter, nor labels that stand in another file. */
final class FieldName {

    private static final String[] ROLES = {
        "checkbox",
        "combobox",
        "listbox",
        "menuitemcheckbox",
        "menuitemradio",
        "radio",
        "searchbox",
        "slider",
        "spinbutton",
        "switch",
        "textbox"
    };

    /** Types of fields that have no role of WAI-ARIA. */
    private static final Set<String> TYPES =
            Set.of("color", "date", "datetime-local", "file", "month", "password", "time", "week");

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/field-has-name")
            .states("A form field has a name")
            .because("a screen reader says only that there is a field, and nobody knows what to enter")
            .remedy(
                    "Put a `label` around the field, or tie it with `for` and `id`; otherwise name it with `aria-label`")
            .deciding("act-rules/e086e5", "role, exposure and name of a field follow from its markup")
            .implementing("wcag-2.2/1.3.1", "wcag-2.2/3.3.2", "wcag-2.2/4.1.2")
            .violating("""
                    <p>Street</p>«<input name="street">»
                    """)
            .violating("""
                    <label>Street</label> «<input type="date" name="day">»
                    """)
            .violating("""
                    «<div role="switch" aria-checked="true" tabindex="0">»</div>
                    """)
            .conforming("""
                    <label for="street">Street</label><input id="street" name="street">
                    """)
            .conforming("""
                    <label>Street <input name="street"></label><input type="hidden" name="id"><input type="submit">
                    """)
            .conforming("""
                    <input th:field="*{street}"><label th:for="${#ids.prev('street')}">Street</label>
                    """)
            .conforming("""
                    <p id="q">Street</p><input aria-labelledby="q"><select hidden></select>
                    """)
            .conforming("""
                    <input name="q" th:attr="aria-label=#{search}">
                    """)
            .inspecting(MarkupElement.class, FieldName::inspect)
            .build();

    private FieldName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.is("option")) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (isField(element, accessible.role()).isYes()
                && accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().isEmpty().isYes()) {
            report.breach(element, "The form field has no name");
        }
    }

    private static Truth isField(MarkupElement element, ElementRole role) {
        boolean withoutRole = element.is("input")
                && element.attribute("role").isAbsent()
                && element.attribute("type")
                        .literal()
                        .filter(type -> TYPES.contains(type.toLowerCase(Locale.ROOT)))
                        .isPresent();
        return withoutRole ? Truth.YES : role.is(ROLES);
    }
}
