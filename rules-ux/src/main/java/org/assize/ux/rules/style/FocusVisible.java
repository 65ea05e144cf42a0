package org.assize.ux.rules.style;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.style.Styles;

/** Judges pages whose styles are all in the file. Passes over elements that a script may mark, and pages with selectors it cannot read. */
final class FocusVisible {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/focus-is-visible")
            .states("What has the focus shows it")
            .because("who uses the keyboard does not see where they are")
            .remedy("Leave the outline of the browser, or draw another one in `:focus-visible`")
            .implementing("act-rules/oj04fd", "wcag-2.2/2.4.7")
            .violating("""
                    <html lang="en"><head><title>Cart</title><style>
                    a:focus { outline: none }
                    </style></head><body>«<a href="/cart">»Cart</a></body></html>
                    """)
            .violating("""
                    <html lang="en"><head><title>Cart</title><style>
                    * { outline: 0 }
                    </style></head><body>«<button>»Buy</button></body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Cart</title><style>
                    a { outline: none } a:focus-visible { background: yellow }
                    </style></head><body><a href="/cart">Cart</a></body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Cart</title><style>
                    a:focus { outline: none; box-shadow: 0 0 0 2px navy }
                    </style></head><body><a href="/cart">Cart</a></body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Cart</title><style>
                    p:focus { outline: none }
                    </style></head><body><a href="/cart">Cart</a></body></html>
                    """)
            .conforming("""
                    <html lang="en"><head><title>Cart</title><link rel="stylesheet" href="shop.css"><style>
                    a:focus { outline: none }
                    </style></head><body><a href="/cart">Cart</a></body></html>
                    """)
            .inspecting(MarkupElement.class, FocusVisible::inspect)
            .build();

    private FocusVisible() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        MarkupDocument document = element.document();
        if (!Styles.of(document).isComplete() || !element.attribute("onfocus").isAbsent()) {
            return;
        }
        FocusStyles styles = FocusStyles.of(document);
        if (styles.removesOutline(element)
                && !styles.mayShowFocus(element)
                && Accessible.of(element).isInTabOrder().isYes()
                && Accessible.of(element).isVisible().isYes()) {
            report.breach(element, "The outline of the focus is removed, and nothing stands for it");
        }
    }
}
