package org.assize.report;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.rule.RuleInForce;

/**
 * A short section for a file that coding agents read before they change a code base, such as {@code AGENTS.md}: how to
 * judge one's own work, the rules that the team has a word of its own about, and where the others stand. It does not count
 * rules, so that it changes when the team decides something and not with every version of a pack. It is kept
 * between two marks, so that the rest of the file is anybody's. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AgentsSection {

    private static final String START = "<!-- assize: written by 'assize handbook'; changes here are lost -->";
    private static final String END = "<!-- assize: end -->";

    private final String text;

    private AgentsSection(String text) {
        this.text = text;
    }

    static AgentsSection of(Handbook handbook) {
        StringBuilder page = new StringBuilder();
        page.append(START).append("\n## Standards\n\n");
        page.append("This code base keeps standards that its tests run. Judge your own work before anybody else"
                + " does:\n\n");
        page.append(
                "- `assize check` runs them alone; each finding says what is wrong, which clause it breaks, and what"
                        + " to do.\n");
        page.append("- `assize explain RULE` shows a rule with examples; `assize rules` lists them.\n");
        page.append("- Mend what is found. Do not add waivers, attestations or baseline entries under `standards/`, or"
                + " weaken a setting there, unless a person has told you to: each needs an owner.\n");
        List<RuleInForce> own = handbook.ownWord();
        if (!own.isEmpty()) {
            page.append("\nWhat this team has decided itself:\n\n");
            own.forEach(rule -> page.append(line(rule)));
        }
        page.append("\nIn force: ")
                .append("the rules of ")
                .append(String.join(", ", handbook.byPack().keySet()))
                .append(".\n");
        if (!handbook.unruled().isEmpty()) {
            page.append("\nNo rule looks at some clauses of ")
                    .append(handbook.standardNames().stream()
                            .map(MarkdownText::prose)
                            .collect(Collectors.joining("; ")))
                    .append(". Where your change touches what they are about, name them in your summary, for ")
                    .append(Handbook.words(List.copyOf(handbook.unruled().keySet())))
                    .append(" to look at; `assize coverage` lists them.\n");
        }
        return new AgentsSection(page.append(END).toString());
    }

    private static String line(RuleInForce rule) {
        return "- " + RulePage.prose(rule.rule().statement()) + ". "
                + RulePage.sentence(rule.rule().remedy()) + " (" + RulePage.lower(rule.severity()) + ", `" + rule.id()
                + "`)\n";
    }

    /**
     * The section with its marks.
     *
     * @return Markdown without a line break at its end
     */
    public String text() {
        return text;
    }

    /**
     * Says whether a file holds the section as it would be written today.
     *
     * @param document the file's text, whatever its line ends
     * @return whether it is up to date
     */
    public boolean isIn(String document) {
        return document.replace("\r\n", "\n").contains(text);
    }

    /**
     * Puts the section into a file, in the place of an older one or else at the end.
     *
     * @param document the file's text; empty for a new file
     * @return the text with the section as it is today, and the rest as it was
     */
    public String writtenInto(String document) {
        int start = document.indexOf(START);
        int end = start < 0 ? -1 : document.indexOf(END, start);
        if (end < 0) {
            String before = document.isBlank() ? "" : document.stripTrailing() + "\n\n";
            return before + text + "\n";
        }
        return document.substring(0, start) + text + document.substring(end + END.length());
    }
}
