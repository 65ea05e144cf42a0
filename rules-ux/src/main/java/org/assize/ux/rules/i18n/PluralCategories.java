package org.assize.ux.rules.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The plural categories, beside {@code other}, that languages have for whole numbers. */
final class PluralCategories {

    private static final Properties BY_LANGUAGE = read();

    /**
     * A category.
     *
     * @param name CLDR's name of it
     * @param numbers the only numbers that are of the category; nothing if there are endlessly many
     */
    record Category(String name, List<String> numbers) {

        /** Whether branches cover the category, by its name or number by number. */
        boolean isIn(Set<String> branches) {
            return branches.contains(name)
                    || !numbers.isEmpty() && numbers.stream().allMatch(number -> branches.contains("=" + number));
        }
    }

    private PluralCategories() {}

    /** The categories of a language; none if it is not known. */
    static List<Category> of(String language) {
        String categories = BY_LANGUAGE.getProperty(language, "");
        return Arrays.stream(categories.split(" "))
                .filter(category -> !category.isEmpty())
                .map(PluralCategories::category)
                .toList();
    }

    private static Category category(String written) {
        int colon = written.indexOf(':');
        return colon < 0
                ? new Category(written, List.of())
                : new Category(
                        written.substring(0, colon),
                        List.of(written.substring(colon + 1).split(",")));
    }

    private static Properties read() {
        try (InputStream in = PluralCategories.class.getResourceAsStream("plural-categories.properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
