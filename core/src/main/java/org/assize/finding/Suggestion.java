package org.assize.finding;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Guesses what a user meant by a misspelt name, by edit distance (Damerau 1964, optimal string alignment). */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Suggestion {

    private static final int MOST_VALID_NAMES_SHOWN = 12;

    private Suggestion() {}

    /**
     * The end of a message about an unknown name.
     *
     * @param name what was written
     * @param valid the names that would have been right
     * @return the nearest name, if one is near, and the valid names, if they are few
     */
    public static String among(String name, Collection<String> valid) {
        Optional<String> nearest = nearest(name, valid);
        String all = String.join(", ", valid.stream().sorted().toList());
        boolean few = valid.size() <= MOST_VALID_NAMES_SHOWN;
        if (nearest.isPresent()) {
            return "; did you mean '" + nearest.get() + "'?" + (few && valid.size() > 1 ? " Valid are " + all : "");
        }
        return few && !valid.isEmpty() ? "; valid are " + all : "";
    }

    /**
     * The valid name that is nearest to a misspelt one.
     *
     * @param name what was written
     * @param valid the names that would have been right
     * @return the nearest, or empty if none is near
     */
    public static Optional<String> nearest(String name, Collection<String> valid) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int limit = Math.max(2, wanted.length() / 3);
        String nearest = null;
        int least = limit + 1;
        for (String each : valid.stream().sorted().toList()) {
            // Names whose lengths differ by more cannot be near; most are passed over here.
            int distance = Math.abs(each.length() - wanted.length()) >= least && !each.endsWith("/" + wanted)
                    ? least
                    : nearness(wanted, each.toLowerCase(Locale.ROOT));
            if (distance < least) {
                nearest = each;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int nearness(String wanted, String candidate) {
        // A name without its pack is the commonest slip.
        return candidate.endsWith("/" + wanted) ? 0 : distance(wanted, candidate);
    }

    /**
     * How many letters to insert, delete, replace or swap with their neighbour to make one name of another.
     *
     * @param one a name
     * @param other another
     * @return 0 if they are equal
     */
    public static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
