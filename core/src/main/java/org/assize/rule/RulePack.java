package org.assize.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.standard.Standard;

/**
 * A named, versioned set of rules and standards. A jar names its packs in
 * {@code META-INF/services/org.assize.rule.RulePack}; they are discovered there and never switched on by themselves.
 * Implementations have a public constructor without parameters and are immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RulePack {

    /**
     * The pack's name: the part of its rules' ids before the slash.
     *
     * @return a lower-case word
     */
    String id();

    /**
     * The pack's version.
     *
     * @return a version; {@code development} where it was not packaged
     */
    default String version() {
        String version = getClass().getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /**
     * The rules.
     *
     * @return all rules of the pack, by id; by default those of {@link RuleDiscovery#beside}
     */
    default List<Rule> rules() {
        return RuleDiscovery.beside(getClass());
    }

    /**
     * The standards that the pack brings besides those that come with Assize.
     *
     * @return the standards, possibly none
     */
    default List<Standard> standards() {
        return List.of();
    }

    /**
     * The ways to write a rule as data that the pack brings for its own kinds of evidence.
     *
     * @return the forms, possibly none
     */
    default List<RuleForm> ruleForms() {
        return List.of();
    }

    /**
     * The rules that the pack once had. A team that still names one is told what became of it.
     *
     * @return for each id what to do instead, as a sentence; ids are permanent, so none of them is used again
     */
    default Map<String, String> removedRules() {
        return Map.of();
    }

    /**
     * What the pack decides for those who use it: severities and options of rules of any pack, in the form of {@code
     * standards/assize.yml}. A rule that it marks as {@code locked} cannot be set otherwise by a team.
     *
     * @return the settings; empty if the pack decides nothing
     */
    default Optional<PackSettings> settings() {
        return Optional.empty();
    }
}
