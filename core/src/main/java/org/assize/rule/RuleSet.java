package org.assize.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.finding.Severity;
import org.assize.finding.Suggestion;
import org.assize.standard.Clause;
import org.assize.standard.ClauseId;
import org.assize.standard.Level;
import org.assize.standard.Standards;

/**
 * The rules that are enforced together, with their severities and options. Immutable: every method returns another set.
 * A rule stands in a set once; adding it again replaces its severity and options.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RuleSet {

    private final Map<String, RuleInForce> rules;

    private RuleSet(Map<String, RuleInForce> rules) {
        this.rules = rules;
    }

    /**
     * A set of rules as they come.
     *
     * @param rules the rules; none makes an empty set
     * @return the set
     * @throws IllegalArgumentException if two different rules have one id, since only one of them would be enforced
     */
    public static RuleSet of(Rule... rules) {
        return of(Arrays.asList(rules));
    }

    /**
     * All rules of a pack, the ones that are off by default included.
     *
     * @param pack the pack
     * @return the set
     * @throws IllegalArgumentException if two different rules have one id
     */
    public static RuleSet of(RulePack pack) {
        return of(pack.rules());
    }

    private static RuleSet of(Collection<Rule> rules) {
        Map<String, RuleInForce> byId = new TreeMap<>();
        for (Rule rule : rules) {
            RuleInForce other = byId.put(rule.id(), RuleInForce.byDefault(rule));
            if (other != null && other.rule() != rule) {
                throw new IllegalArgumentException(
                        "two rules have the id '" + rule.id() + "': give one of them another");
            }
        }
        return new RuleSet(byId);
    }

    /**
     * The rules in force.
     *
     * @return the rules, by id
     */
    public List<RuleInForce> rules() {
        return List.copyOf(rules.values());
    }

    /**
     * Looks a rule up.
     *
     * @param id the rule's id, or one that it had before
     * @return the rule as it is in force, or empty if it is not in this set
     */
    public Optional<RuleInForce> find(String id) {
        RuleInForce found = rules.get(id);
        return found != null
                ? Optional.of(found)
                : rules.values().stream()
                        .filter(each -> each.rule().formerIds().contains(id))
                        .findFirst();
    }

    /**
     * This set and another.
     *
     * @param other its rules win over those of this set with the same id
     * @return both
     */
    public RuleSet plus(RuleSet other) {
        Map<String, RuleInForce> both = new TreeMap<>(rules);
        both.putAll(other.rules);
        return new RuleSet(both);
    }

    /**
     * This set and more rules.
     *
     * @param more the rules to add
     * @return both
     */
    public RuleSet plus(Rule... more) {
        return plus(of(more));
    }

    /**
     * This set without some rules.
     *
     * @param ids the ids of rules in this set
     * @return the rest
     * @throws IllegalArgumentException if an id is not in this set
     */
    public RuleSet without(String... ids) {
        Set<String> known = known(ids);
        return where(rule -> !known.contains(rule.id()));
    }

    /**
     * Only some rules of this set.
     *
     * @param ids the ids of rules in this set
     * @return these
     * @throws IllegalArgumentException if an id is not in this set
     */
    public RuleSet only(String... ids) {
        Set<String> known = known(ids);
        return where(rule -> known.contains(rule.id()));
    }

    /**
     * The rules of this set that a test accepts.
     *
     * @param test the test
     * @return these
     */
    public RuleSet where(Predicate<Rule> test) {
        return new RuleSet(rules.values().stream()
                .filter(each -> test.test(each.rule()))
                .collect(Collectors.toMap(RuleInForce::id, each -> each, (one, same) -> one, TreeMap::new)));
    }

    /**
     * The rules of this set that serve a clause of a standard, on by default or not as they are.
     *
     * @param standard the id of a standard that comes with Assize
     * @param level the level; it includes those that demand less
     * @return the rules that serve one of its clauses
     * @throws IllegalArgumentException if there is no such standard or level; the message names those there are
     */
    public RuleSet implementing(String standard, Level level) {
        return implementing(Standards.shipped().standard(standard).clausesUpTo(level.name()));
    }

    /**
     * The rules of this set that serve a clause of a standard, whatever the clause's level.
     *
     * @param standard the id of a standard that comes with Assize
     * @return the rules that serve one of its clauses
     * @throws IllegalArgumentException if there is no such standard; the message names those there are
     */
    public RuleSet implementing(String standard) {
        return implementing(Standards.shipped().standard(standard).clauses());
    }

    private RuleSet implementing(List<Clause> clauses) {
        Set<ClauseId> wanted = clauses.stream().map(Clause::id).collect(Collectors.toSet());
        return where(rule -> rule.claims().stream().anyMatch(claim -> wanted.contains(claim.clause())));
    }

    /**
     * The rules of this set that are on by default.
     *
     * @return these
     */
    public RuleSet recommended() {
        return where(rule -> rule.offByDefault().isEmpty());
    }

    /**
     * The rules of this set that carry a tag.
     *
     * @param tag the tag
     * @return these
     */
    public RuleSet tagged(String tag) {
        return where(rule -> rule.tags().contains(tag));
    }

    /**
     * This set with another severity for one rule.
     *
     * @param id the id of a rule in this set
     * @param severity how much a breach weighs
     * @return the changed set
     * @throws IllegalArgumentException if the id is not in this set
     */
    public RuleSet with(String id, Severity severity) {
        return change(id, each -> new RuleInForce(each.rule(), severity, each.options()));
    }

    /**
     * This set with other options for one rule.
     *
     * @param id the id of a rule in this set
     * @param options values by the names of the options; options not named keep the value they have in this set
     * @return the changed set
     * @throws IllegalArgumentException if the id is not in this set, or an option or value is not one of the rule's; the
     *     message names those that are
     */
    public RuleSet with(String id, Map<String, ?> options) {
        return change(
                id,
                each -> new RuleInForce(each.rule(), each.severity(), Optional.of(OptionBinding.bind(each, options))));
    }

    private RuleSet change(String id, UnaryOperator<RuleInForce> change) {
        String current = known(id).iterator().next();
        Map<String, RuleInForce> changed = new TreeMap<>(rules);
        changed.computeIfPresent(current, (key, each) -> change.apply(each));
        return new RuleSet(changed);
    }

    private Set<String> known(String... ids) {
        List<String> problems = new ArrayList<>();
        Set<String> current = new TreeSet<>();
        for (String id : ids) {
            Optional<RuleInForce> found = find(id);
            found.map(RuleInForce::id).ifPresent(current::add);
            if (found.isEmpty()) {
                problems.add("there is no rule '" + id + "' in this set" + Suggestion.among(id, rules.keySet()));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return current;
    }

    @Override
    public String toString() {
        return rules.keySet().toString();
    }
}
