package org.assize.standard;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses what a misspelt name was meant to be. */
final class Spelling {

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
    static String guess(String misspelt, Collection<String> valid) {
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

    /** How many letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
    private static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[from.length()][to.length()];
    }
}
