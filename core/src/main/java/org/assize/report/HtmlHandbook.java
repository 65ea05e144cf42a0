package org.assize.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assize.policy.SettingOrigin;
import org.assize.rule.Example;
import org.assize.rule.Example.Expectation;
import org.assize.rule.MarkedText;
import org.assize.rule.Rule;
import org.assize.rule.RuleInForce;
import org.assize.standard.Claim;
import org.assize.standard.Clause;
import org.assize.standard.ClauseId;
import org.assize.standard.Owner;

/** Writes a handbook as one HTML page. */
final class HtmlHandbook {

    private final Handbook handbook;
    private final HtmlPage page;

    HtmlHandbook(Handbook handbook, HtmlPage page) {
        this.handbook = handbook;
        this.page = page;
    }

    void write() throws IOException {
        String title = "What " + handbook.name() + " holds itself to";
        page.open("html", "lang", "en");
        page.head(title);
        page.open("body");
        page.element("a", "Skip to the rules", "class", "skip", "href", "#rules");
        page.open("header", "class", "top");
        page.element("p", "Assize", "class", "brand");
        page.element("h1", title);
        page.close();
        search();
        page.open("main", "id", "rules");
        introduction();
        for (Map.Entry<String, List<RuleInForce>> pack : handbook.byPack().entrySet()) {
            pack(pack.getKey(), pack.getValue());
        }
        unruled();
        breaking();
        page.close();
        page.open("footer");
        page.element("p", "Written by Assize from the rules in force.");
        page.close();
        page.open("script").raw(HtmlPage.resource("report.js")).close();
        page.close();
        page.close();
        page.finish();
    }

    /** Hidden until the script that makes it work has run. */
    private void search() throws IOException {
        page.open("form", "class", "search", "role", "search", "hidden", "hidden");
        page.element("label", "Search rules", "for", "query");
        page.open("input", "id", "query", "type", "search", "autocomplete", "off");
        page.element("button", "Open all", "type", "button", "id", "open-all");
        page.element("p", "", "id", "hits", "role", "status");
        page.close();
    }

    private void introduction() throws IOException {
        page.open("p", "class", "headline kept");
        page.element("strong", RuleText.counted(handbook.size(), "rule is", "rules are") + " in force");
        page.text(", and the tests run them. A rule that is kept says what it states and no more.");
        page.close();
        if (!handbook.standardNames().isEmpty()) {
            page.element("p", "The standards: " + String.join("; ", handbook.standardNames()) + ".");
        }
    }

    private void pack(String pack, List<RuleInForce> rules) throws IOException {
        page.open("section", "aria-labelledby", "pack-" + pack);
        page.element("h2", pack, "id", "pack-" + pack);
        for (RuleInForce rule : rules) {
            rule(rule);
        }
        page.close();
    }

    private void rule(RuleInForce inForce) throws IOException {
        Rule rule = inForce.rule();
        page.open("details", "class", "rule", "id", rule.id());
        page.open("summary");
        page.element("code", rule.id());
        page.text(" ");
        page.element("span", RulePage.lower(inForce.severity()), "class", "pill");
        page.text(" ");
        page.prose("span", rule.statement(), "class", "statement");
        page.close();
        page.open("div", "class", "finding");
        page.open("dl", "class", "explanation");
        page.element("dt", "Why").prose("dd", rule.rationale());
        page.element("dt", "Do").prose("dd", rule.remedy());
        for (Claim claim : rule.claims()) {
            page.element("dt", "Clause").open("dd");
            clause(claim.clause());
            page.close();
        }
        for (String limitation : rule.limitations()) {
            page.element("dt", "Cannot see").prose("dd", limitation);
        }
        for (SettingOrigin origin : handbook.settings(inForce)) {
            page.element("dt", "Set here").element("dd", origin.toString());
        }
        page.element("dt", "To break it").element("dd", "ask " + Handbook.words(handbook.deciders(inForce)));
        page.close();
        example(rule, Expectation.VIOLATING, "Breaks it");
        example(rule, Expectation.CONFORMING, "Keeps it");
        page.close();
        page.close();
    }

    private void example(Rule rule, Expectation expectation, String heading) throws IOException {
        List<Example> fitting = rule.examples().stream()
                .filter(each -> each.expectation() == expectation)
                .toList();
        if (fitting.isEmpty()) {
            return;
        }
        page.element("p", heading, "class", "example");
        Map<String, String> files = fitting.get(0).files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (files.size() > 1) {
                page.element("p", file.getKey(), "class", "place");
            }
            listing(MarkedText.parse(file.getValue()));
        }
    }

    private void listing(MarkedText marked) throws IOException {
        page.open("pre").open("code");
        int done = 0;
        for (MarkedText.Span span : marked.spans()) {
            if (span.start() >= done) {
                page.text(marked.text().substring(done, span.start()));
                page.element("mark", marked.text().substring(span.start(), span.end()));
                done = span.end();
            }
        }
        page.text(marked.text().substring(done).stripTrailing());
        page.close().close();
    }

    private void clause(ClauseId id) throws IOException {
        Clause clause = handbook.standards()
                .find(id.standard())
                .flatMap(standard -> standard.clause(id.clause()))
                .orElse(null);
        String name = id + (clause == null ? "" : " " + clause.title());
        if (clause != null && clause.link().startsWith("https://")) {
            page.element("a", name, "href", clause.link());
        } else {
            page.text(name);
        }
    }

    private void unruled() throws IOException {
        if (handbook.unruled().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "unruled");
        page.element("h2", "What no rule looks at", "id", "unruled");
        page.prose(
                "p",
                "These clauses are for a person. Ask before you decide, and write the answer into"
                        + " `standards/attestations.yml`.");
        for (Map.Entry<Owner, List<Clause>> asked : handbook.unruled().entrySet()) {
            page.open("details", "class", "owner");
            page.open("summary");
            page.element("span", "Ask " + RulePage.lower(asked.getKey()), "class", "owner-name");
            page.text(" ");
            page.element("span", RuleText.counted(asked.getValue().size(), "clause", "clauses"), "class", "pill");
            page.close();
            page.open("ul", "class", "plain");
            for (Clause clause : asked.getValue()) {
                page.open("li", "class", "finding");
                clause(clause.id());
                page.prose("p", clause.statement());
                page.close();
            }
            page.close();
            page.close();
        }
        page.close();
    }

    private void breaking() throws IOException {
        page.open("section", "aria-labelledby", "breaking");
        page.element("h2", "When a rule has to be broken", "id", "breaking");
        for (String line : MarkdownHandbook.breakingLines()) {
            page.prose("p", line);
        }
        page.close();
    }
}
