package org.assize.codebase;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code pom.xml} with those that it inherits from, the nearest first.
 *
 * @param poms at least the file itself
 */
record PomFamily(List<Pom> poms) {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^{}]*)}");
    private static final int ROUNDS = 20;
    private static final int LENGTH_LIMIT = 4_000;

    private static final Map<String, String> BUILD_VALUES = Map.of(
            "project.build.directory", "build/directory",
            "project.build.sourceDirectory", "build/sourceDirectory",
            "project.build.testSourceDirectory", "build/testSourceDirectory",
            "project.build.outputDirectory", "build/outputDirectory",
            "project.build.testOutputDirectory", "build/testOutputDirectory",
            "project.artifactId", "artifactId",
            "project.version", "version");

    private static final Map<String, String> DEFAULTS = Map.of(
            "build/directory", "target",
            "build/sourceDirectory", "src/main/java",
            "build/testSourceDirectory", "src/test/java",
            "build/outputDirectory", "${project.build.directory}/classes",
            "build/testOutputDirectory", "${project.build.directory}/test-classes");

    Pom own() {
        return poms.get(0);
    }

    /** The text of an element of the nearest file that has it, or Maven's default, or null; not yet resolved. */
    @Nullable
    String value(String path) {
        for (Pom pom : poms) {
            String value = pom.value(path);
            if (value != null) {
                return value;
            }
        }
        return DEFAULTS.get(path);
    }

    /** The texts of the elements of the nearest file that has any. */
    List<String> all(String path) {
        return poms.stream()
                .map(pom -> pom.all(path))
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Nullable
    String property(String name) {
        for (Pom pom : poms) {
            String value = pom.properties().get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Replaces what is written as <code>${...}</code>; what is not known stays as it is. */
    String resolved(String text) {
        String result = text;
        for (int round = 0; round < ROUNDS && result.contains("${") && result.length() < LENGTH_LIMIT; round++) {
            String next = EXPRESSION
                    .matcher(result)
                    .replaceAll(match -> Matcher.quoteReplacement(resolvedName(match.group(1), match.group())));
            if (next.equals(result)) {
                return result;
            }
            result = next;
        }
        return result;
    }

    private String resolvedName(String name, String written) {
        if (name.equals("basedir") || name.equals("project.basedir") || name.equals("pom.basedir")) {
            return ".";
        }
        String path = BUILD_VALUES.get(name);
        String value = path == null ? property(name) : value(path);
        return value == null ? written : value;
    }
}
