package org.assize.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.finding.Finding;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;
import org.assize.rule.Rule;
import org.assize.rule.RuleInForce;
import org.assize.standard.Claim;
import org.assize.standard.Clause;

/** The findings that count, by rule: what, where, why, and what to do. */
final class HtmlFindings {

    /** More frames than anybody reads would make the page slow to open. */
    private static final int MOST_FRAMES_OF_A_RULE = 20;

    private static final int MOST_FRAMES = 400;

    private final HtmlPage page;
    private final Assessment assessment;
    private final FindingSources sources;
    private final String prefix;
    private final int level;
    private int frames;

    HtmlFindings(HtmlPage page, Assessment assessment, String prefix, int level) {
        this.page = page;
        this.assessment = assessment;
        this.sources = new FindingSources(assessment.codebase());
        this.prefix = prefix;
        this.level = level;
    }

    void write() throws IOException {
        section("fails", "What fails", breaches(Severity.ERROR));
        section("warns", "What warns", breaches(Severity.WARNING));
        section("notes", "What is noted", breaches(Severity.NOTE));
        section("reviews", "For a person to look at", assessment.reviews());
        notRun();
    }

    private List<Finding> breaches(Severity severity) {
        return assessment.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private void section(String id, String title, List<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", prefix + id);
        page.element("h" + level, title, "id", prefix + id);
        Map<String, List<Finding>> byRule =
                findings.stream().collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        boolean few = byRule.size() <= 3;
        for (Map.Entry<String, List<Finding>> entry : byRule.entrySet()) {
            rule(entry.getKey(), entry.getValue(), few);
        }
        page.close();
    }

    private void rule(String id, List<Finding> findings, boolean open) throws IOException {
        Optional<RuleInForce> rule = assessment.rules().find(id);
        page.open("details", "class", "rule", "open", open ? "open" : null);
        page.open("summary");
        page.element("code", id);
        page.element("span", String.valueOf(findings.size()), "class", "number");
        page.element(
                "span", rule.map(each -> each.rule().statement()).orElse("About the run itself"), "class", "statement");
        page.close();
        if (rule.isPresent()) {
            explanation(rule.get().rule());
        }
        boolean confidential = rule.filter(each -> each.rule().tags().contains(Rule.CONFIDENTIAL))
                .isPresent();
        page.open("ul", "class", "findings");
        int framesLeft = MOST_FRAMES_OF_A_RULE;
        for (Finding finding : findings) {
            finding(finding, framesLeft-- > 0 && frames++ < MOST_FRAMES, confidential);
        }
        page.close().close();
    }

    private void explanation(Rule rule) throws IOException {
        page.open("dl", "class", "explanation");
        page.element("dt", "Why").prose("dd", rule.rationale());
        page.element("dt", "Do").prose("dd", rule.remedy());
        if (!rule.claims().isEmpty()) {
            page.element("dt", "Clause").open("dd");
            String separator = "";
            for (Claim claim : rule.claims()) {
                page.text(separator);
                clause(claim);
                separator = ", ";
            }
            page.close();
        }
        page.close();
    }

    private void clause(Claim claim) throws IOException {
        Optional<Clause> clause = assessment
                .rulesInForce()
                .standards()
                .find(claim.clause().standard())
                .flatMap(standard -> standard.clause(claim.clause().clause()));
        String name = claim.clause() + clause.map(each -> " " + each.title()).orElse("");
        String link = clause.map(Clause::link)
                .filter(each -> each.startsWith("https://"))
                .orElse("");
        if (link.isEmpty()) {
            page.text(name);
        } else {
            page.element("a", name, "href", link);
        }
    }

    private void finding(Finding finding, boolean withFrame, boolean confidential) throws IOException {
        page.open("li", "class", "finding");
        page.element("code", RuleText.place(finding), "class", "place");
        page.text(" ");
        page.prose("span", finding.message());
        for (Fix fix : finding.fixes()) {
            page.text(" ");
            page.element("span", "Fix: " + fix.description(), "class", "fix");
        }
        if (withFrame) {
            List<String> frame = sources.text(finding.place().path())
                    .map(text -> CodeFrame.of(text, finding.place().region(), confidential))
                    .orElse(List.of());
            if (!frame.isEmpty()) {
                frame(frame);
            }
        }
        page.close();
    }

    /** The underline of a frame as a mark on the line above it, which also stands where lines are broken. */
    private void frame(List<String> lines) throws IOException {
        String underline = lines.get(lines.size() - 1);
        String line = lines.get(lines.size() - 2);
        int from = Math.min(underline.indexOf('^'), line.length());
        int until = Math.min(underline.length(), line.length());
        page.open("pre").open("code");
        for (String before : lines.subList(0, lines.size() - 2)) {
            page.text(before + "\n");
        }
        page.text(line.substring(0, from)).element("mark", line.substring(from, until));
        page.text(line.substring(until));
        page.close().close();
    }

    private void notRun() throws IOException {
        List<Verdict> notRun = assessment.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.NOT_RUN)
                .toList();
        if (notRun.isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", prefix + "not-run");
        page.element("h" + level, "What could not be run", "id", prefix + "not-run");
        page.element("p", "A rule that was not run says nothing: it must not be read as kept.");
        page.open("ul", "class", "plain");
        for (Verdict verdict : notRun) {
            page.open("li")
                    .element("code", verdict.rule())
                    .text(" " + verdict.reason())
                    .close();
        }
        page.close().close();
    }
}
