package org.assize.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.assize.Assessment;
import org.assize.coverage.CoverageHistory;
import org.assize.coverage.HandOffMap;

/**
 * One page for people: what fails and why, what is accepted and until when, whom the team still waits for. It needs no
 * network and no script; with a script it can be searched.
 */
final class HtmlReport implements Report {

    private final CoverageHistory history;

    HtmlReport(CoverageHistory history) {
        this.history = history;
    }

    @Override
    public void write(List<Assessment> assessments, OutputStream output) throws IOException {
        HtmlPage page = new HtmlPage(output);
        String title = assessments.size() == 1
                ? "Standards of " + HtmlSummary.name(assessments.get(0))
                : "Standards of " + assessments.size() + " code bases";
        page.open("html", "lang", "en");
        page.head(title);
        page.open("body");
        page.element("a", "Skip to what was found", "class", "skip", "href", "#found");
        page.open("header", "class", "top");
        page.element("p", "Assize", "class", "brand");
        page.element("h1", title);
        page.close();
        search(page);
        page.open("main", "id", "found");
        for (int index = 0; index < assessments.size(); index++) {
            write(page, assessments.get(index), assessments.size() == 1 ? "" : "c" + (index + 1) + "-");
        }
        page.close();
        page.open("footer");
        page.element(
                "p",
                "Written by Assize. A rule that is kept says what it states and no more: what no rule decides is for a person.");
        page.close();
        page.open("script").raw(HtmlPage.resource("report.js")).close();
        page.close();
        page.close();
        page.finish();
    }

    /** Hidden until the script that makes it work has run. */
    private static void search(HtmlPage page) throws IOException {
        page.open("form", "class", "search", "role", "search", "hidden", "hidden");
        page.element("label", "Search findings and clauses", "for", "query");
        page.open("input", "id", "query", "type", "search", "autocomplete", "off");
        page.element("button", "Open all", "type", "button", "id", "open-all");
        page.element("p", "", "id", "hits", "role", "status");
        page.close();
    }

    private void write(HtmlPage page, Assessment assessment, String prefix) throws IOException {
        boolean several = !prefix.isEmpty();
        page.open("section", "aria-labelledby", several ? prefix + "name" : null);
        if (several) {
            page.element("h2", HtmlSummary.name(assessment), "id", prefix + "name");
        }
        int level = several ? 3 : 2;
        HandOffMap map = assessment.handOffMap();
        HtmlSummary summary = new HtmlSummary(page, assessment, map, prefix, level);
        HtmlHandOff handOff = new HtmlHandOff(page, map, history, prefix, level);
        summary.write();
        new HtmlFindings(page, assessment, prefix, level).write();
        handOff.writeOwners();
        new HtmlAccepted(page, assessment, prefix, level).write();
        handOff.writeStandards();
        new HtmlTrend(page, history, prefix, level).write();
        new HtmlMeasures(page, assessment, prefix, level).write();
        summary.writeScope();
        page.close();
    }
}
