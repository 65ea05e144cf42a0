package org.assize.ux.rules.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Language tags of BCP 47, judged by their first subtag as the language subtag registry lists it. */
final class LanguageTag {

    private static final Properties PRIMARY = read();
    private static final List<String> TWO_LETTERS =
            List.of(PRIMARY.getProperty("two").split(" "));

    private LanguageTag() {}

    private static Properties read() {
        try (InputStream in = LanguageTag.class.getResourceAsStream("primary-languages.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says whether a tag starts with a language that the registry knows. What follows is not judged.
     *
     * @param tag for example {@code de-CH}
     * @return whether a browser can make a language of it
     */
    static boolean isKnown(String tag) {
        String primary = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return switch (primary.length()) {
            case 2 -> TWO_LETTERS.contains(primary);
            case 3 ->
                primary.matches("q[a-t][a-z]")
                        || PRIMARY.getProperty(primary.substring(0, 2), "").indexOf(primary.charAt(2)) >= 0;
            default -> false;
        };
    }
}
