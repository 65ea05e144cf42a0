package org.assize.cli;

import java.util.ArrayList;
import java.util.List;
import org.assize.finding.Suggestion;
import org.assize.rule.InstalledPacks;
import org.assize.rule.RulePack;
import org.assize.rule.RuleSet;
import picocli.CommandLine.Option;

/** The options that say which rules are meant. */
final class RuleSelection {

    @Option(
            names = "--packs",
            split = ",",
            paramLabel = "PACK",
            description = "Only rules of these packs. All installed packs if not given.")
    private List<String> packs = new ArrayList<>();

    @Option(
            names = "--rules",
            split = ",",
            paramLabel = "RULE",
            description = "Only these rules, on by default or not.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--all-rules", description = "Also rules that are off by default.")
    private boolean allRules;

    /** Whether anything was chosen, so that what the code base's own policy puts in force is not meant. */
    boolean isExplicit() {
        return !packs.isEmpty() || !rules.isEmpty() || allRules;
    }

    /**
     * The rules that are meant, of the packs or of the code base's own; an unknown name is told together with the name that was
     * probably meant.
     */
    RuleSet from(InstalledPacks installed, RuleSet own) {
        RuleSet all = packs.isEmpty() ? own : RuleSet.of();
        for (RulePack pack : chosen(installed)) {
            all = all.plus(RuleSet.of(pack));
        }
        if (!rules.isEmpty()) {
            return all.only(rules.toArray(String[]::new));
        }
        return allRules ? all : all.recommended();
    }

    private List<RulePack> chosen(InstalledPacks installed) {
        if (packs.isEmpty()) {
            return installed.packs();
        }
        List<String> ids = installed.packs().stream().map(RulePack::id).toList();
        return packs.stream()
                .map(id -> installed
                        .pack(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "there is no rule pack '" + id + "'" + Suggestion.among(id, ids))))
                .toList();
    }
}
