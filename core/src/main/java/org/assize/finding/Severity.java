package org.assize.finding;

import org.apiguardian.api.API;

/** How much a breach of a rule weighs. Ordered from the lightest to the heaviest. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Severity {
    /** Told in reports only. */
    NOTE,
    /** Shown, and never fails a test or a build. */
    WARNING,
    /** Fails the rule's test and the build. */
    ERROR;

    /**
     * Says whether this severity is at least as heavy as another.
     *
     * @param other the severity to compare with
     * @return whether this is {@code other} or heavier
     */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
