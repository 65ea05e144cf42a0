package org.assize.ux.rules.names;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether the name says what the item does. */
final class MenuItemName {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/menu-item-has-name")
            .states("A menu item has a name")
            .because("a screen reader says only \"menu item\"")
            .remedy("Write text into the item, or name it with `aria-label`")
            .deciding("act-rules/m6b1q3", "role, exposure and name of a menu item follow from its markup")
            .implementing("wcag-2.2/4.1.2")
            .violating("""
                    <div role="menu">«<div role="menuitem" tabindex="-1">»<i class="icon-print"></i></div></div>
                    """)
            .violating("""
                    <ul role="menu"><li role="none">«<a role="menuitem" href="/print">»<img src="p.svg" alt=""></a></li></ul>
                    """)
            .conforming("""
                    <div role="menu"><div role="menuitem" tabindex="-1"><i class="icon-print"></i>Print</div></div>
                    """)
            .conforming("""
                    <div role="menu"><button role="menuitem" title="Print"></button></div>
                    """)
            .conforming("""
                    <div role="menu" hidden><button role="menuitem"></button></div>
                    """)
            .conforming("""
                    <div role="menu"><button role="menuitem" th:text="#{print}"></button></div>
                    """)
            .inspecting(MarkupElement.class, MenuItemName::inspect)
            .build();

    private MenuItemName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.attribute("role").isAbsent()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (accessible.role().is("menuitem").isYes()
                && accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().isEmpty().isYes()) {
            report.breach(element, "The menu item has no name");
        }
    }
}
