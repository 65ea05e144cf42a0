package org.assize.standard;

import org.apiguardian.api.API;

/**
 * What a rule says of one clause: that it decides the clause, fully or in part. A claim that is too big is a defect.
 *
 * @param clause the clause
 * @param extent how much of the clause the rule decides
 * @param argument for a full claim, one sentence why nothing of the clause is left to a person; empty otherwise
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Claim(ClauseId clause, Extent extent, String argument) {

    /** How much of a clause a rule decides. */
    public enum Extent {
        /** The rule finds some of the ways to break the clause. */
        PARTLY,
        /** A code base that passes the rule meets the clause. */
        FULLY
    }

    /**
     * Checks that a full claim carries its argument.
     *
     * @throws IllegalArgumentException if it does not
     */
    public Claim {
        if (extent == Extent.FULLY && argument.isBlank()) {
            throw new IllegalArgumentException("a claim to decide " + clause + " fully needs an argument");
        }
    }

    /**
     * A claim to decide a part of a clause.
     *
     * @param clause {@code standard/clause}
     * @return the claim
     */
    public static Claim partly(String clause) {
        return new Claim(ClauseId.parse(clause), Extent.PARTLY, "");
    }

    /**
     * A claim to decide a clause fully.
     *
     * @param clause {@code standard/clause}
     * @param argument why nothing of the clause is left to a person
     * @return the claim
     */
    public static Claim fully(String clause, String argument) {
        return new Claim(ClauseId.parse(clause), Extent.FULLY, argument);
    }
}
