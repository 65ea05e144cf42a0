package org.assize.coverage;

import org.apiguardian.api.API;

/**
 * What is known of a clause. Each clause is in exactly one state: the first of these that is true of it. There is no state
 * that says more than somebody has looked at.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ClauseState {
    /** A rule that serves it has found a breach that counts. */
    FAILING("failing"),
    /** A rule that serves it could not do its work. */
    NOT_EVALUATED("not evaluated"),
    /** The only breaches are waived. */
    WAIVED("waived"),
    /** Breaches were there when a rule was adopted, and are not put right yet. */
    KNOWN_DEBT("known debt"),
    /** A rule that decides all of it is kept. */
    MET_BY_RULES("met by rules"),
    /** Rules that decide a part of it are kept; the rest is for a person. */
    PARTLY("partly"),
    /** A person has vouched for it. */
    ATTESTED("attested"),
    /** A person's word has expired or will soon. */
    ATTESTATION_DUE("attestation due"),
    /** Nobody and nothing has looked at it. */
    OPEN("open"),
    /** The code base holds nothing it is about, or the team has said so with a reason. */
    NOT_APPLICABLE("not applicable");

    private final String words;

    ClauseState(String words) {
        this.words = words;
    }

    /**
     * The state as it is shown to people.
     *
     * @return one to three lower-case words
     */
    public String words() {
        return words;
    }

    /**
     * The state as it is written in files.
     *
     * @return its words joined by hyphens
     */
    public String key() {
        return words.replace(' ', '-');
    }
}
