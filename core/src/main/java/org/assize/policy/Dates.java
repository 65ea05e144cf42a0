package org.assize.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.assize.document.YamlKey;
import org.assize.document.YamlMapping;
import org.assize.document.YamlSource;

/** Days as ISO 8601 writes them, in UTC. */
final class Dates {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final YamlSource source;

    Dates(YamlSource source) {
        this.source = source;
    }

    /** The day, or empty with the problem told; a key that is missing is told by the mapping. */
    Optional<LocalDate> read(YamlMapping mapping, YamlKey key, String subject) {
        String text = mapping.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = parse(text);
        if (day.isEmpty()) {
            source.report(
                    mapping.place(key),
                    "'" + key.name() + "' of " + subject + " is '" + text + "', which is no day: write " + key.shape());
        }
        return day;
    }

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
