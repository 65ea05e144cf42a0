package org.assize.coverage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.standard.Owner;
import org.assize.standard.Standard;

/**
 * What is known of every clause of a standard, up to a level. Never one number: a clause that waits for a person is not
 * made up for by another that a rule decides.
 *
 * @param standard the standard
 * @param level the level in force, or empty for all clauses
 * @param clauses one entry for each clause in force, in the order of the standard
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record StandardCoverage(Standard standard, Optional<String> level, List<ClauseCoverage> clauses) {

    /** Copies the list. */
    public StandardCoverage {
        clauses = List.copyOf(clauses);
    }

    /**
     * Looks a clause up.
     *
     * @param clause the clause within the standard, for example {@code 1.4.3}
     * @return what is known of it, or empty if it is not among those in force
     */
    public Optional<ClauseCoverage> clause(String clause) {
        return clauses.stream()
                .filter(each -> each.clause().id().clause().equals(clause))
                .findFirst();
    }

    /**
     * How many clauses are in each state.
     *
     * @return a number for every state, in the order of states
     */
    public Map<ClauseState, Integer> counts() {
        return counts(clauses);
    }

    /**
     * How many clauses of an owner are in each state.
     *
     * @param owner who would be asked
     * @return a number for every state, in the order of states
     */
    public Map<ClauseState, Integer> counts(Owner owner) {
        return counts(
                clauses.stream().filter(each -> each.clause().owner() == owner).toList());
    }

    static Map<ClauseState, Integer> counts(List<ClauseCoverage> clauses) {
        Map<ClauseState, Integer> counts = new EnumMap<>(ClauseState.class);
        for (ClauseState state : ClauseState.values()) {
            counts.put(state, 0);
        }
        clauses.forEach(each -> counts.merge(each.state(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
