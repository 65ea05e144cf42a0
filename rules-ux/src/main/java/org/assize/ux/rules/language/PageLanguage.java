package org.assize.ux.rules.language;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether the language is the one the page is written in, nor what a layout adds to a page it decorates. */
final class PageLanguage {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/page-has-language")
            .states("A page says which language it is in")
            .because("screen readers pick their voice and browsers their hyphenation and translation by it")
            .remedy("Add `lang` to the `html` element, or set it where the locale is known (`th:lang`)")
            .deciding("act-rules/b5c3f8", "the attribute is in the markup, or it is not")
            .implementing("wcag-2.2/3.1.1")
            .violating("""
                    <!DOCTYPE html>
                    «<html>»
                    <head><title>Orders</title></head>
                    <body><p>No orders yet.</p></body>
                    </html>
                    """)
            .violating("""
                    <!DOCTYPE html>
                    «<html lang="  ">»
                    <head><title>Orders</title></head>
                    </html>
                    """)
            .conforming("""
                    <!DOCTYPE html>
                    <html lang="en">
                    <head><title>Orders</title></head>
                    </html>
                    """)
            .conforming("""
                    <html th:lang="${#locale.language}">
                    <head><title>Orders</title></head>
                    </html>
                    """)
            .conforming("""
                    <html layout:decorate="~{layout}">
                    <body><section layout:fragment="content">Orders</section></body>
                    </html>
                    """)
            .inspecting(MarkupDocument.class, PageLanguage::inspect)
            .build();

    private PageLanguage() {}

    private static void inspect(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        if (!document.isWholePage()) {
            return;
        }
        MarkupElement html = document.html().orElseThrow();
        Attribute lang = html.attribute("lang");
        boolean spokenOfInXml =
                document.file().isXml() && !html.attribute("xml:lang").isAbsent();
        if (lang.isAbsent() && !spokenOfInXml) {
            report.breach(html, "The page does not say which language it is in");
        } else if (lang.literal().filter(String::isBlank).isPresent()) {
            report.breach(html, "The page names no language: lang is empty");
        }
    }
}
