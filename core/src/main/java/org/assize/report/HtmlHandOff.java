package org.assize.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assize.coverage.ClauseCoverage;
import org.assize.coverage.ClauseState;
import org.assize.coverage.CoverageHistory;
import org.assize.coverage.HandOffMap;
import org.assize.coverage.OwnerCoverage;
import org.assize.coverage.StandardCoverage;
import org.assize.standard.Owner;

/** Whom the team still waits for, and the state of every clause. */
final class HtmlHandOff {

    /** More than anybody plans at once would hide the first. */
    private static final int MOST_NEXT = 10;

    private final HtmlPage page;
    private final HandOffMap map;
    private final CoverageHistory history;
    private final String prefix;
    private final int level;

    HtmlHandOff(HtmlPage page, HandOffMap map, CoverageHistory history, String prefix, int level) {
        this.page = page;
        this.map = map;
        this.history = history;
        this.prefix = prefix;
        this.level = level;
    }

    void writeOwners() throws IOException {
        if (map.standards().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", prefix + "waiting");
        page.element("h" + level, "Whom we wait for", "id", prefix + "waiting");
        for (OwnerCoverage owner : map.owners()) {
            owner(owner);
        }
        next();
        page.close();
    }

    private void next() throws IOException {
        List<ClauseCoverage> next = map.codifyNext();
        if (next.isEmpty()) {
            return;
        }
        page.open("details", "class", "owner");
        page.open("summary");
        page.element("span", "What to write a rule for next", "class", "owner-name");
        page.element("span", RuleText.counted(next.size(), "clause", "clauses"), "class", "pill");
        page.close();
        page.element(
                "p",
                "These wait for a person, although rules can decide them or a part of them"
                        + (next.size() > MOST_NEXT ? "; the first " + MOST_NEXT + ":" : ":"));
        page.open("ol", "class", "questions");
        for (ClauseCoverage clause : next.subList(0, Math.min(MOST_NEXT, next.size()))) {
            page.open("li", "class", "finding");
            clauseName(clause);
            page.element("p", clause.clause().statement());
            page.close();
        }
        page.close().close();
    }

    private void owner(OwnerCoverage owner) throws IOException {
        List<ClauseCoverage> waiting = owner.waiting();
        page.open("details", "class", "owner");
        page.open("summary");
        page.element("span", name(owner.owner()), "class", "owner-name");
        page.element(
                "span",
                waiting.isEmpty() ? "nothing to ask" : RuleText.counted(waiting.size(), "clause waits", "clauses wait"),
                "class",
                waiting.isEmpty() ? "pill" : "pill waits");
        bar(owner.counts(), owner.clauses().size());
        page.close();
        for (ClauseState state : List.of(ClauseState.KNOWN_DEBT, ClauseState.WAIVED)) {
            pile(owner, state);
        }
        if (waiting.isEmpty()) {
            page.element("p", "Every clause of theirs is decided, vouched for, or failing where engineers see it.");
        } else {
            page.open("ol", "class", "questions");
            for (ClauseCoverage clause : waiting) {
                page.open("li", "class", "finding");
                clauseName(clause);
                page.element("p", clause.question());
                page.element("p", "Now: " + clause.reason() + ".", "class", "reason");
                page.close();
            }
            page.close();
        }
        page.close();
    }

    /** What has piled up, and for how long. */
    private void pile(OwnerCoverage owner, ClauseState state) throws IOException {
        int clauses = owner.counts().get(state);
        if (clauses > 0) {
            String since = history.since(state, owner.owner())
                    .map(day -> ", some since " + day)
                    .orElse("");
            page.element(
                    "p",
                    RuleText.counted(clauses, "clause is ", "clauses are ") + state.words() + since + ".",
                    "class",
                    "reason");
        }
    }

    /** A picture of numbers that are also there as text. */
    private void bar(Map<ClauseState, Integer> counts, int all) throws IOException {
        StringBuilder words = new StringBuilder();
        counts.forEach((state, count) -> {
            if (count > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(state.words());
            }
        });
        page.open("span", "class", "bar", "role", "img", "aria-label", words.toString());
        for (Map.Entry<ClauseState, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > 0) {
                String share = String.format(Locale.ROOT, "%.2f", 100.0 * entry.getValue() / all);
                page.element("span", "", "class", "state-" + entry.getKey().key(), "style", "width:" + share + "%");
            }
        }
        page.close();
    }

    void writeStandards() throws IOException {
        if (map.standards().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", prefix + "clauses");
        page.element("h" + level, "Clause by clause", "id", prefix + "clauses");
        for (StandardCoverage standard : map.standards()) {
            standard(standard);
        }
        page.close();
    }

    private void standard(StandardCoverage coverage) throws IOException {
        String title = coverage.standard().title()
                + coverage.level().map(each -> ", level " + each).orElse("");
        page.element("h" + (level + 1), title);
        page.open("ul", "class", "legend");
        for (Map.Entry<ClauseState, Integer> entry : coverage.counts().entrySet()) {
            if (entry.getValue() > 0) {
                page.open("li");
                page.element(
                        "span", "", "class", "swatch state-" + entry.getKey().key());
                page.text(entry.getValue() + " " + entry.getKey().words());
                page.close();
            }
        }
        page.close();
        page.open("details", "class", "clauses");
        page.element(
                "summary",
                "All " + coverage.clauses().size() + " clauses of "
                        + coverage.standard().id());
        page.open("table");
        page.element("caption", title);
        page.open("thead").open("tr");
        for (String name : List.of("Clause", "State", "Why", "Owner", "Rules")) {
            page.element("th", name, "scope", "col");
        }
        page.close().close().open("tbody");
        for (ClauseCoverage clause : coverage.clauses()) {
            row(clause);
        }
        page.close().close().close();
    }

    private void row(ClauseCoverage clause) throws IOException {
        page.open("tr", "class", "finding");
        page.open("th", "scope", "row");
        clauseName(clause);
        page.close();
        page.open("td");
        page.element("span", "", "class", "swatch state-" + clause.state().key());
        page.text(clause.state().words());
        page.close();
        page.element("td", clause.reason());
        page.element("td", name(clause.clause().owner()));
        page.open("td");
        for (String rule : clause.rules()) {
            page.element("code", rule).text(" ");
        }
        page.close().close();
    }

    private void clauseName(ClauseCoverage clause) throws IOException {
        String name = clause.clause().id() + " " + clause.clause().title();
        if (clause.clause().link().startsWith("https://")) {
            page.element("a", name, "href", clause.clause().link());
        } else {
            page.text(name);
        }
    }

    static String name(Owner owner) {
        String name = owner.name().toLowerCase(Locale.ROOT);
        return owner == Owner.QA ? "QA" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
