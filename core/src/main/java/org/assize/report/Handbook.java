package org.assize.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.policy.Policy;
import org.assize.policy.RulesInForce;
import org.assize.policy.SettingOrigin;
import org.assize.policy.StandardInForce;
import org.assize.rule.RuleInForce;
import org.assize.standard.Clause;
import org.assize.standard.ClauseId;
import org.assize.standard.Owner;
import org.assize.standard.Standard;
import org.assize.standard.Standards;

/**
 * What a team holds itself to, for people and agents to read before they write: the rules in force with reasons, remedies
 * and examples, who decides when one has to be broken, and what no rule looks at. What is written depends on the policy
 * and the rules alone, so that it can be committed and compared. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Handbook {

    private final String name;
    private final RulesInForce rules;
    private final List<StandardInForce> standardsInForce;

    private Handbook(String name, RulesInForce rules, List<StandardInForce> standardsInForce) {
        this.name = name;
        this.rules = rules;
        this.standardsInForce = List.copyOf(standardsInForce);
    }

    /**
     * The handbook of a code base.
     *
     * @param name what the code base is called
     * @param policy what its team has decided
     * @param rules the rules that are in force under it
     * @return the handbook
     */
    public static Handbook of(String name, Policy policy, RulesInForce rules) {
        return new Handbook(name, rules, policy.standardsInForce());
    }

    /**
     * The handbook as Markdown.
     *
     * @return Markdown as GitHub reads it, lines ending at LF, with a line break at its end
     */
    public String markdown() {
        return new MarkdownHandbook(this).write();
    }

    /**
     * The handbook as one HTML page that needs no network and no script.
     *
     * @return the page
     */
    public String html() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new HtmlHandbook(this, new HtmlPage(bytes)).write();
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of Assize is incomplete", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * The short form for a file that coding agents read.
     *
     * @return the section
     */
    public AgentsSection agentsSection() {
        return AgentsSection.of(this);
    }

    String name() {
        return name;
    }

    Standards standards() {
        return rules.standards();
    }

    int size() {
        return rules.rules().rules().size();
    }

    Map<String, List<RuleInForce>> byPack() {
        return rules.rules().rules().stream()
                .collect(Collectors.groupingBy(each -> each.rule().pack(), TreeMap::new, Collectors.toList()));
    }

    /** The rules that this team, or its company, has a word of its own about. */
    List<RuleInForce> ownWord() {
        Set<String> declared =
                rules.declared().stream().map(each -> each.rule().id()).collect(Collectors.toSet());
        return rules.rules().rules().stream()
                .filter(each -> declared.contains(each.id()) || !settings(each).isEmpty())
                .toList();
    }

    /** Where a rule was set otherwise than its pack has it, the last word last. */
    List<SettingOrigin> settings(RuleInForce rule) {
        List<SettingOrigin> origins = rules.origins().getOrDefault(rule.id(), List.of());
        return origins.isEmpty() ? origins : origins.subList(1, origins.size());
    }

    /** Who may say that a rule is broken for good reason: the owners of the clauses it serves. */
    List<Owner> deciders(RuleInForce rule) {
        List<Owner> owners = rule.rule().claims().stream()
                .flatMap(claim -> standards().find(claim.clause().standard()).stream()
                        .flatMap(standard -> standard.clause(claim.clause().clause()).stream()))
                .map(Clause::owner)
                .distinct()
                .sorted()
                .toList();
        return owners.isEmpty() ? List.of(Owner.ENGINEERING) : owners;
    }

    /** The clauses of the standards in force that no rule in force looks at, by whom to ask. */
    Map<Owner, List<Clause>> unruled() {
        Set<ClauseId> served = rules.rules().rules().stream()
                .flatMap(each -> each.rule().claims().stream())
                .map(claim -> claim.clause())
                .collect(Collectors.toSet());
        Map<Owner, List<Clause>> unruled = new TreeMap<>();
        for (StandardInForce taken : standardsInForce) {
            standards().find(taken.id()).map(standard -> clauses(standard, taken)).orElse(List.of()).stream()
                    .filter(clause -> !served.contains(clause.id()))
                    .forEach(clause -> unruled.computeIfAbsent(clause.owner(), owner -> new ArrayList<>())
                            .add(clause));
        }
        return unruled;
    }

    private static List<Clause> clauses(Standard standard, StandardInForce taken) {
        return taken.level()
                .filter(level -> standard.levels().contains(level))
                .map(standard::clausesUpTo)
                .orElse(standard.clauses());
    }

    /** The standards in force with their levels, in words. */
    List<String> standardNames() {
        return standardsInForce.stream()
                .map(taken -> standards().find(taken.id()).map(Standard::title).orElse(taken.id())
                        + taken.level().map(level -> ", level " + level).orElse(""))
                .toList();
    }

    static String words(List<Owner> owners) {
        return owners.stream().map(RulePage::lower).collect(Collectors.joining(" or "));
    }
}
