package org.assize.ux.rules.aria;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see listeners that hand the focus on, unless a script in the file names the element. */
final class AriaHiddenWithoutFocus {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/aria-hidden-holds-no-focus")
            .states("What is hidden by aria-hidden cannot be reached with the tab key")
            .because("a screen reader stands on a control of which it is told nothing")
            .remedy(
                    "Take the element out of the tab order (`tabindex=\"-1\"`, `disabled`), hide it from all (`hidden`), or drop `aria-hidden`")
            .implementing("act-rules/6cfa84", "wcag-2.2/4.1.2", "wcag-2.2/1.3.1")
            .violating("""
                    <div aria-hidden="true">«<a href="/cart">»Cart</a></div>
                    """)
            .violating("""
                    «<p tabindex="0" aria-hidden="true">»Cart</p>
                    """)
            .conforming("""
                    <div aria-hidden="true"><a href="/cart" tabindex="-1">Cart</a></div>
                    """)
            .conforming("""
                    <div aria-hidden="true" style="display:none"><button>Cart</button></div>
                    """)
            .conforming("""
                    <div th:attr="aria-hidden=${hidden}"><button>Cart</button></div>
                    """)
            .conforming("""
                    <a href="#" aria-hidden="true" onfocus="first.focus()"></a>
                    """)
            .inspecting(MarkupElement.class, AriaHiddenWithoutFocus::inspect)
            .build();

    private AriaHiddenWithoutFocus() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Optional<MarkupElement> hider = Stream.concat(Stream.of(element), element.ancestors())
                .filter(around -> around.attribute("aria-hidden").is("true").isYes())
                .findFirst();
        if (hider.isPresent() && Accessible.of(element).isInTabOrder().isYes() && !mayHandFocusOn(element)) {
            report.breach(
                    element,
                    hider.get() == element
                            ? "The element is hidden from assistive technology and can be reached with the tab key"
                            : "The element stands in one that aria-hidden hides, and can be reached with the tab key");
        }
    }

    private static boolean mayHandFocusOn(MarkupElement element) {
        if (!element.attribute("onfocus").isAbsent()) {
            return true;
        }
        List<String> names = Stream.concat(
                        element.attribute("id").words().stream(), element.attribute("class").words().stream())
                .toList();
        return element.document()
                .elements("script")
                .map(MarkupElement::data)
                .anyMatch(script -> script.contains("focus") && names.stream().anyMatch(script::contains));
    }
}
