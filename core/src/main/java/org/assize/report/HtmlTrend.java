package org.assize.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assize.coverage.ClauseState;
import org.assize.coverage.CoverageHistory;

/** How the clauses of each standard have gone from commit to commit. */
final class HtmlTrend {

    private static final int MOST_COMMITS = 60;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 120;

    private final HtmlPage page;
    private final CoverageHistory history;
    private final String prefix;
    private final int level;

    HtmlTrend(HtmlPage page, CoverageHistory history, String prefix, int level) {
        this.page = page;
        this.history = history;
        this.prefix = prefix;
        this.level = level;
    }

    void write() throws IOException {
        if (history.entries().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", prefix + "trend");
        page.element("h" + level, "How it has gone", "id", prefix + "trend");
        for (String standard : history.standards()) {
            Map<String, Map<ClauseState, Integer>> all = history.of(standard);
            List<String> commits = new ArrayList<>(all.keySet());
            List<String> latest = commits.subList(Math.max(0, commits.size() - MOST_COMMITS), commits.size());
            page.element("h" + (level + 1), standard);
            picture(latest, all);
            table(standard, latest, all);
        }
        page.close();
    }

    private void picture(List<String> commits, Map<String, Map<ClauseState, Integer>> all) throws IOException {
        int most = commits.stream()
                .mapToInt(commit -> all.get(commit).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .max()
                .orElse(1);
        double width = (double) WIDTH / commits.size();
        String first = told(all.get(commits.get(0)));
        String last = told(all.get(commits.get(commits.size() - 1)));
        String label = commits.size() == 1
                ? "Recorded once: " + last
                : commits.size() + " commits, from " + first + " to " + last;
        page.open(
                "svg",
                "class",
                "trend",
                "role",
                "img",
                "aria-label",
                label,
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "preserveAspectRatio",
                "none");
        for (int index = 0; index < commits.size(); index++) {
            double top = HEIGHT;
            for (Map.Entry<ClauseState, Integer> entry :
                    all.get(commits.get(index)).entrySet()) {
                double height = (double) HEIGHT * entry.getValue() / most;
                top -= height;
                page.element(
                        "rect",
                        "",
                        "class",
                        "state-" + entry.getKey().key(),
                        "x",
                        number(index * width),
                        "y",
                        number(top),
                        "width",
                        number(Math.max(1, width - 2)),
                        "height",
                        number(height));
            }
        }
        page.close();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String told(Map<ClauseState, Integer> counts) {
        List<String> told = new ArrayList<>();
        counts.forEach((state, count) -> told.add(count + " " + state.words()));
        return String.join(", ", told);
    }

    private void table(String standard, List<String> commits, Map<String, Map<ClauseState, Integer>> all)
            throws IOException {
        page.open("details");
        page.element("summary", "As a table");
        page.open("table");
        page.element("caption", "Clauses of " + standard + " by state, at each commit");
        page.open("thead").open("tr");
        page.element("th", "Commit", "scope", "col").element("th", "Day", "scope", "col");
        page.element("th", "Clauses", "scope", "col");
        page.close().close().open("tbody");
        for (String commit : commits) {
            page.open("tr");
            page.element("th", commit.length() > 12 ? commit.substring(0, 12) : commit, "scope", "row");
            page.element("td", history.dayOf(commit).map(Object::toString).orElse(""));
            page.element("td", told(all.get(commit)));
            page.close();
        }
        page.close().close().close();
    }
}
