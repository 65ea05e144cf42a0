package org.assize.ux.rules.aria;

import java.util.Arrays;
import java.util.Locale;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.Aria;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Judges what the author marked as decoration; whether it is decoration is for a person. */
final class DecorationNotExposed {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/decoration-is-not-exposed")
            .states("What is marked as decoration is not announced")
            .because(
                    "a focusable or labelled element keeps its role whatever `role=\"none\"` says, and is announced after all")
            .remedy(
                    "Drop the label or the focus if it decorates; drop `role=\"none\"` or the empty `alt` if it does not")
            .deciding("act-rules/46ca7f", "which decoration keeps its role follows from the markup")
            .implementing("wcag-2.2/1.3.1")
            .severity(Severity.WARNING)
            .violating("""
                    «<img src="wave.svg" alt="" aria-label="Waves">»
                    """)
            .violating("""
                    «<nav role="presentation" aria-label="Shop">»<a href="/">Home</a></nav>
                    """)
            .violating("""
                    «<a href="/" role="none">»Home</a>
                    """)
            .conforming("""
                    <img src="wave.svg" alt=""><nav role="none"><a href="/">Home</a></nav>
                    """)
            .conforming("""
                    <img src="wave.svg" alt="" aria-label="Waves" hidden>
                    """)
            .conforming("""
                    <nav th:attr="role=${role}" aria-label="Shop"></nav>
                    """)
            .conforming("""
                    <img src="wave.svg" alt="" aria-hidden="true" title="">
                    """)
            .conforming("""
                    <img src="wave.svg" th:alt="${text}" aria-label="Waves">
                    """)
            .inspecting(MarkupElement.class, DecorationNotExposed::inspect)
            .build();

    private DecorationNotExposed() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.isComponent() || !isMarked(element)) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (accessible.role().is("none").isNo()
                && accessible.isHiddenFromAssistiveTechnology().isNo()) {
            report.breach(
                    element,
                    "The element is marked as decoration, and announced all the same: it can be focused or has an ARIA attribute");
        }
    }

    private static boolean isMarked(MarkupElement element) {
        String role = element.attribute("role").literal().orElse("").strip().toLowerCase(Locale.ROOT);
        if (!role.isEmpty()) {
            return Arrays.stream(role.split("\\s+"))
                    .filter(token -> Aria.role(token)
                            .filter(known -> !known.isAbstract())
                            .isPresent())
                    .findFirst()
                    .filter(token -> token.equals("none") || token.equals("presentation"))
                    .isPresent();
        }
        return element.is("img")
                && element.attribute("role").isAbsent()
                && element.attribute("alt").is("").isYes();
    }
}
