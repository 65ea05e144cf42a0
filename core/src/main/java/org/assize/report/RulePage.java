package org.assize.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.assize.rule.Example;
import org.assize.rule.Example.Expectation;
import org.assize.rule.Option;
import org.assize.rule.Rule;
import org.assize.standard.Claim;
import org.assize.standard.Clause;
import org.assize.standard.ClauseId;
import org.assize.standard.Standards;

/**
 * The page of a rule: what it states, why, what to do, examples, options, clauses, what it cannot see and how to waive
 * it. The same page is committed beside a pack, printed by {@code assize explain} and put into the handbook. What is
 * written depends on the rule and the standards alone.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RulePage {

    private final Rule rule;
    private final Standards standards;
    private final String record;
    private final StringBuilder page = new StringBuilder();

    private RulePage(Rule rule, Standards standards, String record) {
        this.rule = rule;
        this.standards = standards;
        this.record = record;
    }

    /**
     * Writes the page of a rule, its clauses looked up in the standards that ship with Assize.
     *
     * @param rule the rule
     * @return Markdown as GitHub reads it, lines ending at LF, with a line break at its end
     */
    public static String markdown(Rule rule) {
        return markdown(rule, Standards.shipped());
    }

    /**
     * Writes the page of a rule.
     *
     * @param rule the rule
     * @param standards where to look its clauses up; a clause that is not there is named without title and link
     * @return Markdown as GitHub reads it, lines ending at LF, with a line break at its end
     */
    public static String markdown(Rule rule, Standards standards) {
        return markdown(rule, standards, "");
    }

    /**
     * Writes the page of a rule with a word on how it did on real code.
     *
     * @param rule the rule
     * @param standards where to look its clauses up
     * @param record how often it fires and how often it is right, in one line; empty if nobody knows
     * @return Markdown as GitHub reads it, lines ending at LF, with a line break at its end
     */
    public static String markdown(Rule rule, Standards standards, String record) {
        return new RulePage(rule, standards, record).write();
    }

    private String write() {
        page.append("# ").append(rule.id()).append("\n\n");
        paragraph(prose(rule.statement()) + ".");
        summary();
        section("Why", "Because " + prose(rule.rationale()) + ".");
        section("What to do", sentence(rule.remedy()));
        examples("Breaks the rule", Expectation.VIOLATING);
        examples("Needs a person's look", Expectation.REVIEW);
        examples("Keeps the rule", Expectation.CONFORMING);
        options();
        clauses();
        if (!rule.limitations().isEmpty()) {
            heading("What it cannot see");
            rule.limitations().forEach(each -> item(sentence(each)));
            page.append('\n');
        }
        waiving();
        return page.toString().stripTrailing() + "\n";
    }

    private void summary() {
        page.append("| | |\n|---|---|\n");
        row("Severity", lower(rule.severity()));
        row("Status", lower(rule.status()) + ", since " + rule.since());
        row(
                "In force",
                rule.offByDefault()
                        .map(reason -> "only where asked for, because " + prose(reason))
                        .orElse("by default"));
        if (!record.isEmpty()) {
            row("On real code", record);
        }
        if (!rule.namesElsewhere().isEmpty()) {
            row("Known elsewhere as", "`" + String.join("`, `", rule.namesElsewhere()) + "`");
        }
        if (!rule.tags().isEmpty()) {
            row("Tags", String.join(", ", rule.tags().stream().sorted().toList()));
        }
        page.append('\n');
    }

    private void examples(String heading, Expectation expectation) {
        List<Example> shown = rule.examples().stream()
                .filter(each -> each.expectation() == expectation)
                .toList();
        if (!shown.isEmpty()) {
            heading(heading);
            shown.forEach(example -> page.append(ExampleListing.markdown(rule, example)));
        }
    }

    private void options() {
        if (rule.defaultOptions().isEmpty()) {
            return;
        }
        Record options = rule.defaultOptions().get();
        heading("Options");
        page.append("| option | default | what it sets |\n|---|---|---|\n");
        List<String> settings = new ArrayList<>();
        for (RecordComponent component : options.getClass().getRecordComponents()) {
            String value = json(valueOf(options, component));
            settings.add(component.getName() + ": " + value);
            Option described = component.getAnnotation(Option.class);
            page.append("| `" + component.getName() + "` | `" + cell(value) + "` | "
                    + cell(described == null ? "" : prose(described.value())) + " |\n");
        }
        page.append('\n');
        paragraph("They are set in `standards/assize.yml`:");
        page.append("```yaml\nrules:\n  ")
                .append(rule.id())
                .append(": { ")
                .append(String.join(", ", settings))
                .append(" }\n```\n\n");
    }

    private static Object valueOf(Record options, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(options);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "the options record " + options.getClass().getName() + " is not readable", e);
        }
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(inOrder(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an option cannot hold " + value, e);
        }
    }

    /** Sets and maps have another order in every JVM; a page must not. */
    private static Object inOrder(Object value) {
        if (value instanceof Set<?> set) {
            return set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
        }
        return value instanceof Map<?, ?> map ? new TreeMap<>(map) : value;
    }

    private void clauses() {
        heading("Clauses");
        rule.claims().forEach(claim -> item(described(claim)));
        if (rule.claims().isEmpty()) {
            page.append(rule.servesNoClauseBecause()
                            .map(reason -> "None, because " + prose(reason) + ".")
                            .orElse("None."))
                    .append('\n');
        }
        page.append('\n');
    }

    private String described(Claim claim) {
        String extent = claim.extent() == Claim.Extent.FULLY
                ? "decided fully: " + sentence(claim.argument())
                : "decided in part";
        return clause(claim.clause(), standards) + ": " + extent;
    }

    /** A clause with its title and link, as far as they are known. */
    static String clause(ClauseId id, Standards standards) {
        Optional<Clause> clause = standards.find(id.standard()).flatMap(standard -> standard.clause(id.clause()));
        String title = clause.map(Clause::title).filter(each -> !each.isBlank()).orElse("");
        String name = id + (title.isEmpty() ? "" : " " + prose(title));
        return clause.map(Clause::link)
                .filter(link -> !link.isBlank())
                .map(link -> "[" + name + "](" + link + ")")
                .orElse(name);
    }

    private void waiving() {
        heading("When it has to be broken");
        paragraph("For one place, in a comment there:");
        page.append("```text\nassize:waive ")
                .append(rule.id())
                .append(" -- why it is right here; owner your-team; expires YYYY-MM-DD\n```\n\n");
        paragraph("For more, in `standards/waivers.yml`:");
        page.append("```yaml\n- id: W-1\n  rule: ")
                .append(rule.id())
                .append("\n  where: src/main/java/com/acme/legacy/**\n  type: accepted-risk\n")
                .append("  reason: Why it is right there\n  owner: your-team\n  expires: YYYY-MM-DD\n```\n");
    }

    private void section(String heading, String text) {
        heading(heading);
        paragraph(text);
    }

    private void heading(String heading) {
        page.append("## ").append(heading).append("\n\n");
    }

    private void paragraph(String text) {
        page.append(text).append("\n\n");
    }

    private void item(String text) {
        page.append("- ").append(text).append('\n');
    }

    private void row(String name, String value) {
        page.append("| ").append(name).append(" | ").append(cell(value)).append(" |\n");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    static String sentence(String text) {
        String prose = prose(text.strip());
        return prose.endsWith(".") || prose.endsWith("?") ? prose : prose + ".";
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Keeps Markdown from reading tags and stars into a sentence; what stands between backticks is code already. */
    static String prose(String text) {
        StringBuilder prose = new StringBuilder();
        boolean code = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            code ^= character == '`';
            if (!code && (character == '<' || character == '*')) {
                prose.append('\\');
            }
            prose.append(character);
        }
        return prose.toString();
    }
}
