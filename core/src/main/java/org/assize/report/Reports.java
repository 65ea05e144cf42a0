package org.assize.report;

import org.apiguardian.api.API;

/** The reports that come with Assize. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Reports {

    private Reports() {}

    /**
     * Text for people at a terminal: what was found, grouped by rule, with frames of code, and what was looked at.
     *
     * @return the report
     */
    public static Report console() {
        return new ConsoleReport();
    }

    /**
     * JSON for tools and agents, after the schema {@code org/assize/report/assessment-1.schema.json}.
     *
     * @return the report
     */
    public static Report json() {
        return new JsonReport();
    }
}
