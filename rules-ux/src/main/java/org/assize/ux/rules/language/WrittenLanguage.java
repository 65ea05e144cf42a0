package org.assize.ux.rules.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupNode;
import org.assize.ux.markup.MarkupText;

/** The language a text is written in, told by the words that no sentence does without. */
final class WrittenLanguage {

    private static final int FEWEST_WORDS = 3;
    private static final double MOST_FOREIGN = 0.05;

    private static final Map<String, Set<String>> WORDS = read();

    /** Languages that share too many words to be told apart. */
    private static final List<Set<String>> NEAR =
            List.of(Set.of("da", "nb", "no", "nn", "sv"), Set.of("es", "pt", "gl"));

    private WrittenLanguage() {}

    private static Map<String, Set<String>> read() {
        try (InputStream in = WrittenLanguage.class.getResourceAsStream("function-words.properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, Set<String>> words = new HashMap<>();
            properties.forEach((language, list) ->
                    words.put(language.toString(), Set.of(list.toString().split(" "))));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The language of a text that is certainly not in the declared one.
     *
     * @param text the text
     * @param tag the declared language tag
     * @return the code of another language, or empty if the text may be in the declared one
     */
    static Optional<String> insteadOf(String tag, String text) {
        String declared = tag.strip().split("-", 2)[0].toLowerCase(Locale.ROOT);
        Set<String> expected = WORDS.get(declared.equals("no") || declared.equals("nn") ? "nb" : declared);
        if (expected == null) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"));
        return new TreeSet<>(WORDS.keySet())
                .stream()
                        .filter(language -> !areNear(language, declared))
                        .filter(language -> isIn(language, expected, words))
                        .max((one, other) -> Long.compare(count(one, words), count(other, words)));
    }

    private static boolean isIn(String language, Set<String> expected, List<String> words) {
        Set<String> distinct = new HashSet<>(WORDS.get(language));
        distinct.removeAll(expected);
        long foreign = words.stream().filter(distinct::contains).count();
        long kinds = words.stream().filter(distinct::contains).distinct().count();
        long own = words.stream()
                .filter(word -> expected.contains(word) && !WORDS.get(language).contains(word))
                .count();
        return kinds >= FEWEST_WORDS && own <= foreign * MOST_FOREIGN;
    }

    private static long count(String language, List<String> words) {
        return words.stream().filter(WORDS.get(language)::contains).count();
    }

    private static boolean areNear(String one, String other) {
        return one.equals(other) || NEAR.stream().anyMatch(near -> near.contains(one) && near.contains(other));
    }

    /** The literal text that people see in an element and that has the element's language. */
    static String textOf(MarkupElement element) {
        StringBuilder text = new StringBuilder();
        append(element, text);
        return text.toString();
    }

    private static void append(MarkupElement element, StringBuilder text) {
        boolean seen = Accessible.of(element).isVisible().isYes();
        for (MarkupNode child : element.children()) {
            if (child instanceof MarkupText piece && seen) {
                text.append(' ').append(String.join(" \uFFFD ", piece.pieces()));
            } else if (child instanceof MarkupElement inner
                    && inner.attribute("lang").isAbsent()
                    && !inner.is(
                            "head",
                            "script",
                            "style",
                            "code",
                            "pre",
                            "kbd",
                            "samp",
                            "svg",
                            "template",
                            "noscript",
                            "cite")) {
                append(inner, text);
            }
        }
        if (element.is("img")) {
            text.append(' ').append(element.attribute("alt").literal().orElse(""));
        }
    }
}
