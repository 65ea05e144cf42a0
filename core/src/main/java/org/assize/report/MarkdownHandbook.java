package org.assize.report;

import java.util.List;
import java.util.stream.Collectors;
import org.assize.policy.SettingOrigin;
import org.assize.rule.Example;
import org.assize.rule.Example.Expectation;
import org.assize.rule.Rule;
import org.assize.rule.RuleInForce;
import org.assize.standard.Clause;

/** Writes a handbook as Markdown. */
final class MarkdownHandbook {

    private final Handbook handbook;
    private final StringBuilder page = new StringBuilder();

    MarkdownHandbook(Handbook handbook) {
        this.handbook = handbook;
    }

    String write() {
        page.append("# What ").append(MarkdownText.prose(handbook.name())).append(" holds itself to\n\n");
        paragraph(RuleText.counted(handbook.size(), "rule is", "rules are")
                + " in force, and the tests run them. A rule that is kept says what it states and no more.");
        if (!handbook.standardNames().isEmpty()) {
            paragraph("The standards: "
                    + handbook.standardNames().stream().map(MarkdownText::prose).collect(Collectors.joining("; "))
                    + ".");
        }
        handbook.byPack().forEach((pack, rules) -> {
            page.append("## ").append(pack).append("\n\n");
            rules.forEach(this::rule);
        });
        unruled();
        breaking();
        return page.toString().stripTrailing() + "\n";
    }

    private void rule(RuleInForce inForce) {
        Rule rule = inForce.rule();
        page.append("### ").append(rule.id()).append("\n\n");
        paragraph("**" + RulePage.prose(rule.statement()) + ".** (" + RulePage.lower(inForce.severity()) + ")");
        paragraph("Because " + RulePage.prose(rule.rationale()) + ". " + RulePage.sentence(rule.remedy()));
        example(rule, Expectation.VIOLATING, "Breaks it:");
        example(rule, Expectation.CONFORMING, "Keeps it:");
        if (!rule.claims().isEmpty()) {
            item("Serves "
                    + rule.claims().stream()
                            .map(claim -> RulePage.clause(claim.clause(), handbook.standards()))
                            .collect(Collectors.joining(", ")));
        }
        rule.limitations().forEach(each -> item("Cannot see: " + RulePage.sentence(each)));
        for (SettingOrigin origin : handbook.settings(inForce)) {
            item("Here " + RulePage.prose(origin.setting()) + ", by " + RulePage.prose(origin.from()));
        }
        item("To break it, ask " + Handbook.words(handbook.deciders(inForce)));
        page.append('\n');
    }

    private void example(Rule rule, Expectation expectation, String heading) {
        rule.examples().stream()
                .filter(each -> each.expectation() == expectation)
                .findFirst()
                .ifPresent(example -> listing(rule, example, heading));
    }

    private void listing(Rule rule, Example example, String heading) {
        paragraph(heading);
        page.append(ExampleListing.markdown(rule, example));
    }

    private void unruled() {
        if (handbook.unruled().isEmpty()) {
            return;
        }
        page.append("## What no rule looks at\n\n");
        paragraph("These clauses are for a person. Ask before you decide, and write the answer into"
                + " `standards/attestations.yml`.");
        handbook.unruled().forEach((owner, clauses) -> {
            page.append("### Ask ").append(RulePage.lower(owner)).append("\n\n");
            for (Clause clause : clauses) {
                item(RulePage.clause(clause.id(), handbook.standards()) + ": " + RulePage.sentence(clause.statement()));
            }
            page.append('\n');
        });
    }

    private void breaking() {
        page.append("## When a rule has to be broken\n\n");
        breakingLines().forEach(this::paragraph);
    }

    /** What holds for every rule. */
    static List<String> breakingLines() {
        return List.of(
                "Whom to ask stands with the rule. What they agree to is written down with a reason, an owner and a last"
                        + " day: for one place in a comment there, `assize:waive RULE -- reason; owner TEAM; expires"
                        + " YYYY-MM-DD`; for more in `standards/waivers.yml`, which `assize waive` writes.",
                "What was there when a rule was adopted is in `standards/baseline/`. It may only shrink.");
    }

    private void paragraph(String text) {
        page.append(text).append("\n\n");
    }

    private void item(String text) {
        page.append("- ").append(text).append('\n');
    }
}
