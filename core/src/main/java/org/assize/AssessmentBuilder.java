package org.assize;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apiguardian.api.API;
import org.assize.codebase.Codebase;
import org.assize.engine.Analysis;
import org.assize.engine.AnalysisListener;
import org.assize.engine.AnalysisOptions;
import org.assize.engine.AnalysisResult;
import org.assize.policy.Policy;
import org.assize.policy.RulesInForce;
import org.assize.rule.InstalledPacks;
import org.assize.rule.Rule;
import org.assize.rule.RuleSet;

/** An assessment in the making. Immutable: every method returns another one, so that a builder can be kept and shared. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AssessmentBuilder {

    private final Codebase codebase;
    private final RuleSet rules;
    private final Policy policy;
    private final Clock clock;
    private final AnalysisOptions options;

    private AssessmentBuilder(Codebase codebase, RuleSet rules, Policy policy, Clock clock, AnalysisOptions options) {
        this.codebase = codebase;
        this.rules = rules;
        this.policy = policy;
        this.clock = clock;
        this.options = options;
    }

    static AssessmentBuilder of(Codebase codebase) {
        return new AssessmentBuilder(codebase, RuleSet.of(), Policy.none(), Clock.systemUTC(), AnalysisOptions.DEFAULT);
    }

    /**
     * Puts rules in force, besides those that are.
     *
     * @param more rule sets; a later one wins over an earlier one for a rule that is in both
     * @return the changed assessment
     */
    public AssessmentBuilder against(RuleSet... more) {
        RuleSet all = rules;
        for (RuleSet each : more) {
            all = all.plus(each);
        }
        return new AssessmentBuilder(codebase, all, policy, clock, options);
    }

    /**
     * Puts rules in force, besides those that are.
     *
     * @param more the rules
     * @return the changed assessment
     */
    public AssessmentBuilder against(Rule... more) {
        return against(RuleSet.of(more));
    }

    /**
     * Judges under what a team has decided: its waivers, its baseline, its attestations.
     *
     * @param decided the policy; it takes the place of one that was set before
     * @return the changed assessment
     */
    public AssessmentBuilder under(Policy decided) {
        return new AssessmentBuilder(codebase, rules, decided, clock, options);
    }

    /**
     * Sets the clock that tells whether waivers and attestations still hold. The system's clock is used if it is never
     * set.
     *
     * @param other the clock; its instant is read as a day in UTC when the run ends
     * @return the changed assessment
     */
    public AssessmentBuilder clock(Clock other) {
        return new AssessmentBuilder(codebase, rules, policy, other, options);
    }

    /**
     * Sets the number of threads.
     *
     * @param threads 1 or more; as many as there are processors if never set
     * @return the changed assessment
     * @throws IllegalArgumentException if the number is below 1
     */
    public AssessmentBuilder threads(int threads) {
        return with(new AnalysisOptions(threads, options.cache(), options.listener(), options.cancelled()));
    }

    /**
     * Keeps results for the next run.
     *
     * @param folder the folder of the cache, best below the build folder; safe to delete at any time
     * @return the changed assessment
     */
    public AssessmentBuilder cachedIn(Path folder) {
        return with(
                new AnalysisOptions(options.threads(), Optional.of(folder), options.listener(), options.cancelled()));
    }

    /**
     * Keeps results for the next run in the build folder of the code base: {@code target/assize} in a Maven module,
     * {@code build/assize} in a Gradle project. Does nothing where there is no build file.
     *
     * @return the changed assessment
     */
    public AssessmentBuilder cached() {
        if (isOnDisk("pom.xml")) {
            return cachedIn(codebase.root().resolve("target/assize"));
        }
        boolean gradle = isOnDisk("build.gradle") || isOnDisk("build.gradle.kts");
        return gradle ? cachedIn(codebase.root().resolve("build/assize")) : this;
    }

    /** A code base that is only in memory has no build folder. */
    private boolean isOnDisk(String path) {
        return codebase.file(path).flatMap(codebase::stampOf).isPresent();
    }

    /**
     * Has somebody follow the run.
     *
     * @param listener told of files and findings as they are done
     * @return the changed assessment
     */
    public AssessmentBuilder listenedToBy(AnalysisListener listener) {
        return with(new AnalysisOptions(options.threads(), options.cache(), listener, options.cancelled()));
    }

    /**
     * Makes the run stoppable. An interrupt of the running thread stops it in any case.
     *
     * @param cancelled asked between files, by several threads
     * @return the changed assessment
     */
    public AssessmentBuilder cancelledWhen(BooleanSupplier cancelled) {
        return with(new AnalysisOptions(options.threads(), options.cache(), options.listener(), cancelled));
    }

    private AssessmentBuilder with(AnalysisOptions newOptions) {
        return new AssessmentBuilder(codebase, rules, policy, clock, newOptions);
    }

    /**
     * Works out which rules will be in force: those that were asked for, and those that the policy puts in force, with
     * the policy's settings.
     *
     * @return the rules, and how that came about
     */
    public RulesInForce rulesInForce() {
        return policy.rules(rules, installed());
    }

    /** Looking for packs costs time, and without a policy nobody asks for them. */
    private InstalledPacks installed() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return policy == Policy.none()
                ? new InstalledPacks(List.of(), List.of())
                : InstalledPacks.of(loader == null ? AssessmentBuilder.class.getClassLoader() : loader);
    }

    /**
     * Judges the code base.
     *
     * @return the result; if the run was stopped, what was found until then, and it says so
     */
    public Assessment run() {
        RulesInForce inForce = rulesInForce();
        AnalysisResult result = Analysis.run(codebase, inForce.rules(), options);
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Assessment(codebase, inForce, policy, day, result);
    }
}
