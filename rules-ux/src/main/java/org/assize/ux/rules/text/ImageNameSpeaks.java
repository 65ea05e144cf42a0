package org.assize.ux.rules.text;

import java.util.regex.Pattern;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.AccessibleName;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Knows file names and a list of phrases that say nothing; whether another text describes the image is for a person. */
final class ImageNameSpeaks {

    private static final Pattern FILE =
            Pattern.compile("(?i)[\\w./%-]+\\.(?:png|jpe?g|gif|webp|avif|bmp|svg|tiff?|ico)");

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/image-name-says-something")
            .states("The text alternative of an image says what the image shows")
            .because("a file name or the word \"image\" read aloud tells nobody anything")
            .remedy("Say what the image tells, or give `alt=\"\"` to an image that only decorates")
            .implementing("act-rules/qt1vmo", "wcag-2.2/1.1.1")
            .severity(Severity.WARNING)
            .violating("""
                    <img src="a1.jpg" «alt="IMG_2041.jpg"»>
                    """)
            .violating("""
                    <img src="a1.jpg" «alt="Image"»>
                    """)
            .conforming("""
                    <img src="a1.jpg" alt="Rye bread"><img src="b.jpg" alt="">
                    """)
            .conforming("""
                    <img src="a1.jpg" alt="image" th:alt="${text}">
                    """)
            .conforming("""
                    <img src="a1.jpg" alt="image" hidden>
                    """)
            .inspecting(MarkupElement.class, ImageNameSpeaks::inspect)
            .build();

    private ImageNameSpeaks() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("img", "area")
                && !(element.is("input")
                        && element.attribute("type").is("image").isYes())) {
            return;
        }
        Attribute alt = element.attribute("alt");
        String text = alt.literal().orElse("").strip();
        boolean empty = FILE.matcher(text).matches() || EmptyPhrases.holds("image", text);
        if (!text.isEmpty()
                && empty
                && Accessible.of(element).isVisible().isYes()
                && Accessible.of(element).isHiddenFromAssistiveTechnology().isNo()
                && Accessible.of(element).name().source() == AccessibleName.Source.ALT) {
            report.breach(element, "The text '" + text + "' does not say what the image shows")
                    .key(text)
                    .at(alt.region());
        }
    }
}
