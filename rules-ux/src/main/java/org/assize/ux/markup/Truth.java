package org.assize.ux.markup;

import org.apiguardian.api.API;

/**
 * What can be said from source alone: yes, no, or that only the running page knows. A rule reports on {@link #YES} or
 * {@link #NO} and stays silent, or asks a person, on {@link #UNKNOWN}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Truth {
    /** It holds whatever the template is given. */
    YES,
    /** It does not hold whatever the template is given. */
    NO,
    /** It depends on what cannot be seen. */
    UNKNOWN;

    /**
     * The certain answer.
     *
     * @param value what is known
     * @return yes or no
     */
    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /**
     * Says whether it is certain that it holds.
     *
     * @return whether this is {@link #YES}
     */
    public boolean isYes() {
        return this == YES;
    }

    /**
     * Says whether it is certain that it does not hold.
     *
     * @return whether this is {@link #NO}
     */
    public boolean isNo() {
        return this == NO;
    }

    /**
     * Says whether it cannot be told.
     *
     * @return whether this is {@link #UNKNOWN}
     */
    public boolean isUnknown() {
        return this == UNKNOWN;
    }

    /**
     * Whether both hold (Kleene's strong logic).
     *
     * @param other the other answer
     * @return no if one is no, unknown if one is unknown, yes otherwise
     */
    public Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /**
     * Whether at least one holds (Kleene's strong logic).
     *
     * @param other the other answer
     * @return yes if one is yes, unknown if one is unknown, no otherwise
     */
    public Truth or(Truth other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNKNOWN;
    }

    /**
     * Whether it does not hold.
     *
     * @return yes for no, no for yes, unknown for unknown
     */
    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
