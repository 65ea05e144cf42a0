package org.assize.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.assize.finding.Suggestion;

/** Guesses what a misspelt name was meant to be. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Spelling {

    private static final int MOST_GUESSES = 3;
    private static final int LONGEST_NAME = 100;

    private Spelling() {}

    /**
     * The words nearest to a misspelt one, as a phrase to put into a message.
     *
     * @param misspelt what was written
     * @param valid what may be written
     * @return {@code "did you mean 'a' or 'b'? "} with the nearest words, or nothing if none is near
     */
    public static String guess(String misspelt, Collection<String> valid) {
        List<String> near = nearest(misspelt, valid);
        return near.isEmpty() ? "" : "did you mean '" + String.join("' or '", near) + "'? ";
    }

    private static List<String> nearest(String misspelt, Collection<String> valid) {
        if (misspelt.length() > LONGEST_NAME) {
            return List.of();
        }
        String written = simplified(misspelt);
        int tolerance = Math.max(1, written.length() / 3);
        record Guess(String word, int distance) {}
        return valid.stream()
                .filter(word -> Math.abs(word.length() - misspelt.length()) <= 2 * tolerance)
                .map(word -> new Guess(word, Suggestion.distance(written, simplified(word))))
                .filter(guess -> guess.distance() <= tolerance)
                .sorted(Comparator.comparingInt(Guess::distance))
                .limit(MOST_GUESSES)
                .map(Guess::word)
                .toList();
    }

    private static String simplified(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
