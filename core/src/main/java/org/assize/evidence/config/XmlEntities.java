package org.assize.evidence.config;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;

/** Refuses references to entities other than XML's own five, whatever a DOCTYPE declares. */
final class XmlEntities {

    private static final Set<String> OWN = Set.of("lt", "gt", "amp", "apos", "quot");

    private static final Pattern REFERENCE = Pattern.compile("&([^#;&<\\s][^;&<\\s]*);");

    private XmlEntities() {}

    /** Refuses the first such reference in a stretch of the text; the parser drops those in attributes in silence. */
    static void refuseIn(SourceText source, int start, int end) throws UnreadableFileException {
        Matcher reference = REFERENCE.matcher(source.text()).region(start, end);
        while (reference.find()) {
            if (!OWN.contains(reference.group(1))) {
                throw refusal(source, reference.group(1), reference.start());
            }
        }
    }

    static UnreadableFileException refusal(SourceText source, String name, int offset) {
        int end = Math.min(source.text().length(), offset + name.length() + 2);
        return new UnreadableFileException(
                "uses the entity &" + name + ";: entities are not expanded; write out what it stands for",
                source.region(offset, end),
                null);
    }
}
