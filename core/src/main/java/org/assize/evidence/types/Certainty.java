package org.assize.evidence.types;

import org.apiguardian.api.API;

/** The answer to a yes-or-no question about code of which not everything is known. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Certainty {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** Something that would decide it is not known. */
    UNKNOWN;

    /**
     * The certainty of something that is known.
     *
     * @param known whether it is so
     * @return {@link #YES} or {@link #NO}
     */
    public static Certainty of(boolean known) {
        return known ? YES : NO;
    }

    /**
     * Says whether it is certainly so.
     *
     * @return whether this is {@link #YES}
     */
    public boolean isYes() {
        return this == YES;
    }

    /**
     * Says whether it may be so.
     *
     * @return whether this is not {@link #NO}
     */
    public boolean isPossible() {
        return this != NO;
    }
}
