package org.assize.ux.rules.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.AccessibleName;
import org.assize.ux.aria.RoleDefinition;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Judges labels that are text; passes over those that an icon font draws as far as the font or class tells. */
final class LabelInName {

    /** Roles whose content is more than a label. */
    private static final Set<String> CONTAINERS = Set.of("row", "gridcell", "columnheader", "rowheader", "treeitem");

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/visible-label-is-in-name")
            .states("What a control shows is part of its name")
            .because("who speaks to the computer says what they see, and nothing answers to it")
            .remedy("Start the name with the visible text, or drop `aria-label` where the text says enough")
            .deciding(
                    "act-rules/2ee8b8",
                    "visible text and name follow from the markup; words are compared as the rule says")
            .implementing("wcag-2.2/2.5.3")
            .violating("""
                    <button «aria-label="Add to cart"»>Buy now</button>
                    """)
            .violating("""
                    <a href="/day" «aria-label="Daily"»>Day</a>
                    """)
            .violating("""
                    <p id="x">Cancel</p><button «aria-labelledby="x"»>Close</button>
                    """)
            .conforming("""
                    <button aria-label="Buy now: rye bread">Buy now</button>
                    """)
            .conforming("""
                    <button aria-label="Close">X</button><button aria-label="Find" class="material-icons">search</button>
                    """)
            .conforming("""
                    <button aria-label="Buy" th:text="#{buy}"></button><button th:attr="aria-label=#{buy}">Order</button>
                    """)
            .conforming("""
                    <a href="/" aria-label="Start page"><img src="logo.svg" alt="Corner shop"></a>
                    """)
            .conforming("""
                    <button aria-label="From (date)">From (DD.MM.)</button><nav aria-label="Main">Shop</nav>
                    """)
            .inspecting(MarkupElement.class, LabelInName::inspect)
            .build();

    private LabelInName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.attribute("aria-label").isAbsent()
                && element.attribute("aria-labelledby").isAbsent()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        Optional<RoleDefinition> role = accessible.role().definition();
        boolean isLabelled = role.filter(LabelInName::isNamedByContent).isPresent()
                && accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().source() != AccessibleName.Source.CONTENT;
        Optional<String> name = isLabelled ? accessible.name().text() : Optional.empty();
        Optional<String> label = name.filter(text -> !text.isEmpty()).flatMap(text -> VisibleText.of(element));
        if (label.isPresent() && !contains(name.get(), label.get())) {
            Attribute byReference = element.attribute("aria-labelledby");
            Attribute naming = byReference.isAbsent() ? element.attribute("aria-label") : byReference;
            report.breach(element, "The name '" + name.get() + "' does not hold the visible text '" + label.get() + "'")
                    .key(name.get())
                    .at(naming.region());
        }
    }

    private static boolean isNamedByContent(RoleDefinition role) {
        return role.isWidget() && role.naming() == RoleDefinition.Naming.CONTENT && !CONTAINERS.contains(role.name());
    }

    private static boolean contains(String name, String label) {
        List<String> wanted = words(withoutBrackets(label));
        if (wanted.isEmpty()
                || String.join("", wanted)
                                .codePointCount(0, String.join("", wanted).length())
                        == 1) {
            return true;
        }
        return Collections.indexOfSubList(words(name), wanted) >= 0
                || Collections.indexOfSubList(words(withoutBrackets(name)), wanted) >= 0
                || Collections.indexOfSubList(words(joined(name)), words(joined(withoutBrackets(label)))) >= 0;
    }

    private static String withoutBrackets(String text) {
        return text.replaceAll("\\([^()]*\\)", " ");
    }

    /** The text with hyphenated words in one. */
    private static String joined(String text) {
        return text.replaceAll("(?<=\\p{L})[-\u00ad\u2010\u2011](?=\\p{L})", "");
    }

    /** The words in lower case. */
    private static List<String> words(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}\\p{M}'\u2019]+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }
}
