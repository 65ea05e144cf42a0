package org.assize.report;

import java.io.IOException;
import org.assize.Assessment;
import org.assize.finding.Distribution;
import org.assize.finding.Measurement;

/** How the code base measures against the limits that rules set, so that a team can choose a limit by its own code. */
final class HtmlMeasures {

    private static final String[] COLUMNS = {
        "Limit",
        "Places",
        "Above it",
        "Half have at most",
        "90 % have at most",
        "95 % have at most",
        "99 % have at most",
        "Largest"
    };

    private final HtmlPage page;
    private final Assessment assessment;
    private final String prefix;
    private final int level;

    HtmlMeasures(HtmlPage page, Assessment assessment, String prefix, int level) {
        this.page = page;
        this.assessment = assessment;
        this.prefix = prefix;
        this.level = level;
    }

    void write() throws IOException {
        if (assessment.measures().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", prefix + "measures");
        page.element("h" + level, "How the code measures", "id", prefix + "measures");
        page.open("table");
        page.element("caption", "What rules limit, whether a place keeps the limit or not");
        page.open("thead").open("tr");
        page.element("th", "Rule and option", "scope", "col");
        for (String column : COLUMNS) {
            page.element("th", column, "scope", "col");
        }
        page.close().close().open("tbody");
        for (Measurement measurement : assessment.measures()) {
            row(measurement);
        }
        page.close().close().close();
    }

    private void row(Measurement measurement) throws IOException {
        Distribution distribution = measurement.distribution();
        long[] values = {
            measurement.limit(),
            distribution.places(),
            distribution.above(measurement.limit()),
            distribution.percentile(50),
            distribution.percentile(90),
            distribution.percentile(95),
            distribution.percentile(99),
            distribution.largest()
        };
        page.open("tr");
        page.element("th", measurement.rule() + " " + measurement.option(), "scope", "row");
        for (int column = 0; column < values.length; column++) {
            page.element("td", String.valueOf(values[column]), "class", "count", "data-label", COLUMNS[column]);
        }
        page.close();
    }
}
