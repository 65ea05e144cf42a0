package org.assize.ux.rules.media;

import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see whether a film has sound, or captions in its picture: it asks a person. */
final class VideoCaptions {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/video-has-captions")
            .states("A film with sound has captions")
            .because("who does not hear cannot follow the film")
            .remedy("Add a `track` with `kind=\"captions\"`, or mark a film without sound as `muted`")
            .implementing("act-rules/eac66b", "act-rules/f51b46", "wcag-2.2/1.2.2")
            .reviewing("""
                    «<video src="oven.mp4" controls>»</video>
                    """)
            .reviewing("""
                    «<video controls>»<source src="oven.webm"><track kind="chapters" src="oven.vtt"></video>
                    """)
            .conforming("""
                    <video src="oven.mp4" controls><track kind="captions" src="oven.vtt"></video>
                    """)
            .conforming("""
                    <video src="oven.mp4" autoplay muted loop></video>
                    """)
            .conforming("""
                    <video src="oven.mp4" controls hidden></video>
                    """)
            .conforming("""
                    <video controls><th:block th:replace="~{film :: tracks}"/></video>
                    """)
            .inspecting(MarkupElement.class, VideoCaptions::inspect)
            .build();

    private VideoCaptions() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("video")
                || element.isOpenEndedBelow()
                || !element.attribute("muted").isAbsent()
                || !Accessible.of(element).isVisible().isYes()) {
            return;
        }
        boolean hasCaptions = element.childElements()
                .filter(child -> child.is("track"))
                .anyMatch(track -> track.attribute("kind").isAbsent()
                        || track.attribute("kind").literal().isEmpty()
                        || track.attribute("kind").is("captions").isYes()
                        || track.attribute("kind").is("subtitles").isYes());
        if (!hasCaptions) {
            report.review(
                    element, "Does the film have speech or other sound that matters, and no captions in its picture?");
        }
    }
}
