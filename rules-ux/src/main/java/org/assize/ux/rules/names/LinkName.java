package org.assize.ux.rules.names;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether the name says where the link leads. */
final class LinkName {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/link-has-name")
            .states("A link has a name")
            .because("a screen reader reads the address letter by letter, or only \"link\"")
            .remedy("Write text into the link, or give its image a text alternative")
            .deciding("act-rules/c487ae", "role, exposure and name of a link follow from its markup")
            .implementing("wcag-2.2/2.4.4", "wcag-2.2/2.4.9", "wcag-2.2/4.1.2")
            .violating("""
                    «<a href="/cart">»<i class="icon-cart"></i></a>
                    """)
            .violating("""
                    «<a href="/">»<img src="logo.svg" alt=""></a>
                    """)
            .violating("""
                    «<span role="link" tabindex="0">»</span>
                    """)
            .conforming("""
                    <a href="/cart"><i class="icon-cart"></i><span class="sr-only">Cart</span></a>
                    """)
            .conforming("""
                    <a href="/"><img src="logo.svg" alt="Corner shop"></a><a name="top"></a>
                    """)
            .conforming("""
                    <a th:href="@{/cart}" th:utext="#{cart}"></a><a href="/" th:title="#{home}"></a>
                    """)
            .conforming("""
                    <a href="/cart" aria-hidden="true" tabindex="-1"></a>
                    """)
            .inspecting(MarkupElement.class, LinkName::inspect)
            .build();

    private LinkName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Accessible accessible = Accessible.of(element);
        if (accessible.role().isKindOf("link").isYes()
                && accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().isEmpty().isYes()) {
            report.breach(element, "The link has no name");
        }
    }
}
