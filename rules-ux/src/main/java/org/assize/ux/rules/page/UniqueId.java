package org.assize.ux.rules.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/**
 * Cannot see ids of other fragments of the same page. An element that a loop repeats is judged once. Components are passed over,
 * since their containers may prefix the id.
 */
final class UniqueId {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/unique-id")
            .states("An id names one element of a page")
            .because("a label, a fragment link or an aria reference reaches only the first of two elements")
            .remedy("Give each element an id of its own, or use a class")
            .implementing("wcag-2.2/1.3.1", "wcag-2.2/4.1.2")
            .cannotSee(
                    "Two elements that each depend on a condition of the template may never meet, and are passed over.")
            .violating("""
                    <label for="mail">Mail</label><input id="mail">
                    <input «id="mail"» type="checkbox" aria-label="Weekly mail">
                    """)
            .violating("""
                    <html th:lang="${lang}"><body>
                    <nav id="menu"></nav>
                    <div th:if="${user}" «id="menu"»></div>
                    </body></html>
                    """)
            .conforming("""
                    <input id="mail"><input id="Mail">
                    """)
            .conforming("""
                    <p th:if="${user}" id="greeting">Welcome back</p>
                    <p th:unless="${user}" id="greeting">Welcome</p>
                    """)
            .conforming("""
                    <p th:if="${user}" id="greeting">Welcome back</p>
                    <p th:if="${user == null}" id="greeting">Welcome</p>
                    """)
            .conforming("""
                    <ul><li id="row" th:each="order : ${orders}" th:id="${order.id}"></li><li id="row"></li></ul>
                    """)
            .inspecting(MarkupElement.class, UniqueId::inspect)
            .build();

    private UniqueId() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Attribute id = element.attribute("id");
        String name = id.literal().orElse("");
        if (name.isEmpty()
                || element.isComponent()
                || element.ancestor("template", "noscript").isPresent()) {
            return;
        }
        List<MarkupElement> same = element.document().withId(name);
        boolean isRepeated = same.stream()
                .takeWhile(other -> other != element)
                .anyMatch(other -> other.attribute("id").literal().isPresent()
                        && !other.isComponent()
                        && !mayExclude(other, element)
                        && other.ancestor("template", "noscript").isEmpty());
        if (isRepeated) {
            report.breach(element, "Another element before this one has the id '" + name + "'")
                    .key(name)
                    .at(id.region());
        }
    }

    /** Whether each of two elements depends on a condition of its own, so that they may never meet. */
    private static boolean mayExclude(MarkupElement one, MarkupElement other) {
        if (one.excludes(other)) {
            return true;
        }
        Set<MarkupElement> around = one.ancestors().collect(Collectors.toSet());
        Optional<MarkupElement> common =
                other.ancestors().filter(around::contains).findFirst();
        return common.isPresent()
                ? one.isConditionalIn(common.get()) && other.isConditionalIn(common.get())
                : one.isConditional() && other.isConditional();
    }
}
