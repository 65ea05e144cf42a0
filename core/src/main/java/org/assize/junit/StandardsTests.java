package org.assize.junit;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.coverage.StandardCoverage;
import org.assize.policy.Policy;
import org.assize.policy.StandardInForce;
import org.assize.report.Report;
import org.assize.report.Reports;
import org.assize.rule.Rule;
import org.assize.rule.RuleSet;
import org.assize.standard.Level;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs rules as the dynamic tests of a JUnit Jupiter test factory: one container for each pack, one test for each rule,
 * named by the rule's id. One analysis serves all of them; what has not changed since the last one is taken from the cache in
 * the build folder ({@link org.assize.AssessmentBuilder#cached}). Immutable: every method returns another one.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> standards() {
 *     return StandardsTests.of(Codebase.ofThisModule())
 *             .enforce(QualityRules.recommended())
 *             .nodes();
 * }
 * }</pre>
 *
 * <p>A rule with an error fails; one with warnings passes and prints them; one that only a person can decide, or that
 * has nothing to judge, is aborted, which test reports show as skipped; one that could not be run fails.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StandardsTests {

    private final Codebase codebase;
    private final RuleSet rules;
    private final Policy policy;
    private final List<StandardInForce> shown;
    private final Optional<Path> reports;
    private final Optional<Path> agents;

    private StandardsTests(
            Codebase codebase,
            RuleSet rules,
            Policy policy,
            List<StandardInForce> shown,
            Optional<Path> reports,
            Optional<Path> agents) {
        this.codebase = codebase;
        this.rules = rules;
        this.policy = policy;
        this.shown = List.copyOf(shown);
        this.reports = reports;
        this.agents = agents;
    }

    /**
     * Starts with a code base and no rule.
     *
     * @param codebase the code base to judge
     * @return tests of it
     */
    public static StandardsTests of(Codebase codebase) {
        return new StandardsTests(codebase, RuleSet.of(), Policy.none(), List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * Puts rules in force.
     *
     * @param more a rule set; it wins over those before it for a rule that is in both
     * @return the changed tests
     */
    public StandardsTests enforce(RuleSet more) {
        return new StandardsTests(codebase, rules.plus(more), policy, shown, reports, agents);
    }

    /**
     * Puts rules in force.
     *
     * @param more the rules
     * @return the changed tests
     */
    public StandardsTests enforce(Rule... more) {
        return enforce(RuleSet.of(more));
    }

    /**
     * Puts an ArchUnit rule in force.
     *
     * @param id the id it gets, {@code pack/name}
     * @param rule the ArchUnit rule; its description and reason are told with its findings
     * @return the changed tests
     */
    public StandardsTests enforce(String id, ArchRule rule) {
        return enforce(Rule.architecture(id, rule).build());
    }

    /**
     * Judges under what the team has decided. A policy may put rules in force itself, so that {@code enforce} is not
     * needed; what is wrong with it, and waivers that have expired, are tests of their own that fail.
     *
     * @param decided the policy, for example {@code Policy.load(Path.of("standards"))}
     * @return the changed tests
     */
    public StandardsTests under(Policy decided) {
        return new StandardsTests(codebase, rules, decided, shown, reports, agents);
    }

    /**
     * Shows every clause of a standard as a test: failing where a rule is broken or a person's word has expired, aborted
     * where somebody still has to be asked.
     *
     * @param standard the id of a standard that is known
     * @return the changed tests
     */
    public StandardsTests withClausesOf(String standard) {
        return showing(new StandardInForce(standard, Optional.empty()));
    }

    /**
     * Shows the clauses of a standard up to a level as tests.
     *
     * @param standard the id of a standard that is known
     * @param level the level; it includes those that demand less
     * @return the changed tests
     */
    public StandardsTests withClausesOf(String standard, Level level) {
        return showing(new StandardInForce(standard, Optional.of(level.name())));
    }

    private StandardsTests showing(StandardInForce standard) {
        List<StandardInForce> more = new ArrayList<>(shown);
        more.add(standard);
        return new StandardsTests(codebase, rules, policy, more, reports, agents);
    }

    /**
     * Has the run write its reports: {@code report.html}, {@code report.json}, {@code report.sarif} and {@code
     * report.md}.
     *
     * @param folder where to, best below the build folder, for example {@code Path.of("target/assize")}; made if it is
     *     not there
     * @return the changed tests
     */
    public StandardsTests reportingTo(Path folder) {
        return new StandardsTests(codebase, rules, policy, shown, Optional.of(folder), agents);
    }

    /**
     * Also tests that a file which coding agents read holds the section on standards as it would be written today. Run
     * once with the system property {@code assize.agents} set to {@code write}, the test writes it.
     *
     * @param file the file, for example {@code Path.of("AGENTS.md")}
     * @return the changed tests
     */
    public StandardsTests withAgentsSectionIn(Path file) {
        return new StandardsTests(codebase, rules, policy, shown, reports, Optional.of(file));
    }

    /**
     * Judges the code base and makes the tests.
     *
     * @return a container for each pack
     * @throws IllegalStateException if no rule is in force, or the code base holds no file
     */
    public Stream<DynamicNode> nodes() {
        if (codebase.files().isEmpty()) {
            throw new IllegalStateException(codebase.root() + " holds no file to judge");
        }
        Assessment assessment =
                Assize.assess(codebase).against(rules).under(policy).cached().run();
        if (assessment.rules().rules().isEmpty()) {
            throw new IllegalStateException("no rule is in force: call enforce(...) before nodes()"
                    + assessment.findings().stream()
                            .map(finding -> "; " + finding.place().path() + ": " + finding.message())
                            .collect(Collectors.joining()));
        }
        reports.ifPresent(folder -> write(assessment, folder));
        Map<String, List<DynamicNode>> byPack = new TreeMap<>();
        for (RuleNode node : RuleNode.of(assessment, reports)) {
            byPack.computeIfAbsent(node.pack(), pack -> new ArrayList<>())
                    .add(DynamicTest.dynamicTest(node.id(), source(), node::run));
        }
        Stream<DynamicNode> packs = byPack.entrySet().stream()
                .map(pack -> DynamicContainer.dynamicContainer(pack.getKey(), source(), pack.getValue().stream()));
        Stream<DynamicNode> clauses = shown.stream().map(standard -> clauses(assessment, standard));
        Stream<DynamicNode> agentsFile = agents.stream()
                .map(file -> new AgentsNode(file, policy, assessment))
                .map(node -> DynamicTest.dynamicTest(node.name(), source(), node::run));
        return Stream.of(packs, clauses, agentsFile).flatMap(each -> each);
    }

    private DynamicNode clauses(Assessment assessment, StandardInForce standard) {
        StandardCoverage coverage = standard.level().isPresent()
                ? assessment.coverageOf(
                        standard.id(), Level.level(standard.level().get()))
                : assessment.coverageOf(standard.id());
        return DynamicContainer.dynamicContainer(
                standard.id(),
                source(),
                coverage.clauses().stream()
                        .map(clause -> new ClauseNode(clause, assessment.day()))
                        .map(node -> DynamicTest.dynamicTest(node.name(), source(), node::run)));
    }

    private static void write(Assessment assessment, Path folder) {
        Map<String, Report> files = Map.of(
                "report.html", Reports.html(),
                "report.json", Reports.json(),
                "report.sarif", Reports.sarif(),
                "report.md", Reports.markdown());
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, Report> file : files.entrySet()) {
                try (OutputStream output = Files.newOutputStream(folder.resolve(file.getKey()))) {
                    file.getValue().write(assessment, output);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the reports cannot be written to " + folder, e);
        }
    }

    /**
     * Where the tests come from. It must be a file: without a source, Surefire's report loses the names of the tests; with
     * a class as source, a second run of failing tests selects the class and can turn a red build green.
     */
    private URI source() {
        return codebase.root().toUri();
    }
}
