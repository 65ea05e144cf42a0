package org.assize.ux.rules.page;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.ux.markup.MarkupElement;

/** The time after which a {@code meta} element reloads or leaves the page (HTML Standard, 4.2.5.3). */
final class Refresh {

    private static final Pattern TIME =
            Pattern.compile("^[ \\t\\n\\f\\r]*(?:([0-9]+)[0-9.]*|\\.[0-9.]*)(?:[ \\t\\n\\f\\r;,].*)?$", Pattern.DOTALL);

    private Refresh() {}

    /** The delay in seconds; empty for an element that does nothing, or of which it is not known what it does. */
    static OptionalLong delay(MarkupElement element) {
        if (!element.is("meta")
                || !element.attribute("http-equiv").is("refresh").isYes()) {
            return OptionalLong.empty();
        }
        Optional<Matcher> time =
                element.attribute("content").literal().map(TIME::matcher).filter(Matcher::matches);
        if (time.isEmpty()) {
            return OptionalLong.empty();
        }
        String seconds = time.get().group(1);
        if (seconds == null) {
            return OptionalLong.of(0);
        }
        return OptionalLong.of(seconds.length() > 15 ? Long.MAX_VALUE : Long.parseLong(seconds));
    }

    /** Whether an element before this one decides. */
    static boolean isFirst(MarkupElement element) {
        return element.document()
                        .elements("meta")
                        .filter(meta -> delay(meta).isPresent())
                        .findFirst()
                        .orElse(element)
                == element;
    }
}
