package org.assize.ux.rules.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether the title says what the page is about, nor a title that an included fragment brings. Templates of e-mails are passed over. */
final class PageTitle {

    /** Folders of e-mails, whose title nobody sees. */
    private static final Pattern MAIL = Pattern.compile("(?i)(?:^|/)e?-?mails?/");

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/page-has-title")
            .states("A page has a title that is not empty")
            .because(
                    "the title is the first thing a screen reader says, and all that a tab, a bookmark and the history show")
            .remedy("Put a `title` into the `head`: what the page is about first, then the site")
            .deciding("act-rules/2779a5", "the first title element is in the markup, with or without text")
            .implementing("wcag-2.2/2.4.2")
            .violating("""
                    <!DOCTYPE html>
                    «<html lang="en">»
                    <head><meta charset="utf-8"></head>
                    <body><h1>Orders</h1></body>
                    </html>
                    """)
            .violating("""
                    <!DOCTYPE html>
                    <html lang="en">
                    <head>«<title>» </title></head>
                    <body><h1>Orders</h1></body>
                    </html>
                    """)
            .conforming("""
                    <!DOCTYPE html>
                    <html lang="en">
                    <head><title>Orders - Corner shop</title></head>
                    </html>
                    """)
            .conforming("""
                    <html lang="en">
                    <head><title th:text="#{orders.title}"></title></head>
                    <body><h1 th:text="#{orders.title}">Orders</h1></body>
                    </html>
                    """)
            .conforming("""
                    <html lang="en">
                    <head th:replace="~{fragments/head :: head}"></head>
                    <body><h1 th:text="#{orders.title}">Orders</h1></body>
                    </html>
                    """)
            .inspecting(MarkupDocument.class, PageTitle::inspect)
            .build();

    private PageTitle() {}

    private static void inspect(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        if (!document.isWholePage() || MAIL.matcher(report.source().path()).find()) {
            return;
        }
        Optional<MarkupElement> title = document.elements("title")
                .filter(element ->
                        !element.isSvg() && element.ancestor("svg", "template").isEmpty())
                .findFirst();
        if (title.isEmpty() && !mayBeIncluded(document)) {
            report.breach(document.html().orElseThrow(), "The page has no title");
        }
        if (title.isPresent() && !title.get().isConditional() && isEmpty(title.get())) {
            report.breach(title.get(), "The title of the page is empty");
        }
    }

    private static boolean isEmpty(MarkupElement title) {
        return !title.isOpenEndedBelow()
                && title.literalText().isEmpty()
                && title.data().isBlank();
    }

    /** Whether something stands where the head is, of which only run time knows what it holds. */
    private static boolean mayBeIncluded(MarkupDocument document) {
        boolean headWritten = document.elements("head").anyMatch(head -> !head.isImplicit());
        return document.elements("html", "head", "body")
                        .filter(element -> !headWritten || !element.is("body") || element.isImplicit())
                        .anyMatch(MarkupElement::isOpenEnded)
                || document.elements("head").anyMatch(MarkupElement::isOpenEndedBelow);
    }
}
