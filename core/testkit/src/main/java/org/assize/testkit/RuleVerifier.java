package org.assize.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.rule.Rule;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The test of one rule: every example runs, and everything a rule promises is tried. Immutable and thread-safe.
 *
 * <pre>{@code
 * class SwallowedExceptionTest {
 *     @TestFactory
 *     Stream<DynamicNode> keepsItsPromises() {
 *         return RuleVerifier.of(SwallowedException.RULE).nodes();
 *     }
 * }
 * }</pre>
 *
 * <p>A pack tests all its rules at once with {@link RulePackVerifier}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RuleVerifier {

    private final Rule rule;
    private final Workshop workshop;
    private final RuleSources sources;

    RuleVerifier(Rule rule, Workshop workshop, RuleSources sources) {
        this.rule = rule;
        this.workshop = workshop;
        this.sources = sources;
    }

    /**
     * The test of a rule.
     *
     * @param rule the rule
     * @return its test
     */
    public static RuleVerifier of(Rule rule) {
        return new RuleVerifier(rule, new Workshop(), RuleSources.ofThisModule());
    }

    /**
     * The test as a node of JUnit's test tree: one container named by the rule's id, one test for each example and for
     * each promise.
     *
     * @return one container, for a method that carries {@code @TestFactory}
     */
    public Stream<DynamicNode> nodes() {
        return Stream.of(DynamicContainer.dynamicContainer(rule.id(), sources.of(rule.id()), tests().stream()));
    }

    private List<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        for (NamedExample example : NamedExample.of(rule)) {
            ExampleCheck check = new ExampleCheck(example, workshop);
            tests.add(test(example.displayName(), check::run));
        }
        DescriptionCheck description = new DescriptionCheck(rule);
        tests.add(test("is well described", description::words));
        tests.add(test("has examples on both sides", description::examples));
        tests.add(test("says which clauses it serves", description::clauses));
        if (rule.defaultOptions().isPresent()) {
            tests.add(test("describes its options", description::options));
        }
        return tests;
    }

    private DynamicTest test(String name, Runnable promise) {
        return DynamicTest.dynamicTest(name, sources.of(rule.id()), promise::run);
    }
}
