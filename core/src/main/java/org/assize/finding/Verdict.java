package org.assize.finding;

import org.apiguardian.api.API;

/**
 * What a run says of one rule.
 *
 * @param rule the rule's id
 * @param outcome what was found
 * @param reason why, where the outcome needs one: what was missing or went wrong; empty otherwise
 * @param scope what the rule looked at
 * @param breaches the number of breaches
 * @param reviews the number of places that a person must look at
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Verdict(String rule, Outcome outcome, String reason, Scope scope, int breaches, int reviews) {

    /** What a run found of a rule. */
    public enum Outcome {
        /** Everything in scope keeps the rule. */
        PASSED,
        /** At least one breach that is an error. */
        FAILED,
        /** Breaches, none of which is an error. */
        WARNED,
        /** No breach, but a person must decide about some places. */
        REVIEW,
        /** The code base holds nothing that the rule is about. */
        NOT_APPLICABLE,
        /** The rule could not do its work. Never to be read as passed. */
        NOT_RUN
    }

    /**
     * What a rule looked at.
     *
     * @param files the number of files
     * @param elements the number of elements of these files that the rule asked for
     * @param unjudged how many of those elements the rule could not judge
     */
    public record Scope(int files, long elements, long unjudged) {

        /** Nothing. */
        public static final Scope NOTHING = new Scope(0, 0, 0);

        /**
         * Adds up two scopes.
         *
         * @param other what else was looked at
         * @return the sum
         */
        public Scope plus(Scope other) {
            return new Scope(files + other.files, elements + other.elements, unjudged + other.unjudged);
        }
    }
}
