package org.assize.standard;

import org.apiguardian.api.API;

/**
 * What it takes to decide a clause: the best that can be hoped for, whichever rules exist today. It tells a team which
 * clauses are worth codifying and which will always wait for a person.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum DecidedBy {
    /** Files alone decide it: source, templates, configuration, build, compiled classes. */
    RULES,
    /** Only a person can: it is about meaning, an organisation's conduct, or a system as it runs. */
    PERSON,
    /** Rules find some of the ways to break it; a person judges the rest. */
    BOTH
}
