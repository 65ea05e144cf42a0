package org.assize.declarative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;

/** Where an example stands that names no file: somewhere that its rule judges. */
final class ExamplePaths {

    private ExamplePaths() {}

    /**
     * The first path that is judged.
     *
     * @param usual where the form would put it
     * @param patterns where the author says that the rule holds
     * @param judged the files that the rule judges
     */
    static String choose(String usual, List<String> patterns, Predicate<SourceFile> judged) {
        String name = usual.substring(usual.lastIndexOf('/') + 1);
        List<String> candidates = new ArrayList<>(List.of(usual));
        for (String pattern : patterns) {
            candidates.add(fitting(pattern, name));
            candidates.add(fitting(pattern));
        }
        candidates.add(usual.replace("src/main/", "src/test/"));
        candidates.add("src/main/resources/templates/example.html");
        candidates.add("src/main/resources/" + name);
        candidates.add("src/main/webapp/" + name);
        candidates.add("pom.xml");
        return candidates.stream()
                .filter(path ->
                        Codebase.inMemory(Map.of(path, "")).files().stream().anyMatch(judged))
                .findFirst()
                .orElse(usual);
    }

    /** A path that a pattern stands for. */
    static String fitting(String pattern) {
        String ending = pattern.substring(pattern.lastIndexOf('.') + 1);
        String name = pattern.indexOf('.') >= 0 && ending.matches("\\w+") ? "example." + ending : "example.txt";
        return fitting(pattern, name);
    }

    private static String fitting(String pattern, String name) {
        String path = pattern.endsWith("/") ? pattern + "**" : pattern;
        path = path.endsWith("**") ? path.substring(0, path.length() - 2) + name : path;
        return path.replace("**/", "")
                .replaceAll("\\*+", "example")
                .replace('?', 'x')
                .replaceAll("\\[!?([^]])[^]]*]", "$1");
    }
}
