package org.assize.baseline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.assize.finding.Finding;

/**
 * The findings that were there when rules were adopted: a multiset, that may only shrink. Immutable.
 *
 * <p>A rule whose baseline is empty was adopted without any findings; it differs from one that has no baseline.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Baseline {

    /** No rule was adopted with findings. */
    public static final Baseline EMPTY = new Baseline(new TreeMap<>());

    private final SortedMap<String, SortedSet<BaselineEntry>> byRule;

    private Baseline(SortedMap<String, SortedSet<BaselineEntry>> byRule) {
        this.byRule = byRule;
    }

    /**
     * A baseline of entries.
     *
     * @param entries the entries, in any order
     * @return the baseline
     */
    public static Baseline of(Collection<BaselineEntry> entries) {
        SortedMap<String, SortedSet<BaselineEntry>> byRule = new TreeMap<>();
        entries.forEach(entry ->
                byRule.computeIfAbsent(entry.rule(), rule -> new TreeSet<>()).add(entry));
        return new Baseline(byRule);
    }

    /**
     * The baseline that accepts findings.
     *
     * @param findings the findings, of any rules; equal ones count as often as they are there
     * @return the baseline
     */
    public static Baseline accepting(Collection<Finding> findings) {
        Map<BaselineEntry, Integer> copies = new HashMap<>();
        List<BaselineEntry> entries = new ArrayList<>();
        for (Finding finding : findings) {
            BaselineEntry first = new BaselineEntry(
                    finding.rule(),
                    finding.place().path(),
                    finding.place().subject(),
                    finding.fingerprint(),
                    1,
                    finding.measure());
            int copy = copies.merge(first, 1, Integer::sum);
            entries.add(new BaselineEntry(
                    first.rule(), first.path(), first.subject(), first.fingerprint(), copy, first.measure()));
        }
        return of(entries);
    }

    /**
     * The entries of one rule.
     *
     * @param rule the rule's id
     * @return its entries in the order of the file; none if it has no baseline
     */
    public List<BaselineEntry> entriesOf(String rule) {
        SortedSet<BaselineEntry> entries = byRule.get(rule);
        return entries == null ? List.of() : List.copyOf(entries);
    }

    /**
     * All entries.
     *
     * @return the entries, by rule and then in the order of the file
     */
    public List<BaselineEntry> entries() {
        return byRule.values().stream().flatMap(Collection::stream).toList();
    }

    /**
     * This baseline and another.
     *
     * @param other the other
     * @return the entries of both, those that are in both once
     */
    public Baseline plus(Baseline other) {
        List<BaselineEntry> both = new ArrayList<>(entries());
        both.addAll(other.entries());
        return of(both);
    }

    /**
     * This baseline without some entries.
     *
     * @param gone the entries that are no longer needed
     * @return the others
     */
    public Baseline without(Collection<BaselineEntry> gone) {
        List<BaselineEntry> rest = new ArrayList<>(entries());
        rest.removeAll(Set.copyOf(gone));
        return of(rest);
    }

    /**
     * This baseline after findings have shrunk.
     *
     * @param shrunk entries, and what takes their place
     * @return the baseline with the new entries
     */
    public Baseline with(Map<BaselineEntry, BaselineEntry> shrunk) {
        return of(entries().stream()
                .map(entry -> shrunk.getOrDefault(entry, entry))
                .toList());
    }

    /**
     * This baseline by the names that rules have today.
     *
     * @param current gives today's id for any id
     * @return the entries of all rules under today's ids
     */
    public Baseline renamed(UnaryOperator<String> current) {
        if (byRule.keySet().stream().allMatch(rule -> current.apply(rule).equals(rule))) {
            return this;
        }
        return of(entries().stream()
                .map(entry -> new BaselineEntry(
                        current.apply(entry.rule()),
                        entry.path(),
                        entry.subject(),
                        entry.fingerprint(),
                        entry.copy(),
                        entry.measure()))
                .toList());
    }

    /**
     * Finds out which findings of a rule were there.
     *
     * @param rule the rule's id
     * @param findings its findings
     * @param code the code base as it is, to tell what has moved from what is new
     * @return what is known and what is stale
     */
    public BaselineMatch match(String rule, List<Finding> findings, CodeLookup code) {
        return new BaselineMatching(entriesOf(rule), findings, code).match();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Baseline baseline && baseline.byRule.equals(byRule);
    }

    @Override
    public int hashCode() {
        return byRule.hashCode();
    }

    @Override
    public String toString() {
        return entries().size() + " accepted findings of " + byRule.size() + " rules";
    }
}
