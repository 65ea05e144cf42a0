package org.assize.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.assize.baseline.Baseline;
import org.assize.baseline.CodeLookup;
import org.assize.document.DocumentProblem;
import org.assize.engine.AnalysisResult;
import org.assize.rule.InstalledPacks;
import org.assize.rule.RuleSet;
import org.assize.standard.Standards;

/** What a team has decided about a code base: waivers, attestations, a baseline. Immutable. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Policy {

    private static final Policy NONE = new Policy(
            PolicySettings.NONE,
            List.of(),
            Standards.shipped(),
            List.of(),
            List.of(),
            List.of(),
            Baseline.EMPTY,
            List.of());

    private final PolicySettings settings;
    private final List<StandardInForce> standardsInForce;
    private final Standards standards;
    private final List<RuleText> ruleFiles;
    private final List<Waiver> waivers;
    private final List<Attestation> attestations;
    private final Baseline baseline;
    private final List<DocumentProblem> problems;

    private Policy(
            PolicySettings settings,
            List<StandardInForce> standardsInForce,
            Standards standards,
            List<RuleText> ruleFiles,
            List<Waiver> waivers,
            List<Attestation> attestations,
            Baseline baseline,
            List<DocumentProblem> problems) {
        this.settings = settings;
        this.standardsInForce = List.copyOf(standardsInForce);
        this.standards = standards;
        this.ruleFiles = List.copyOf(ruleFiles);
        this.waivers = List.copyOf(waivers);
        this.attestations = List.copyOf(attestations);
        this.baseline = baseline;
        this.problems = List.copyOf(problems);
    }

    /**
     * No decisions: every finding counts, but for those with an inline waiver.
     *
     * @return the policy of a code base that has none
     */
    public static Policy none() {
        return NONE;
    }

    /**
     * Reads the folder {@code standards/} of a code base. Wrong contents are no exception: what is right is in force, and
     * what is wrong becomes a finding of {@code assize/policy} in every run under the policy.
     *
     * @param folder the folder; in messages it is called by its own name
     * @return the policy
     */
    public static Policy load(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new PolicyFolder(folder, name == null ? "standards" : name.toString()).read();
    }

    /**
     * The rules that this policy puts in force.
     *
     * @param given the rules that code asks for
     * @param installed the packs that there are; those that the policy does not name stay off
     * @return the rules, and how that came about
     */
    public RulesInForce rules(RuleSet given, InstalledPacks installed) {
        return new RuleResolution(settings, standards, ruleFiles, given, installed).resolve();
    }

    /**
     * Applies the policy to what a run found: settings below paths, then inline waivers, then waivers, then the baseline;
     * verdicts are made anew of what is left.
     *
     * @param rules the rules that were in force
     * @param result what the run found
     * @param code the code base as it is, to tell a finding that has moved from one that is new
     * @param today the day, in UTC, on which waivers hold or not
     * @return what counts and what is accepted
     */
    public PolicyOutcome applyTo(RulesInForce rules, AnalysisResult result, CodeLookup code, LocalDate today) {
        return new PolicyApplication(this, rules, result, code, today).outcome();
    }

    /**
     * This policy for a part of its rules: those that code asks for, and no other, with the severities and options that
     * the policy gives them.
     *
     * @return the changed policy
     */
    public Policy forGivenRulesOnly() {
        PolicySettings changed = new PolicySettings(
                settings.standards(),
                settings.packs(),
                settings.rules(),
                settings.paths(),
                settings.suppressions(),
                settings.strictBaseline(),
                true);
        return new Policy(changed, standardsInForce, standards, ruleFiles, waivers, attestations, baseline, problems);
    }

    Policy withSettings(PolicySettings changed) {
        List<StandardInForce> taken = changed.standards().stream()
                .map(standard -> new StandardInForce(standard.id(), standard.level()))
                .toList();
        return new Policy(changed, taken, standards, ruleFiles, waivers, attestations, baseline, problems);
    }

    Policy withProblems(List<DocumentProblem> changed) {
        return new Policy(settings, standardsInForce, standards, ruleFiles, waivers, attestations, baseline, changed);
    }

    PolicySettings settings() {
        return settings;
    }

    /**
     * This policy with other standards in force.
     *
     * @param changed the standards, all of them
     * @return the changed policy
     */
    public Policy withStandardsInForce(List<StandardInForce> changed) {
        return new Policy(settings, changed, standards, ruleFiles, waivers, attestations, baseline, problems);
    }

    /**
     * This policy with other standards that are known.
     *
     * @param changed the standards, those that ship with Assize among them
     * @return the changed policy
     */
    public Policy withStandards(Standards changed) {
        return new Policy(settings, standardsInForce, changed, ruleFiles, waivers, attestations, baseline, problems);
    }

    Policy withRuleFiles(List<RuleText> changed) {
        return new Policy(settings, standardsInForce, standards, changed, waivers, attestations, baseline, problems);
    }

    /**
     * This policy with other waivers.
     *
     * @param changed the waivers, all of them
     * @return the changed policy
     */
    public Policy withWaivers(List<Waiver> changed) {
        return new Policy(settings, standardsInForce, standards, ruleFiles, changed, attestations, baseline, problems);
    }

    /**
     * This policy with other attestations.
     *
     * @param changed the attestations, all of them
     * @return the changed policy
     */
    public Policy withAttestations(List<Attestation> changed) {
        return new Policy(settings, standardsInForce, standards, ruleFiles, waivers, changed, baseline, problems);
    }

    /**
     * This policy with another baseline.
     *
     * @param changed the baseline
     * @return the changed policy
     */
    public Policy withBaseline(Baseline changed) {
        return new Policy(settings, standardsInForce, standards, ruleFiles, waivers, attestations, changed, problems);
    }

    /**
     * The standards that the team has taken upon itself.
     *
     * @return the standards, in the order they are written
     */
    public List<StandardInForce> standardsInForce() {
        return standardsInForce;
    }

    /**
     * All standards that are known: those that ship with Assize, and the team's own.
     *
     * @return the standards
     */
    public Standards standards() {
        return standards;
    }

    /**
     * The accepted exceptions.
     *
     * @return the waivers, in the order they are written
     */
    public List<Waiver> waivers() {
        return waivers;
    }

    /**
     * What persons have vouched for.
     *
     * @return the attestations, in the order they are written
     */
    public List<Attestation> attestations() {
        return attestations;
    }

    /**
     * What was there when rules were adopted.
     *
     * @return the baseline
     */
    public Baseline baseline() {
        return baseline;
    }

    /**
     * What is wrong with the policy itself.
     *
     * @return the problems, by place; mostly none
     */
    public List<DocumentProblem> problems() {
        return problems;
    }
}
