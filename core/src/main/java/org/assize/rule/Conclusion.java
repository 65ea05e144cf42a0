package org.assize.rule;

import org.apiguardian.api.API;

/** The second step of a rule that looks across files: judges the facts of all of them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Conclusion {

    /**
     * Judges all facts, once a run.
     *
     * @param facts what the rule's inspections gathered
     * @param report the ways to speak about it
     */
    void conclude(Facts facts, ConclusionReport report);
}
