package org.assize.ux.rules.forms;

import java.util.Locale;
import java.util.Set;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether the purpose fits the field. */
final class AutocompleteValid {

    private static final Set<String> FIELDS = Set.of(
            "name",
            "honorific-prefix",
            "given-name",
            "additional-name",
            "family-name",
            "honorific-suffix",
            "nickname",
            "username",
            "new-password",
            "current-password",
            "one-time-code",
            "organization-title",
            "organization",
            "street-address",
            "address-line1",
            "address-line2",
            "address-line3",
            "address-level4",
            "address-level3",
            "address-level2",
            "address-level1",
            "country",
            "country-name",
            "postal-code",
            "cc-name",
            "cc-given-name",
            "cc-additional-name",
            "cc-family-name",
            "cc-number",
            "cc-exp",
            "cc-exp-month",
            "cc-exp-year",
            "cc-csc",
            "cc-type",
            "transaction-currency",
            "transaction-amount",
            "language",
            "bday",
            "bday-day",
            "bday-month",
            "bday-year",
            "sex",
            "url",
            "photo");

    private static final Set<String> CONTACTS = Set.of(
            "tel",
            "tel-country-code",
            "tel-national",
            "tel-area-code",
            "tel-local",
            "tel-local-prefix",
            "tel-local-suffix",
            "tel-extension",
            "email",
            "impp");

    private static final Set<String> CONTACT_KINDS = Set.of("home", "work", "mobile", "fax", "pager");

    private static final Set<String> FIXED =
            Set.of("hidden", "submit", "button", "reset", "image", "checkbox", "radio", "file");

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/autocomplete-is-valid")
            .states("An autocomplete attribute names a purpose that HTML knows")
            .because("browsers fill nothing in, and tools that show a symbol for the purpose show none")
            .remedy(
                    "Write one of the field names of the HTML Standard (`email`, `street-address`), with `section-`, `shipping` or `work` before it if need be")
            .deciding("act-rules/73f2c2", "the purposes and their order are listed in the HTML Standard")
            .implementing("wcag-2.2/1.3.5")
            .violating("""
                    <input aria-label="Mail" «autocomplete="e-mail"»>
                    """)
            .violating("""
                    <input aria-label="Street" «autocomplete="work street-address"» name="street">
                    """)
            .violating("""
                    <select aria-label="Country" «autocomplete="billing"»></select>
                    """)
            .conforming("""
                    <input aria-label="Mail" autocomplete="section-gift shipping work email"><input autocomplete="off" aria-label="Code">
                    """)
            .conforming("""
                    <input aria-label="Mail" autocomplete="e-mail" th:attr="autocomplete=${purpose}">
                    """)
            .conforming("""
                    <input type="hidden" autocomplete="e-mail"><input aria-label="Mail" autocomplete="e-mail" disabled>
                    """)
            .conforming("""
                    <input type="password" aria-label="Password" autocomplete="Current-Password webauthn">
                    """)
            .inspecting(MarkupElement.class, AutocompleteValid::inspect)
            .build();

    private AutocompleteValid() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("input", "select", "textarea")) {
            return;
        }
        Attribute attribute = element.attribute("autocomplete");
        String value = attribute.literal().orElse("").strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty() || value.equals("on") || value.equals("off") || isValid(value.split("\\s+"))) {
            return;
        }
        if (takesInput(element) && isInUse(element)) {
            report.breach(element, "autocomplete=\"" + value + "\" names no purpose that HTML knows")
                    .key(value)
                    .at(attribute.region());
        }
    }

    /** The grammar of autofill detail tokens (HTML Standard, 4.10.18.7.1). */
    private static boolean isValid(String[] tokens) {
        int at = 0;
        at += at < tokens.length && tokens[at].startsWith("section-") ? 1 : 0;
        at += at < tokens.length && (tokens[at].equals("shipping") || tokens[at].equals("billing")) ? 1 : 0;
        boolean contact = at < tokens.length && CONTACT_KINDS.contains(tokens[at]);
        at += contact ? 1 : 0;
        if (at == tokens.length || !(CONTACTS.contains(tokens[at]) || !contact && FIELDS.contains(tokens[at]))) {
            return false;
        }
        at++;
        at += at < tokens.length && tokens[at].equals("webauthn") ? 1 : 0;
        return at == tokens.length;
    }

    private static boolean takesInput(MarkupElement element) {
        Attribute type = element.attribute("type");
        return type.isAbsent()
                || type.literal()
                        .filter(value -> !FIXED.contains(value.strip().toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    /** Whether people meet the field, and can enter something. */
    private static boolean isInUse(MarkupElement element) {
        Accessible accessible = Accessible.of(element);
        boolean hidden = !accessible.isVisible().isYes()
                && !accessible.isHiddenFromAssistiveTechnology().isNo();
        boolean off = !accessible.isDisabled().isNo()
                || element.attribute("aria-disabled").is("true").isYes();
        boolean isNoWidget =
                accessible.role().definition().filter(role -> !role.isWidget()).isPresent();
        return !hidden && !off && !(isNoWidget && accessible.isInTabOrder().isNo());
    }
}
