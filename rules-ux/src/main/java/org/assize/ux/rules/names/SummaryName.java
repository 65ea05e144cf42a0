package org.assize.ux.rules.names;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether the summary says what it opens. */
final class SummaryName {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/summary-has-name")
            .states("The summary of details has a name")
            .because("it is the button that opens the details, and says nothing")
            .remedy("Write into the summary what it opens")
            .deciding("act-rules/2t702h", "which summary is a control, and its name, follow from the markup")
            .implementing("wcag-2.2/4.1.2")
            .violating("""
                    <details>«<summary>»</summary><p>Mondays closed</p></details>
                    """)
            .violating("""
                    <details><p>Mondays closed</p>«<summary role="none">»<i class="arrow"></i></summary></details>
                    """)
            .conforming("""
                    <details><summary>Opening hours</summary><p>Mondays closed</p></details>
                    """)
            .conforming("""
                    <details><summary th:text="#{hours}"></summary><p>Mondays closed</p></details>
                    """)
            .conforming("""
                    <summary></summary><details><summary>Hours</summary><summary></summary></details>
                    """)
            .conforming("""
                    <details><div><summary></summary></div></details>
                    """)
            .inspecting(MarkupElement.class, SummaryName::inspect)
            .build();

    private SummaryName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("summary") || !isControl(element)) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().isEmpty().isYes()) {
            report.breach(element, "The summary has no name");
        }
    }

    /** Only the first summary directly inside the details opens them. */
    private static boolean isControl(MarkupElement element) {
        return element.parent()
                .filter(parent -> parent.is("details"))
                .flatMap(details -> details.childElements()
                        .filter(child -> child.is("summary"))
                        .findFirst())
                .filter(first -> first == element)
                .isPresent();
    }
}
