package org.assize.rule;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The rule packs that a class loader finds. A pack that cannot be loaded is told as a problem and does not disturb the
 * others. Neither is one that has a rule id in common with another pack: of the two, the one whose id and then class name
 * sorts first is there.
 *
 * @param packs the packs, by id
 * @param problems one sentence for each pack that could not be loaded
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record InstalledPacks(List<RulePack> packs, List<String> problems) {

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
        PackLoading loading = new PackLoading();
        loading.load(loader);
        return new InstalledPacks(loading.packs(), loading.problems());
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
