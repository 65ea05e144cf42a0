package org.assize.ux.rules.names;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether the heading says what follows. */
final class HeadingName {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/heading-has-name")
            .states("A heading is not empty")
            .because("people who jump from heading to heading land on nothing")
            .remedy("Write the heading, or remove the element")
            .deciding("act-rules/ffd0e9", "role, exposure and name of a heading follow from its markup")
            .implementing("wcag-2.2/1.3.1", "wcag-2.2/2.4.6")
            .violating("""
                    «<h2>» </h2>
                    """)
            .violating("""
                    «<h1>»<img src="logo.svg" alt=""></h1>
                    """)
            .violating("""
                    «<div role="heading" aria-level="2">»<br></div>
                    """)
            .conforming("""
                    <h2>Orders</h2>
                    """)
            .conforming("""
                    <h1><img src="logo.svg" alt="Corner shop"></h1>
                    """)
            .conforming("""
                    <h2 th:text="#{orders}"></h2><h3 th:utext="${title}"/>
                    """)
            .conforming("""
                    <h2 hidden></h2><h2 role="none"></h2>
                    """)
            .inspecting(MarkupElement.class, HeadingName::inspect)
            .build();

    private HeadingName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Accessible accessible = Accessible.of(element);
        if (accessible.role().is("heading").isYes()
                && accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().isEmpty().isYes()) {
            report.breach(element, "The heading is empty");
        }
    }
}
