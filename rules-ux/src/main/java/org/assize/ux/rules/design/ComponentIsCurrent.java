package org.assize.ux.rules.design;

import java.util.Map;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.designsystem.DesignSystem;
import org.assize.ux.designsystem.DesignSystem.Deprecation;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see classes that an expression puts together, nor elements that a script adds. */
final class ComponentIsCurrent {

    private static final String TEMPLATE = "src/main/resources/templates/cart.html";
    private static final String SYSTEM = "standards/design-system.yml";
    private static final String WRITTEN = """
            components:
              acme-button: {}
              old-button: { deprecated: since 3.0, replacement: acme-button }
              .btn-legacy: { deprecated: true, replacement: .btn }
              marquee: { deprecated: nobody can read it }
            """;

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/component-is-current")
            .states("A template uses no component that the design system has deprecated")
            .because("an old component keeps its old look and faults, and has to be kept alive for it")
            .remedy("Use the component that standards/design-system.yml names as its replacement")
            .servingNoClauseBecause("which components are current is the team's own decision")
            .cannotSee("Classes that an expression puts together, and elements that a script adds.")
            .violating(Map.of(SYSTEM, WRITTEN, TEMPLATE, "<main>«<old-button kind=\"buy\">»Buy</old-button></main>\n"))
            .violating(Map.of(SYSTEM, WRITTEN, TEMPLATE, "<a class=\"«btn-legacy» wide\" href=\"/buy\">Buy</a>\n"))
            .violating(Map.of(SYSTEM, WRITTEN, TEMPLATE, "«<marquee>»Three left</marquee>\n"))
            .conforming(Map.of(
                    SYSTEM,
                    WRITTEN,
                    TEMPLATE,
                    "<acme-button>Buy</acme-button><a class=\"btn-legacy-free\" href=\"/\">Home</a>\n"))
            .conforming(Map.of(SYSTEM, WRITTEN, TEMPLATE, "<p id=\"btn-legacy\">old-button</p><!-- <old-button> -->\n"))
            .conforming(Map.of(
                    SYSTEM,
                    "components:\n  old-button: { deprecated: false }\n",
                    TEMPLATE,
                    "<old-button>Buy</old-button>\n"))
            .conforming(Map.of(TEMPLATE, "<old-button>Buy</old-button>\n"))
            .consulting(DesignSystem.LOOKUP)
            .inspecting(MarkupElement.class, ComponentIsCurrent::inspect)
            .build();

    private ComponentIsCurrent() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.isImplicit()) {
            return;
        }
        String path = report.source().path();
        DesignSystem system = report.consult(DesignSystem.LOOKUP, path).of(path);
        system.deprecationOf(element.name())
                .ifPresent(said -> report.breach(element, message(element.toString(), said))
                        .key(element.name()));
        for (String word : element.attribute("class").words()) {
            system.deprecationOf("." + word).ifPresent(said -> judgeClass(element, word, said, report));
        }
    }

    private static void judgeClass(
            MarkupElement element, String word, Deprecation said, Inspection<MarkupFile, MarkupNode> report) {
        String value = element.attribute("class").literal().orElse("");
        int start = (" " + value.replaceAll("\\s", " ") + " ").indexOf(" " + word + " ");
        report.breach(element, message("The class " + word, said))
                .key("." + word)
                .at(
                        start < 0
                                ? element.attribute("class").valueRegion()
                                : element.attribute("class").valueRegion(start, start + word.length()));
    }

    private static String message(String component, Deprecation said) {
        String reason = said.reason().isEmpty() ? "" : " (" + said.reason() + ")";
        String instead = said.replacement().isEmpty() ? "" : ": use " + said.replacement();
        return component + " is deprecated" + reason + instead;
    }
}
