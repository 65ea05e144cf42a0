package org.assize.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.assize.standard.DecidedBy;
import org.assize.standard.Owner;

/**
 * The coverage of all standards in force, and whom the team still waits for.
 *
 * @param standards one entry a standard, in the order they are in force
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record HandOffMap(List<StandardCoverage> standards) {

    /** Copies the list. */
    public HandOffMap {
        standards = List.copyOf(standards);
    }

    /**
     * The functions that are asked, those under most pressure first.
     *
     * @return one entry for each owner of a clause in force
     */
    public List<OwnerCoverage> owners() {
        Map<Owner, List<ClauseCoverage>> byOwner = new EnumMap<>(Owner.class);
        for (StandardCoverage standard : standards) {
            for (ClauseCoverage clause : standard.clauses()) {
                byOwner.computeIfAbsent(clause.clause().owner(), owner -> new ArrayList<>())
                        .add(clause);
            }
        }
        return byOwner.entrySet().stream()
                .map(entry -> new OwnerCoverage(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(OwnerCoverage::pressure).reversed().thenComparing(OwnerCoverage::owner))
                .toList();
    }

    /**
     * What to write a rule for next: the clauses that wait for a person although their standard says that rules can decide
     * them, or a part of them. First those that rules alone can decide and no rule looks at; within these, the clauses of
     * the owner who is asked most.
     *
     * @return these clauses
     */
    public List<ClauseCoverage> codifyNext() {
        List<Owner> mostAsked = owners().stream().map(OwnerCoverage::owner).toList();
        return standards.stream()
                .flatMap(standard -> standard.clauses().stream())
                .filter(ClauseCoverage::waitsForPerson)
                .filter(each -> each.clause().decidedBy() != DecidedBy.PERSON)
                .sorted(Comparator.comparing(
                                (ClauseCoverage each) -> each.clause().decidedBy() != DecidedBy.RULES)
                        .thenComparing(each -> !each.rules().isEmpty())
                        .thenComparing(each -> mostAsked.indexOf(each.clause().owner()))
                        .thenComparing(each -> each.clause().id()))
                .toList();
    }
}
