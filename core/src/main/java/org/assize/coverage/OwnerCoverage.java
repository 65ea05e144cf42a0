package org.assize.coverage;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.assize.standard.Owner;

/**
 * What one function of the organisation is still waited for.
 *
 * @param owner the function
 * @param clauses its clauses of all standards in force, in their order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record OwnerCoverage(Owner owner, List<ClauseCoverage> clauses) {

    /** Copies the list. */
    public OwnerCoverage {
        clauses = List.copyOf(clauses);
    }

    /**
     * The clauses about which somebody still has to be asked.
     *
     * @return these, in their order
     */
    public List<ClauseCoverage> waiting() {
        return clauses.stream().filter(ClauseCoverage::waitsForPerson).toList();
    }

    /**
     * How many clauses are in each state.
     *
     * @return a number for every state, in the order of states
     */
    public Map<ClauseState, Integer> counts() {
        return StandardCoverage.counts(clauses);
    }

    /**
     * How many clauses need somebody to act: they fail, could not be evaluated, or wait for a person.
     *
     * @return the number
     */
    public int pressure() {
        return (int) clauses.stream()
                .filter(each -> each.waitsForPerson()
                        || each.state() == ClauseState.FAILING
                        || each.state() == ClauseState.NOT_EVALUATED)
                .count();
    }
}
