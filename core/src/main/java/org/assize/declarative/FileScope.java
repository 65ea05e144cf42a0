package org.assize.declarative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.assize.codebase.PathPattern;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.document.Spelling;
import org.assize.document.YamlMapping;
import org.assize.document.YamlSource;

/** The files that {@code in} and {@code except} leave to a rule. */
record FileScope(List<String> words, List<PathPattern> in, List<PathPattern> except) implements Predicate<SourceFile> {

    private static final Map<String, String> WORDS = meanings();

    private static final Set<String> MARKUP_ENDINGS = Set.of(
            "html",
            "htm",
            "xhtml",
            "jsp",
            "jspf",
            "jspx",
            "tag",
            "ftl",
            "ftlh",
            "mustache",
            "hbs",
            "peb",
            "pebble",
            "jte",
            "vm",
            "jelly");

    private static Map<String, String> meanings() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("main", "what is shipped");
        words.put("test", "what belongs to tests");
        words.put("sources", "source code");
        words.put("resources", "files of resource folders");
        words.put("web", "files of a web application's folder");
        words.put("templates", "pages and templates that are shipped");
        words.put("build", "build files");
        return words;
    }

    static String shape() {
        return "one of " + String.join(", ", WORDS.keySet())
                + ", a path pattern such as src/main/java/com/acme/**, or a list of them";
    }

    static FileScope read(YamlSource source, List<YamlMapping.Item> in, List<YamlMapping.Item> except) {
        List<String> words = new ArrayList<>();
        List<PathPattern> patterns = new ArrayList<>();
        for (YamlMapping.Item item : in) {
            if (WORDS.containsKey(item.text())) {
                words.add(item.text());
            } else if (item.text().matches("[\\w-]+")) {
                source.report(
                        item.node(),
                        "'in: " + item.text() + "' is no part of a code base: "
                                + Spelling.guess(item.text(), WORDS.keySet()) + "write " + shape());
            } else {
                add(source, item, patterns);
            }
        }
        List<PathPattern> left = new ArrayList<>();
        except.forEach(item -> add(source, item, left));
        return new FileScope(words, patterns, left);
    }

    private static void add(YamlSource source, YamlMapping.Item item, List<PathPattern> patterns) {
        try {
            patterns.add(PathPattern.of(item.text()));
        } catch (IllegalArgumentException e) {
            source.report(item.node(), String.valueOf(e.getMessage()));
        }
    }

    boolean isChosen() {
        return !words.isEmpty() || !in.isEmpty();
    }

    List<String> patterns() {
        return in.stream().map(PathPattern::toString).toList();
    }

    /** Class files are let through where paths decide: only their check knows the source that they were compiled from. */
    @Override
    public boolean test(SourceFile file) {
        return file.category() == Category.CLASS
                ? in.size() > 0 || covers(file, file.path())
                : covers(file, file.path());
    }

    boolean covers(SourceFile parsed, String shown) {
        boolean meant = !isChosen()
                || words.stream().anyMatch(word -> isMeant(word, parsed))
                || in.stream().anyMatch(pattern -> pattern.matches(shown));
        return meant && except.stream().noneMatch(pattern -> pattern.matches(shown));
    }

    FileScope withoutExceptions() {
        return new FileScope(words, in, List.of());
    }

    private static boolean isMeant(String word, SourceFile file) {
        return switch (word) {
            case "main" -> file.isMain();
            case "test" -> file.isTest();
            case "sources" -> file.category() == Category.SOURCE || file.category() == Category.CLASS;
            case "resources" -> file.category() == Category.RESOURCE;
            case "web" -> file.category() == Category.WEB;
            case "templates" ->
                file.isMain() && file.category() != Category.BUILD && MARKUP_ENDINGS.contains(file.extension());
            default -> file.category() == Category.BUILD;
        };
    }
}
