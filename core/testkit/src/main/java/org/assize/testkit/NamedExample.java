package org.assize.testkit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assize.rule.Example;
import org.assize.rule.Example.Expectation;
import org.assize.rule.MarkedText;
import org.assize.rule.Rule;

/** An example of a rule with the name that messages and test trees give it. */
record NamedExample(Rule rule, Example example, int number) {

    private static final int LONGEST_LINE = 60;

    static List<NamedExample> of(Rule rule) {
        Map<Expectation, Integer> counts = new EnumMap<>(Expectation.class);
        List<NamedExample> named = new ArrayList<>();
        for (Example example : rule.examples()) {
            named.add(new NamedExample(rule, example, counts.merge(example.expectation(), 1, Integer::sum)));
        }
        return named;
    }

    Expectation expectation() {
        return example.expectation();
    }

    /** For example {@code violating example 2}. */
    String name() {
        return expectation().name().toLowerCase(Locale.ROOT) + " example " + number;
    }

    /** For example {@code violating 2: catch (Exception e) { }}. */
    String displayName() {
        return expectation().name().toLowerCase(Locale.ROOT) + " " + number + ": " + firstMeaningfulLine();
    }

    private String firstMeaningfulLine() {
        String text = example.files().values().stream()
                .filter(each -> each.contains(Example.START_MARK))
                .findFirst()
                .or(() -> example.files().values().stream().findFirst())
                .orElse("")
                .replace(Example.START_MARK, "")
                .replace(Example.END_MARK, "");
        String line = text.lines()
                .map(String::strip)
                .filter(NamedExample::isMeaningful)
                .findFirst()
                .orElse(
                        text.isBlank()
                                ? "(empty)"
                                : text.strip().lines().findFirst().orElseThrow());
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }

    private static boolean isMeaningful(String line) {
        return line.chars().anyMatch(Character::isLetterOrDigit)
                && !line.startsWith("package ")
                && !line.startsWith("import ")
                && !line.startsWith("//")
                && !line.startsWith("/*")
                && !line.startsWith("*")
                && !line.startsWith("#")
                && !line.startsWith("<!")
                && !line.startsWith("<?");
    }

    /** The files by path, their marks taken out of the text. */
    Map<String, MarkedText> files() {
        Map<String, MarkedText> files = new TreeMap<>();
        example.files().forEach((path, text) -> {
            try {
                files.put(path, MarkedText.parse(text));
            } catch (IllegalArgumentException e) {
                throw Failure.of(rule.id() + ", " + name() + ", " + path + ": " + e.getMessage());
            }
        });
        return files;
    }

    /** The text of the files by path, without marks. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        files().forEach((path, marked) -> texts.put(path, marked.text()));
        return texts;
    }
}
