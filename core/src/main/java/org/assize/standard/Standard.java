package org.assize.standard;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A published or in-house norm, as data.
 *
 * @param id its id, with the version where there are several: {@code wcag-2.2}
 * @param title its full title
 * @param version its version or date
 * @param source where it is published
 * @param licence how the norm is licensed, whom to credit, and what of it is held here; may be empty
 * @param levels its levels, the one that demands least first; empty where it has none. A level includes those before it
 * @param clauses its clauses in the order of the norm
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Standard(
        String id,
        String title,
        String version,
        String source,
        String licence,
        List<String> levels,
        List<Clause> clauses) {

    /** Copies the lists. */
    public Standard {
        levels = List.copyOf(levels);
        clauses = List.copyOf(clauses);
    }

    /**
     * Looks a clause up.
     *
     * @param clause the clause within this standard
     * @return the clause, or empty if the standard has none of that name
     */
    public Optional<Clause> clause(String clause) {
        return clauses.stream()
                .filter(each -> each.id().clause().equals(clause))
                .findFirst();
    }

    /**
     * The clauses that a level asks for: its own and those of every level before it.
     *
     * @param level one of {@link #levels()}
     * @return the clauses, in order
     * @throws IllegalArgumentException if the standard has no such level; the message names those it has
     */
    public List<Clause> clausesUpTo(String level) {
        int highest = levels.indexOf(level);
        if (highest < 0) {
            throw new IllegalArgumentException("standard " + id + " has no level '" + level + "'; it has "
                    + (levels.isEmpty() ? "none" : String.join(", ", levels)));
        }
        return clauses.stream()
                .filter(clause -> levels.indexOf(clause.level()) <= highest && levels.contains(clause.level()))
                .toList();
    }
}
