package org.assize.standard;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses what a misspelt name was meant to be. */
final class Spelling {

    private static final int MOST_GUESSES = 3;

    private Spelling() {}

    /**
     * The words nearest to a misspelt one, as a phrase to put into a message.
     *
     * @param misspelt what was written
     * @param valid what may be written
     * @return {@code "did you mean 'a' or 'b'? "} with the nearest words, or nothing if none is near
     */
    static String guess(String misspelt, Collection<String> valid) {
        List<String> near = nearest(misspelt, valid);
        return near.isEmpty() ? "" : "did you mean '" + String.join("' or '", near) + "'? ";
    }

    private static List<String> nearest(String misspelt, Collection<String> valid) {
        String written = simplified(misspelt);
        int tolerance = Math.max(1, written.length() / 3);
        record Guess(String word, int distance) {}
        return valid.stream()
                .filter(word -> Math.abs(word.length() - misspelt.length()) <= 2 * tolerance)
                .map(word -> new Guess(word, distance(written, simplified(word))))
                .filter(guess -> guess.distance() <= tolerance)
                .sorted(Comparator.comparingInt(Guess::distance))
                .limit(MOST_GUESSES)
                .map(Guess::word)
                .toList();
    }

    private static String simplified(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** The distance of Levenshtein: how many letters to insert, delete or replace. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
