package org.assize.junit;

import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.rule.Rule;
import org.assize.rule.RuleSet;
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

    private StandardsTests(Codebase codebase, RuleSet rules) {
        this.codebase = codebase;
        this.rules = rules;
    }

    /**
     * Starts with a code base and no rule.
     *
     * @param codebase the code base to judge
     * @return tests of it
     */
    public static StandardsTests of(Codebase codebase) {
        return new StandardsTests(codebase, RuleSet.of());
    }

    /**
     * Puts rules in force.
     *
     * @param more a rule set; it wins over those before it for a rule that is in both
     * @return the changed tests
     */
    public StandardsTests enforce(RuleSet more) {
        return new StandardsTests(codebase, rules.plus(more));
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
     * Judges the code base and makes the tests.
     *
     * @return a container for each pack
     * @throws IllegalStateException if no rule is in force, or the code base holds no file
     */
    public Stream<DynamicNode> nodes() {
        if (rules.rules().isEmpty()) {
            throw new IllegalStateException("no rule is in force: call enforce(...) before nodes()");
        }
        if (codebase.files().isEmpty()) {
            throw new IllegalStateException(codebase.root() + " holds no file to judge");
        }
        Assessment assessment = Assize.assess(codebase).against(rules).cached().run();
        Map<String, List<DynamicNode>> byPack = new TreeMap<>();
        for (RuleNode node : RuleNode.of(assessment)) {
            byPack.computeIfAbsent(node.pack(), pack -> new ArrayList<>())
                    .add(DynamicTest.dynamicTest(node.id(), source(), node::run));
        }
        return byPack.entrySet().stream()
                .map(pack -> DynamicContainer.dynamicContainer(pack.getKey(), source(), pack.getValue().stream()));
    }

    /**
     * Where the tests come from. It must be a file: without a source, Surefire's report loses the names of the tests; with
     * a class as source, a second run of failing tests selects the class and can turn a red build green.
     */
    private URI source() {
        return codebase.root().toUri();
    }
}
