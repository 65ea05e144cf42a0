package org.assize.ux.rules.frames;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Judges frames whose content stands in `srcdoc`. */
final class FrameContentReachable {

    private static final String CONTROLS = "a[href], area[href], button, input:not([type=hidden]), select, textarea,"
            + " summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]";

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/frame-content-can-be-reached")
            .states("A frame with controls is not taken out of the tab order")
            .because(
                    "browsers leave out all that is in a frame with a negative tabindex, and the keyboard never reaches it")
            .remedy("Drop the `tabindex`")
            .implementing("act-rules/akn7bn", "wcag-2.2/2.1.1")
            .violating("""
                    «<iframe title="Terms" tabindex="-1" srcdoc="&lt;a href='/terms'>Terms&lt;/a>">»</iframe>
                    """)
            .violating("""
                    «<iframe title="Vote" tabindex=-1 srcdoc="<form><button>Yes</button></form>">»</iframe>
                    """)
            .conforming("""
                    <iframe title="Terms" srcdoc="<a href='/terms'>Terms</a>"></iframe>
                    """)
            .conforming("""
                    <iframe title="Terms" tabindex="-1" srcdoc="<p>Terms</p>"></iframe>
                    """)
            .conforming("""
                    <iframe title="Terms" tabindex="-1" inert srcdoc="<a href='/terms'>Terms</a>"></iframe>
                    """)
            .conforming("""
                    <iframe title="Terms" th:attr="tabindex=${index}" srcdoc="<a href='/terms'>Terms</a>"></iframe>
                    """)
            .conforming("""
                    <iframe title="Vote" tabindex="-1" srcdoc="<button disabled>Yes</button><a href='/' style='display:none'>x</a>"></iframe>
                    """)
            .inspecting(MarkupElement.class, FrameContentReachable::inspect)
            .build();

    private FrameContentReachable() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("iframe")
                || element.attribute("tabindex")
                        .literal()
                        .filter(index -> index.strip().matches("-0*[1-9][0-9]*"))
                        .isEmpty()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        boolean inUse =
                accessible.isVisible().isYes() && accessible.isFocusable().isYes();
        boolean holdsControls = element.attribute("srcdoc")
                .literal()
                .filter(FrameContentReachable::holdsControls)
                .isPresent();
        if (inUse && holdsControls) {
            report.breach(element, "The frame holds controls, and its tabindex keeps the keyboard from them");
        }
    }

    private static boolean holdsControls(String html) {
        return Jsoup.parse(html).select(CONTROLS).stream().anyMatch(FrameContentReachable::isInUse);
    }

    private static boolean isInUse(Element control) {
        if (control.attr("tabindex").strip().startsWith("-") || control.hasAttr("disabled")) {
            return false;
        }
        for (Element at = control; at != null; at = at.parent()) {
            boolean styled = at.attr("style").matches("(?is).*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden).*");
            if (at.hasAttr("hidden") || at.hasAttr("inert") || styled) {
                return false;
            }
        }
        return true;
    }
}
