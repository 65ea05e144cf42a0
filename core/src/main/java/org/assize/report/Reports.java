package org.assize.report;

import org.apiguardian.api.API;
import org.assize.coverage.CoverageHistory;

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

    /**
     * SARIF 2.1.0, for viewers and dashboards: standards as taxonomies, accepted findings as suppressions, what was known
     * at adoption as unchanged.
     *
     * @return the report
     */
    public static Report sarif() {
        return new SarifReport(SarifFlavour.FULL);
    }

    /**
     * SARIF 2.1.0 for GitHub's code scanning, which takes suppressed results for open ones: only the breaches that count,
     * the heaviest first, within its limits.
     *
     * @return the report
     */
    public static Report sarifForGitHub() {
        return new SarifReport(SarifFlavour.GITHUB);
    }

    /**
     * One HTML page for people, that needs no network: what fails and why, what is accepted and until when, whom the team
     * still waits for.
     *
     * @return the report
     */
    public static Report html() {
        return html(CoverageHistory.NONE);
    }

    /**
     * The same page, with how coverage has gone.
     *
     * @param history what was recorded at earlier commits
     * @return the report
     */
    public static Report html(CoverageHistory history) {
        return new HtmlReport(history);
    }

    /**
     * A summary in Markdown, for a pull request.
     *
     * @return the report
     */
    public static Report markdown() {
        return new MarkdownReport();
    }
}
