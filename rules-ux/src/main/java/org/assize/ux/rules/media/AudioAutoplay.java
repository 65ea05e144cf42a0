package org.assize.ux.rules.media;

import java.util.stream.Stream;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see how long the sound lasts, nor controls that a script makes: pages with scripts or buttons are passed over. Films are passed over too, since they may be silent. */
final class AudioAutoplay {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/audio-does-not-start-by-itself")
            .states("Sound does not start by itself, or can be stopped")
            .because("it drowns the voice of a screen reader")
            .remedy("Add `controls`, or drop `autoplay`")
            .implementing("act-rules/80f0bf", "act-rules/4c31df", "wcag-2.2/1.4.2")
            .violating("""
                    «<audio src="hymn.mp3" autoplay>»</audio>
                    """)
            .violating("""
                    «<audio autoplay loop>»<source src="hymn.ogg"></audio>
                    """)
            .conforming("""
                    <audio src="hymn.mp3" autoplay controls></audio>
                    """)
            .conforming("""
                    <audio src="hymn.mp3#t=0,2" autoplay></audio><audio src="hymn.mp3" autoplay muted></audio>
                    """)
            .conforming("""
                    <audio src="hymn.mp3" autoplay></audio><button onclick="stop()">Stop</button>
                    """)
            .conforming("""
                    <audio th:src="${hymn}" th:attr="autoplay=${autoplay}"></audio>
                    """)
            .inspecting(MarkupElement.class, AudioAutoplay::inspect)
            .build();

    private AudioAutoplay() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("audio")
                || element.attribute("autoplay").literal().isEmpty()
                || !element.attribute("controls").isAbsent()
                || !element.attribute("muted").isAbsent()) {
            return;
        }
        boolean playsLong = Stream.concat(Stream.of(element), element.childElements())
                .map(source -> source.attribute("src").literal().orElse(""))
                .noneMatch(address -> address.contains("#t="));
        boolean mayBeStopped = element.document()
                        .elements("script", "button", "input", "include")
                        .findAny()
                        .isPresent()
                || element.document().elements().stream().anyMatch(AudioAutoplay::mayStop);
        if (playsLong && !mayBeStopped) {
            report.breach(element, "The sound starts by itself, and nothing on the page stops it");
        }
    }

    private static boolean mayStop(MarkupElement element) {
        return element.isComponent()
                || !element.attribute("onclick").isAbsent()
                || element.attribute("role").is("button").isYes();
    }
}
