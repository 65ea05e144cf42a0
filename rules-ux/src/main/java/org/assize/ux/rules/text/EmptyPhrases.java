package org.assize.ux.rules.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** Phrases that say nothing by themselves, in some languages, by what they stand for. */
final class EmptyPhrases {

    private static final Properties PHRASES = read();

    private EmptyPhrases() {}

    private static Properties read() {
        try (InputStream in = EmptyPhrases.class.getResourceAsStream("empty-phrases.properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text says nothing as a {@code link}, {@code title} or {@code image}. */
    static boolean holds(String kind, String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return Set.of(PHRASES.getProperty(kind).split("\\|")).contains(plain);
    }
}
