package org.assize.ux.rules.aria;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assize.finding.Suggestion;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.Aria;
import org.assize.ux.aria.RoleDefinition;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Takes one known token for enough: browsers use the first that they know. */
final class RoleExists {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/role-exists")
            .states("A role attribute names a role that exists")
            .because(
                    "browsers ignore a role that they do not know, and the element is announced as what it is without it")
            .remedy("Use a role of WAI-ARIA, or none where the element says enough by itself")
            .deciding("act-rules/674b10", "the roles that exist are listed in WAI-ARIA, DPUB-ARIA and Graphics-ARIA")
            .implementing("wcag-2.2/4.1.2", "wcag-2.2/1.3.1")
            .violating("""
                    <div «role="buttn"» tabindex="0">Buy</div>
                    """)
            .violating("""
                    <div «role="widget hero-image"»>Buy</div>
                    """)
            .conforming("""
                    <div role="button" tabindex="0">Buy</div>
                    """)
            .conforming("""
                    <div role="searchfield searchbox" contenteditable></div><p role=" ">Buy</p>
                    """)
            .conforming("""
                    <div role="buttn" th:attr="role=${kind}">Buy</div>
                    """)
            .conforming("""
                    <div role="buttn" hidden>Buy</div>
                    """)
            .inspecting(MarkupElement.class, RoleExists::inspect)
            .build();

    private RoleExists() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Attribute role = element.attribute("role");
        String value = role.literal().orElse("").strip();
        if (value.isEmpty() || element.isComponent()) {
            return;
        }
        String[] tokens = value.split("\\s+");
        boolean someExists = Arrays.stream(tokens).anyMatch(RoleExists::exists);
        if (!someExists
                && Accessible.of(element).isHiddenFromAssistiveTechnology().isNo()) {
            report.breach(element, "There is no role '" + value + "'" + Suggestion.among(tokens[0], names()))
                    .key(value)
                    .at(role.region());
        }
    }

    private static boolean exists(String token) {
        return Aria.role(token.toLowerCase(Locale.ROOT))
                .filter(role -> !role.isAbstract())
                .isPresent();
    }

    private static List<String> names() {
        return Aria.roles().stream()
                .filter(role -> !role.isAbstract())
                .map(RoleDefinition::name)
                .toList();
    }
}
