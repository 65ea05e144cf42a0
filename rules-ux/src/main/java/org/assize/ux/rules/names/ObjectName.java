package org.assize.ux.rules.names;

import java.util.regex.Pattern;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Takes an object for an image, sound or film by its type or the ending of its address. */
final class ObjectName {

    private static final Pattern TYPE = Pattern.compile("(?i)(?:image|audio|video)/");

    private static final Pattern FILE = Pattern.compile(
            "(?i)\\.(?:png|jpe?g|gif|webp|avif|bmp|svg|mp3|wav|ogg|oga|m4a|flac|mp4|m4v|webm|ogv|mov)(?:[?#].*)?$");

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/object-has-name")
            .states("An object that shows an image, a sound or a film has a name")
            .because("what stands inside an object is not read as its alternative")
            .remedy("Name it with `aria-label` or `title`, or use `img`, `audio` or `video`")
            .implementing("act-rules/8fc3b6", "wcag-2.2/1.1.1")
            .violating("""
                    «<object data="plan.png">»A plan of the shop</object>
                    """)
            .violating("""
                    «<object type="video/mp4" data="/film" title="">»</object>
                    """)
            .conforming("""
                    <object data="plan.png" title="Plan of the shop"></object>
                    """)
            .conforming("""
                    <object data="plan.png" th:title="#{plan}"></object>
                    """)
            .conforming("""
                    <object data="form.html"></object><object data="plan.png" aria-hidden="true"></object>
                    """)
            .inspecting(MarkupElement.class, ObjectName::inspect)
            .build();

    private ObjectName() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("object") || !isMedia(element)) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        if (!accessible.role().is("none").isYes()
                && !accessible.role().isUnknown()
                && accessible.isHiddenFromAssistiveTechnology().isNo()
                && accessible.name().isEmpty().isYes()) {
            report.breach(element, "The object has no name");
        }
    }

    private static boolean isMedia(MarkupElement element) {
        String type = element.attribute("type").literal().orElse("").strip();
        if (!type.isEmpty()) {
            return TYPE.matcher(type).lookingAt();
        }
        return FILE.matcher(element.attribute("data").literal().orElse("").strip())
                .find();
    }
}
