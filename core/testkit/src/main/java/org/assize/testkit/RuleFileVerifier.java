package org.assize.testkit;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.document.DocumentProblem;
import org.assize.policy.Policy;
import org.assize.policy.RulesInForce;
import org.assize.rule.InstalledPacks;
import org.assize.rule.RuleSet;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The test of the rules that a team keeps in {@code standards/rules/*.yml}: that the files are in order, and the examples
 * and promises of every rule. Immutable and thread-safe.
 *
 * <pre>{@code
 * class OurRulesTest {
 *     @TestFactory
 *     Stream<DynamicNode> everyRuleKeepsItsPromises() {
 *         return RuleFileVerifier.of(Policy.load(Path.of("standards"))).nodes();
 *     }
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RuleFileVerifier {

    private final Policy policy;

    private RuleFileVerifier(Policy policy) {
        this.policy = policy;
    }

    /**
     * The test of a policy's rule files.
     *
     * @param policy the policy, for example {@code Policy.load(Path.of("standards"))}
     * @return the test
     */
    public static RuleFileVerifier of(Policy policy) {
        return new RuleFileVerifier(policy);
    }

    /**
     * The test as nodes of JUnit's test tree. The packs on the class path of the test are installed.
     *
     * @return the nodes, for a method that carries {@code @TestFactory}
     */
    public Stream<DynamicNode> nodes() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        RulesInForce rules = policy.rules(
                RuleSet.of(), InstalledPacks.of(loader == null ? RuleFileVerifier.class.getClassLoader() : loader));
        RuleSources sources = RuleSources.ofThisModule().with(rules.declared());
        Workshop workshop = new Workshop();
        Stream<DynamicNode> ofRules = rules.declared().stream()
                .flatMap(each -> new RuleVerifier(each.rule(), workshop, sources, rules.standards(), null).nodes());
        return Stream.concat(Stream.of(inOrder(rules, sources.module())), ofRules);
    }

    private static DynamicNode inOrder(RulesInForce rules, URI module) {
        List<DocumentProblem> problems = rules.problems().stream()
                .filter(problem -> problem.file().contains("/rules/"))
                .toList();
        return DynamicTest.dynamicTest("the rule files are in order", module, () -> {
            if (!problems.isEmpty()) {
                throw Failure.of("the rule files are not in order\n- "
                        + problems.stream().map(DocumentProblem::toString).collect(Collectors.joining("\n- ")));
            }
        });
    }
}
