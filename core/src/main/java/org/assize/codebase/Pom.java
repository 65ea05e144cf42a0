package org.assize.codebase;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code pom.xml} says about folders, as written.
 *
 * @param values the texts of elements by their path below {@code project}, such as {@code build/sourceDirectory}
 * @param properties its properties
 */
record Pom(Map<String, List<String>> values, Map<String, String> properties) {

    /** Where {@link PomReader} puts the folders that the build-helper plugin adds to the sources. */
    static final String ADDED_SOURCES = "added-sources";

    /** Where {@link PomReader} puts the folders that the build-helper plugin adds to the test sources. */
    static final String ADDED_TEST_SOURCES = "added-test-sources";

    /** Says nothing. */
    static final Pom EMPTY = new Pom(Map.of(), Map.of());

    @Nullable
    String value(String path) {
        List<String> all = all(path);
        return all.isEmpty() ? null : all.get(0);
    }

    List<String> all(String path) {
        return values.getOrDefault(path, List.of());
    }
}
