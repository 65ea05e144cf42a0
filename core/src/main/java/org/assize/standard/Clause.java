package org.assize.standard;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * One numbered requirement of a standard.
 *
 * @param id its name
 * @param title its short title; our own words where the norm has none
 * @param level the level or priority the standard gives it ({@code A}, {@code 1}); empty where there are none
 * @param owner who would be asked about it
 * @param decidedBy whether rules, a person or both together can decide it
 * @param statement one sentence of our own that says what it asks for; may be empty
 * @param question what to ask a person who looks at it; empty where the statement says enough
 * @param link where the norm itself can be read; may be empty
 * @param mapsTo clauses of other standards that say the same or that this one tests, for readers and for finding
 *     rules; they need not be known here, and nothing counts as met because of them
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Clause(
        ClauseId id,
        String title,
        String level,
        Owner owner,
        DecidedBy decidedBy,
        String statement,
        String question,
        String link,
        List<ClauseId> mapsTo) {

    /** Copies the list. */
    public Clause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(link, "link");
        mapsTo = List.copyOf(mapsTo);
    }

    /**
     * A clause whose statement says enough to ask by.
     *
     * @param id its name
     * @param title its short title
     * @param level the level or priority the standard gives it; empty where there are none
     * @param owner who would be asked about it
     * @param decidedBy whether rules, a person or both together can decide it
     * @param statement one sentence of our own that says what it asks for; may be empty
     * @param link where the norm itself can be read; may be empty
     * @param mapsTo clauses of other standards that say the same
     */
    public Clause(
            ClauseId id,
            String title,
            String level,
            Owner owner,
            DecidedBy decidedBy,
            String statement,
            String link,
            List<ClauseId> mapsTo) {
        this(id, title, level, owner, decidedBy, statement, "", link, mapsTo);
    }
}
