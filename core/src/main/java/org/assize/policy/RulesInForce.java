package org.assize.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.assize.declarative.DeclaredRule;
import org.assize.document.DocumentProblem;
import org.assize.rule.RuleSet;
import org.assize.standard.Standards;

/**
 * The rules that a policy puts in force, and how that came about.
 *
 * @param rules the rules with their severities and options
 * @param standards all standards that are known: the shipped ones, those of packs and the team's own
 * @param known the ids of all rules that are known, in force or not
 * @param complete whether the rules of all installed packs are among those known
 * @param formerIds today's id of every rule by each id that it had before
 * @param origins for each rule that is known, where its settings come from, the last one wins
 * @param declared the team's own rules, read from its rule files, in force or not
 * @param problems what is wrong with the settings and rule files: unknown rules, packs, standards and options, broken locks
 * @param notices what a user should know: rules that will go, ids that have changed
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RulesInForce(
        RuleSet rules,
        Standards standards,
        Set<String> known,
        boolean complete,
        Map<String, String> formerIds,
        Map<String, List<SettingOrigin>> origins,
        List<DeclaredRule> declared,
        List<DocumentProblem> problems,
        List<String> notices) {

    /** Copies all. */
    public RulesInForce {
        known = Set.copyOf(known);
        formerIds = Map.copyOf(formerIds);
        origins = Map.copyOf(origins);
        declared = List.copyOf(declared);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /**
     * Today's id of a rule.
     *
     * @param id an id as somebody wrote it, today's or an earlier one
     * @return today's id, or the id itself if it is not known
     */
    public String currentId(String id) {
        return formerIds.getOrDefault(id, id);
    }
}
