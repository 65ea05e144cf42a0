package org.assize.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.apiguardian.api.API;
import org.assize.standard.Standard;

/**
 * The rule packs that a class loader finds. A pack that cannot be loaded is told as a problem and does not disturb the
 * others.
 *
 * @param packs the packs, by id
 * @param problems one sentence for each pack that could not be loaded
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record InstalledPacks(List<RulePack> packs, List<String> problems) {

    /** A pack with its rules found once. */
    private record LoadedPack(String id, String version, List<Rule> rules, List<Standard> standards)
            implements RulePack {}

    /** Copies the lists. */
    public InstalledPacks {
        packs = List.copyOf(packs);
        problems = List.copyOf(problems);
    }

    /**
     * Looks for packs.
     *
     * @param loader the class loader to search
     * @return the packs it finds
     */
    public static InstalledPacks of(ClassLoader loader) {
        List<RulePack> packs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Iterator<RulePack> found = ServiceLoader.load(RulePack.class, loader).iterator();
        while (true) {
            try {
                if (!found.hasNext()) {
                    break;
                }
                RulePack pack = found.next();
                packs.add(new LoadedPack(pack.id(), pack.version(), pack.rules(), pack.standards()));
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                String reason = e.getCause() == null
                        ? e.getMessage()
                        : e.getMessage() + " (" + e.getCause().getMessage() + ")";
                problems.add("a rule pack could not be loaded and its rules are not in force: " + reason);
            }
        }
        packs.sort(Comparator.comparing(RulePack::id));
        return new InstalledPacks(packs, problems);
    }

    /**
     * Looks a pack up.
     *
     * @param id the pack's id
     * @return the pack, or empty if none of that id is installed
     */
    public Optional<RulePack> pack(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    /**
     * Every rule of every pack.
     *
     * @return a rule set in which all are in force
     */
    public RuleSet allRules() {
        RuleSet all = RuleSet.of();
        for (RulePack pack : packs) {
            all = all.plus(RuleSet.of(pack));
        }
        return all;
    }
}
