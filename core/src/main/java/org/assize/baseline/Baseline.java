package org.assize.baseline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.finding.Finding;

/**
 * The findings that were there when rules were adopted: a multiset. It may only shrink. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Baseline {

    /** Nothing was there. */
    public static final Baseline EMPTY = new Baseline(Map.of());

    private final Map<String, List<BaselineEntry>> byRule;

    private Baseline(Map<String, List<BaselineEntry>> byRule) {
        this.byRule = byRule;
    }

    /**
     * A baseline of entries.
     *
     * @param entries the entries; equal ones count as often as they are there
     * @return the baseline
     */
    public static Baseline of(Collection<BaselineEntry> entries) {
        return new Baseline(entries.stream()
                .collect(Collectors.groupingBy(BaselineEntry::rule, TreeMap::new, Collectors.toUnmodifiableList())));
    }

    /**
     * The entries.
     *
     * @return all of them, by rule
     */
    public List<BaselineEntry> entries() {
        return byRule.values().stream().flatMap(List::stream).toList();
    }

    /**
     * What comparing findings with a baseline gives.
     *
     * @param known the findings that were there, each with its own entry
     * @param stale the entries that no finding was recognised by
     */
    public record Match(Map<Finding, BaselineEntry> known, List<BaselineEntry> stale) {}

    /**
     * Finds out which findings of a rule were there. One entry accepts one finding: first by where it stands, then,
     * where exactly one finding and one entry are left that read the same, wherever it has moved.
     *
     * @param rule the rule's id
     * @param findings its findings
     * @return what is known and what is stale; the known are compared by identity
     */
    public Match match(String rule, List<Finding> findings) {
        List<BaselineEntry> entries = new ArrayList<>(byRule.getOrDefault(rule, List.of()));
        Map<Finding, BaselineEntry> known = new IdentityHashMap<>();
        List<Finding> left = new ArrayList<>(findings);
        if (!entries.isEmpty()) {
            matchAll(
                    left,
                    entries,
                    known,
                    finding -> finding.fingerprint().value(),
                    entry -> entry.fingerprint().value());
            matchUnambiguous(left, entries, known);
        }
        return new Match(known, List.copyOf(entries));
    }

    private static void matchAll(
            List<Finding> findings,
            List<BaselineEntry> entries,
            Map<Finding, BaselineEntry> known,
            Function<Finding, String> ofFinding,
            Function<BaselineEntry, String> ofEntry) {
        Map<String, List<BaselineEntry>> byIdentity = new HashMap<>();
        entries.forEach(entry -> byIdentity
                .computeIfAbsent(ofEntry.apply(entry), identity -> new ArrayList<>())
                .add(entry));
        findings.removeIf(finding -> {
            List<BaselineEntry> same = byIdentity.getOrDefault(ofFinding.apply(finding), List.of());
            if (same.isEmpty()) {
                return false;
            }
            known.put(finding, same.remove(same.size() - 1));
            return true;
        });
        entries.clear();
        byIdentity.values().forEach(entries::addAll);
    }

    private static void matchUnambiguous(
            List<Finding> findings, List<BaselineEntry> entries, Map<Finding, BaselineEntry> known) {
        Map<String, List<Finding>> byContext = findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.fingerprint().context()));
        Map<String, List<BaselineEntry>> entriesByContext = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.fingerprint().context()));
        entriesByContext.forEach((context, same) -> {
            List<Finding> candidates = byContext.getOrDefault(context, List.of());
            if (same.size() == 1 && candidates.size() == 1) {
                known.put(candidates.get(0), same.get(0));
                findings.remove(candidates.get(0));
                entries.remove(same.get(0));
            }
        });
    }
}
