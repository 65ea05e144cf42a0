package org.assize.ux.rules.frames;

import java.util.Locale;
import java.util.Optional;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see what the frames show: it asks a person where their addresses differ. */
final class FrameNameUnique {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/frames-with-one-name-show-one-thing")
            .states("Frames with the same name show the same")
            .because("people who choose a frame by its name cannot tell which is which")
            .remedy("Give each frame a name of its own")
            .implementing("act-rules/4b1c6c", "wcag-2.2/4.1.2")
            .reviewing("""
                    <iframe title="Map" src="/map/1"></iframe>«<iframe title="Map" src="/map/2">»</iframe>
                    """)
            .reviewing("""
                    <iframe title="Map" src="/a"></iframe>«<iframe aria-label="map" src="/b">»</iframe>
                    """)
            .conforming("""
                    <iframe title="Map" src="/map"></iframe><iframe title="Map" src="/map"></iframe>
                    """)
            .conforming("""
                    <iframe title="Map" src="/map/1"></iframe><iframe title="Route" src="/map/2"></iframe>
                    """)
            .conforming("""
                    <iframe title="Map" src="/map/1"></iframe><iframe th:title="#{map}" src="/map/2"></iframe>
                    """)
            .conforming("""
                    <iframe title="Map" src="/map/1" hidden></iframe><iframe title="Map" src="/map/2"></iframe>
                    """)
            .inspecting(MarkupElement.class, FrameNameUnique::inspect)
            .build();

    private FrameNameUnique() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Optional<String> name = nameOf(element);
        Optional<String> address = element.attribute("src").literal();
        if (name.isEmpty() || address.isEmpty()) {
            return;
        }
        boolean differs = element.document()
                .elements("iframe")
                .takeWhile(other -> other != element)
                .filter(other -> !other.excludes(element) && nameOf(other).equals(name))
                .map(other -> other.attribute("src").literal())
                .anyMatch(other -> other.isPresent() && !other.equals(address));
        if (differs) {
            report.review(
                            element,
                            "Another frame is called '" + name.get()
                                    + "' and has another address: do both show the same?")
                    .key(name.get());
        }
    }

    /** The name of a frame that people meet. */
    private static Optional<String> nameOf(MarkupElement element) {
        Accessible accessible = Accessible.of(element);
        return element.is("iframe")
                        && accessible.isHiddenFromAssistiveTechnology().isNo()
                ? accessible
                        .name()
                        .text()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
