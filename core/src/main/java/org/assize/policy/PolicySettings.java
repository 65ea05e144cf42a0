package org.assize.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.codebase.PathPattern;
import org.assize.finding.Severity;

/**
 * What a file of settings says.
 *
 * @param standards the standards in force
 * @param packs the packs in force
 * @param rules what is set of single rules
 * @param paths what is set of single rules below paths; a later one wins
 * @param suppressions the comments of other tools, such as NOPMD, that suppress here as well
 * @param strictBaseline whether a stale entry of the baseline fails
 * @param givenRulesOnly whether only rules that were asked for are in force
 */
record PolicySettings(
        List<InForce> standards,
        List<InForce> packs,
        List<RuleSetting> rules,
        List<PathSetting> paths,
        List<String> suppressions,
        boolean strictBaseline,
        boolean givenRulesOnly) {

    static final PolicySettings NONE =
            new PolicySettings(List.of(), List.of(), List.of(), List.of(), List.of(), false, false);

    /** A standard or pack, and where it is written. */
    record InForce(String id, Optional<String> level, PolicyPlace place) {}

    /**
     * What is set of a rule.
     *
     * @param rule the id as it is written
     * @param off whether it is switched off
     * @param severity its severity, if it is set
     * @param options its options that are set
     * @param locked whether no later layer may set it otherwise
     * @param place where it is written
     */
    record RuleSetting(
            String rule,
            boolean off,
            Optional<Severity> severity,
            Map<String, Object> options,
            boolean locked,
            PolicyPlace place) {

        /** What is set, for people. */
        String told() {
            if (off) {
                return "off";
            }
            StringBuilder told =
                    new StringBuilder(severity.map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
                            .orElse("on"));
            options.forEach(
                    (name, value) -> told.append(", ").append(name).append(": ").append(value));
            return told + (locked ? ", locked" : "");
        }
    }

    /** What is set of a rule below a path: a severity, or that it is off. */
    record PathSetting(PathPattern where, RuleSetting setting) {}
}
