package org.assize.ux.rules.names;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether the name says what the button does. */
final class ButtonName {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/button-has-name")
            .states("A button has a name")
            .because("a screen reader says only \"button\", and speech control cannot press it")
            .remedy("Write text into the button; where it shows only an icon, name it with `aria-label`")
            .deciding("act-rules/97a4e1", "role, exposure and name of a button follow from its markup")
            .implementing("wcag-2.2/4.1.2")
            .violating("""
                    «<button type="submit">»<i class="icon-save"></i></button>
                    """)
            .violating("""
                    «<input type="button" value="">»
                    """)
            .violating("""
                    «<span role="button" tabindex="0">»<img src="x.svg" alt=""></span>
                    """)
            .conforming("""
                    <button type="submit"><i class="icon-save"></i> Save</button>
                    """)
            .conforming("""
                    <button aria-label="Save"><i class="icon-save"></i></button><input type="submit">
                    """)
            .conforming("""
                    <button th:text="#{save}"></button><button><th:block th:replace="~{icons :: save}"/></button>
                    """)
            .conforming("""
                    <button hidden></button><div aria-hidden="true"><button tabindex="-1"></button></div>
                    """)
            .inspecting(MarkupElement.class, ButtonName::inspect)
            .build();

    private ButtonName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.is("input") && element.attribute("type").is("image").isYes()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (accessible.role().is("button").isYes()
                && !isSummary(element)
                && accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().isEmpty().isYes()) {
            report.breach(element, "The button has no name");
        }
    }

    private static boolean isSummary(MarkupElement element) {
        return element.is("summary") && element.attribute("role").isAbsent();
    }
}
