package org.assize.ux.rules.style;

import java.util.OptionalDouble;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.markup.MarkupText;
import org.assize.ux.style.ElementStyle;
import org.assize.ux.style.Styles;

/** Estimates how much room text takes on a page 640 pixels wide, which is a usual window at a zoom of 200 %, and judges only what certainly does not fit. */
final class TextNotClipped {

    private static final double ZOOMED_WIDTH = 640;
    private static final double ZOOMED_HEIGHT = 512;
    private static final double NARROW_LETTER = 0.35;

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/text-is-not-clipped")
            .states("Text is not cut off when the page is zoomed")
            .because("people who enlarge the text lose the end of it")
            .remedy("Drop the fixed height (or use `min-height`), or let the area scroll")
            .implementing("act-rules/59br37", "wcag-2.2/1.4.4")
            .violating("""
                    «<div style="overflow: hidden; height: 1.5em; font-size: 16px">»The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. </div>
                    """)
            .violating("""
                    «<p style="overflow-y: hidden; height: 10px; font-size: 16px">»The shop opens at six.</p>
                    """)
            .conforming("""
                    <div style="overflow: auto; height: 1.5em; font-size: 16px">The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. </div>
                    """)
            .conforming("""
                    <div style="overflow: hidden; height: 16px; line-height: 16px; font-size: 16px">The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. </div>
                    """)
            .conforming("""
                    <div style="overflow: hidden; height: 1px; width: 1px; position: absolute">The shop opens at six.</div>
                    """)
            .conforming("""
                    <div style="overflow: hidden; height: 1.5em; font-size: 16px" aria-hidden="true">The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. The shop opens at six. </div>
                    """)
            .conforming("""
                    <div style="overflow: hidden; height: 20em; font-size: 16px">The shop opens at six.</div>
                    """)
            .inspecting(MarkupElement.class, TextNotClipped::inspect)
            .build();

    private TextNotClipped() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (element.attribute("style").pieces().isEmpty()
                        && !Styles.of(element.document()).isComplete()
                || element.isSvg()
                || element.is("html", "body", "head", "input", "select", "textarea", "iframe", "video", "canvas")) {
            return;
        }
        ElementStyle style = Styles.of(element);
        if (!style.declares("overflow-y")
                || !style.declares("height")
                || !style.computed("overflow-y").is("hidden", "clip").isYes()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (isTooLow(element, style)
                && accessible.isVisible().isYes()
                && accessible.isHiddenFromAssistiveTechnology().isNo()) {
            report.breach(element, "The height is fixed, and the text does not fit when the page is zoomed");
        }
    }

    private static boolean isTooLow(MarkupElement element, ElementStyle style) {
        OptionalDouble height = height(style);
        double font = style.pixels("font-size").orElse(0);
        if (height.isEmpty()
                || isOneLine(style, height.getAsDouble())
                || element.descendants().anyMatch(inner -> !isText(inner))) {
            return false;
        }
        return element.children().stream()
                .filter(MarkupText.class::isInstance)
                .map(MarkupText.class::cast)
                .filter(text -> !text.isBlank())
                .findAny()
                .filter(text -> lines(element, style, font) * font > height.getAsDouble())
                .isPresent();
    }

    private static boolean isText(MarkupElement inner) {
        return inner.is("br", "b", "i", "em", "strong", "span", "a", "code", "small")
                && inner.attribute("style").isAbsent();
    }

    /** Whether the height is meant to show a line, which the rule allows. */
    private static boolean isOneLine(ElementStyle style, double height) {
        OptionalDouble line = style.pixels("line-height");
        boolean same = style.declares("line-height") && line.isPresent() && Math.abs(line.getAsDouble() - height) < 0.5;
        return same || style.declares("-webkit-line-clamp") || style.declares("line-clamp");
    }

    private static OptionalDouble height(ElementStyle style) {
        String text = style.computed("height").text().orElse("");
        return text.matches("[0-9.]+vh")
                ? OptionalDouble.of(Double.parseDouble(text.substring(0, text.length() - 2)) * ZOOMED_HEIGHT / 100)
                : style.pixels("height");
    }

    private static long lines(MarkupElement element, ElementStyle style, double font) {
        long breaks = element.descendants().filter(inner -> inner.is("br")).count();
        boolean wraps = style.computed("white-space").is("nowrap", "pre").isNo();
        double width = element.literalText().length() * font * NARROW_LETTER;
        return Math.max(breaks + 1, wraps ? (long) Math.ceil(width / ZOOMED_WIDTH) : 1);
    }
}
