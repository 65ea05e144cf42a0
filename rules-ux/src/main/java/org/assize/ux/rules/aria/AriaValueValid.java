package org.assize.ux.rules.aria;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Aria;
import org.assize.ux.aria.AriaAttribute;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see elements that scripts or other files add: a reference is judged only where all ids of the page are known. */
final class AriaValueValid {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/aria-value-is-valid")
            .states("A value of an ARIA attribute is one that the attribute takes")
            .because(
                    "browsers put a default in the place of a value that they do not know, and people are told something wrong")
            .remedy("Write one of the values that WAI-ARIA lists for the attribute")
            .implementing("act-rules/6a7281", "wcag-2.2/4.1.2", "wcag-2.2/1.3.1")
            .violating("""
                    <button «aria-expanded="open"»>More</button>
                    """)
            .violating("""
                    <p «aria-live="loud"»>Saved</p>
                    """)
            .violating("""
                    <div role="slider" tabindex="0" «aria-valuenow="half"» aria-label="Size"></div>
                    """)
            .violating("""
                    <html lang="en"><head><title>Sizes</title></head><body><p «aria-describedby="hint"»>Size</p></body></html>
                    """)
            .conforming("""
                    <button aria-expanded="false">More</button><p aria-live="polite">Saved</p>
                    """)
            .conforming("""
                    <button aria-expanded="open" th:attr="aria-expanded=${open}">More</button>
                    """)
            .conforming("""
                    <div role="slider" tabindex="0" aria-valuenow="0.5" aria-valuetext="half" aria-label="Size"></div>
                    """)
            .conforming("""
                    <p aria-describedby="hint">Size</p><i aria-hidden></i><b aria-label=""></b>
                    """)
            .inspecting(MarkupElement.class, AriaValueValid::inspect)
            .build();

    private AriaValueValid() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.isComponent()) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            if (!attribute.name().startsWith("aria-")) {
                continue;
            }
            Optional<AriaAttribute> known = Aria.attribute(attribute.name());
            String value = attribute.literal().orElse("").strip();
            if (known.isPresent() && !value.isEmpty() && !accepts(known.get(), value, element)) {
                report.breach(element, message(known.get(), value))
                        .key(attribute.name())
                        .at(attribute.region());
            }
        }
    }

    private static boolean accepts(AriaAttribute attribute, String value, MarkupElement element) {
        String lower = value.toLowerCase(Locale.ROOT);
        return switch (attribute.type()) {
            case TOKEN -> attribute.values().contains(lower);
            case TOKENS -> attribute.values().containsAll(List.of(lower.split("\\s+")));
            case INTEGER -> value.matches("[+-]?[0-9]+");
            case NUMBER -> value.matches("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
            case REFERENCE, REFERENCES -> mayRefer(attribute, value, element);
            case TEXT -> true;
        };
    }

    /** Whether one of the ids is there, or may be once scripts have run. */
    private static boolean mayRefer(AriaAttribute attribute, String value, MarkupElement element) {
        MarkupDocument document = element.document();
        boolean onDemand =
                attribute.name().equals("aria-controls") || attribute.name().equals("aria-errormessage");
        return onDemand
                || !document.isWholePage()
                || document.mayHoldOtherIds()
                || document.elements("script").findAny().isPresent()
                || Arrays.stream(value.split("\\s+"))
                        .anyMatch(id -> !document.withId(id).isEmpty());
    }

    private static String message(AriaAttribute attribute, String value) {
        String what = attribute.name() + "=\"" + value + "\"";
        return switch (attribute.type()) {
            case TOKEN, TOKENS -> what + " is not a value of it; valid are " + String.join(", ", attribute.values());
            case INTEGER -> what + " is not a whole number";
            case NUMBER -> what + " is not a number";
            case REFERENCE, REFERENCES -> what + " refers to no element of the page";
            case TEXT -> what;
        };
    }
}
