package org.assize.coverage;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.assize.standard.Owner;

/**
 * How a standard's clauses of one owner stood at one commit.
 *
 * @param commit the commit, as version control names it
 * @param day the day it was recorded, in UTC
 * @param standard the standard's id
 * @param owner who would be asked
 * @param counts how many clauses were in each state; states without a clause may be left out
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record HistoryEntry(
        String commit, LocalDate day, String standard, Owner owner, Map<ClauseState, Integer> counts) {

    /** Copies the counts, those that are nothing left out, in the order of states. */
    public HistoryEntry {
        Map<ClauseState, Integer> some = new EnumMap<>(ClauseState.class);
        counts.forEach((state, count) -> {
            if (count > 0) {
                some.put(state, count);
            }
        });
        counts = Collections.unmodifiableMap(some);
    }
}
