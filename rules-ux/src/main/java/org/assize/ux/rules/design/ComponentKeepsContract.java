package org.assize.ux.rules.design;

import java.util.Map;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.designsystem.DesignSystem;
import org.assize.ux.designsystem.DesignSystem.Contract;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see what a script or an expression adds. */
final class ComponentKeepsContract {

    private static final String TEMPLATE = "src/main/resources/templates/cart.html";
    private static final String SYSTEM = "standards/design-system.yml";
    private static final String WRITTEN = """
            components:
              acme-button:
                requires: [ kind ]
                values: { kind: [ buy, plain ] }
              acme-menu: { children: [ acme-item ] }
            """;

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/component-keeps-its-contract")
            .states(
                    "A component has the attributes that the design system requires, with values that it knows, and holds what it may")
            .because(
                    "a component that is used in another way than it was made for looks wrong, or says nothing to a screen reader")
            .remedy("Use the component as standards/design-system.yml says")
            .servingNoClauseBecause("how components are used is the team's own decision")
            .cannotSee("Values that an expression computes, and what a script adds.")
            .violating(Map.of(SYSTEM, WRITTEN, TEMPLATE, "<main>«<acme-button>»Buy</acme-button></main>\n"))
            .violating(Map.of(SYSTEM, WRITTEN, TEMPLATE, "<acme-button kind=\"«huge»\">Buy</acme-button>\n"))
            .violating(Map.of(
                    SYSTEM, WRITTEN, TEMPLATE, "<acme-menu><acme-item>1</acme-item>«<span>»2</span></acme-menu>\n"))
            .conforming(Map.of(
                    SYSTEM,
                    WRITTEN,
                    TEMPLATE,
                    "<acme-button kind=\"buy\">Buy</acme-button><acme-menu><acme-item>1</acme-item></acme-menu>\n"))
            .conforming(Map.of(
                    SYSTEM,
                    WRITTEN,
                    TEMPLATE,
                    "<acme-button th:attr=\"kind=${kind}\" xmlns:th=\"http://www.thymeleaf.org\">Buy</acme-button>"
                            + "<acme-button kind=\"${kind}\">Buy</acme-button>\n"))
            .conforming(Map.of(
                    SYSTEM,
                    WRITTEN,
                    TEMPLATE,
                    "<acme-menu xmlns:th=\"http://www.thymeleaf.org\"><th:block th:each=\"i : ${all}\">"
                            + "<acme-item>1</acme-item></th:block></acme-menu>\n"))
            .consulting(DesignSystem.LOOKUP)
            .inspecting(MarkupElement.class, ComponentKeepsContract::inspect)
            .build();

    private ComponentKeepsContract() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.isImplicit()) {
            return;
        }
        String path = report.source().path();
        report.consult(DesignSystem.LOOKUP, path)
                .of(path)
                .contractOf(element.name())
                .ifPresent(contract -> judge(element, contract, report));
    }

    private static void judge(MarkupElement element, Contract contract, Inspection<MarkupFile, MarkupNode> report) {
        for (String required : contract.required()) {
            if (element.givenAttribute(required).isAbsent()) {
                report.breach(element, element + " lacks the attribute " + required)
                        .key(required);
            }
        }
        contract.values().forEach((name, values) -> {
            Attribute attribute = element.givenAttribute(name);
            attribute
                    .literal()
                    .filter(value -> !values.contains(value))
                    .ifPresent(value -> report.breach(
                                    element,
                                    "The attribute " + name + " of " + element + " is one of "
                                            + String.join(", ", values) + ", not " + value)
                            .key(name + "=" + value)
                            .at(attribute.valueRegion()));
        });
        contract.children()
                .ifPresent(allowed -> element.childElements()
                        .filter(child ->
                                !child.isImplicit() && !child.name().contains(":") && !allowed.contains(child.name()))
                        .forEach(child -> report.breach(
                                        child, element + " holds only " + String.join(", ", allowed) + ", not " + child)
                                .key("child " + child.name())));
    }
}
