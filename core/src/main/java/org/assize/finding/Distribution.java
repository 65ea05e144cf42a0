package org.assize.finding;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * How a measure that a rule limits is spread over a code base: the complexity of its methods, say. Immutable.
 *
 * @param counts how many places have each measure; not empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Distribution(SortedMap<Integer, Long> counts) {

    private static final int WHOLE = 100;

    /**
     * Copies the counts.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Distribution {
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("a distribution of nothing");
        }
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * How many places were measured.
     *
     * @return their number, at least 1
     */
    public long places() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The smallest measure that at least so many of a hundred places do not exceed (the nearest rank).
     *
     * @param percent more than 0, at most 100
     * @return that measure
     * @throws IllegalArgumentException if the percentage is out of range
     */
    public int percentile(int percent) {
        if (percent < 1 || percent > WHOLE) {
            throw new IllegalArgumentException("not a percentage between 1 and 100: " + percent);
        }
        long rank = Math.floorDiv(places() * percent + WHOLE - 1, (long) WHOLE);
        long seen = 0;
        for (Map.Entry<Integer, Long> count : counts.entrySet()) {
            seen += count.getValue();
            if (seen >= rank) {
                return count.getKey();
            }
        }
        return largest();
    }

    /**
     * The largest measure.
     *
     * @return the largest
     */
    public int largest() {
        return counts.lastKey();
    }

    /**
     * How many places exceed a limit.
     *
     * @param limit the limit
     * @return the number of places whose measure is greater
     */
    public long above(long limit) {
        if (limit >= Integer.MAX_VALUE) {
            return 0;
        }
        return counts.tailMap((int) Math.max(limit + 1, Integer.MIN_VALUE)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
