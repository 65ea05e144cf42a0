package org.assize.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.rule.Rule;
import org.assize.standard.Standards;
import org.jspecify.annotations.Nullable;
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
    private final Standards standards;
    private final @Nullable RulePages pages;

    RuleVerifier(Rule rule, Workshop workshop, RuleSources sources, Standards standards, @Nullable RulePages pages) {
        this.rule = rule;
        this.workshop = workshop;
        this.sources = sources;
        this.standards = standards;
        this.pages = pages;
    }

    /**
     * The test of a rule.
     *
     * @param rule the rule
     * @return its test
     */
    public static RuleVerifier of(Rule rule) {
        return new RuleVerifier(rule, new Workshop(), RuleSources.ofThisModule(), Standards.shipped(), null);
    }

    /**
     * The test as a node of JUnit's test tree: one container named by the rule's id, one test for each example and for
     * each promise.
     *
     * @return one container, for a method that carries {@code @TestFactory}
     */
    public Stream<DynamicNode> nodes() {
        return Stream.of(DynamicContainer.dynamicContainer(rule.id(), sources.of(rule.id()), tests()));
    }

    /** Lazily, so that the examples run when the container does. */
    private Stream<DynamicTest> tests() {
        return Stream.of(examples(), description(), behaviour()).flatMap(each -> each);
    }

    private Stream<DynamicTest> examples() {
        return NamedExample.of(rule).stream()
                .map(example -> test(example.displayName(), new ExampleCheck(example, workshop)::run));
    }

    private Stream<DynamicTest> description() {
        DescriptionCheck description = new DescriptionCheck(rule, standards);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(test("is well described", description::words));
        tests.add(test("has examples on both sides", description::examples));
        tests.add(test("says which clauses it serves", description::clauses));
        if (rule.defaultOptions().isPresent()) {
            tests.add(test("describes its options", description::options));
        }
        if (pages != null) {
            tests.add(test("has a page that is up to date", () -> pages.check(rule)));
        }
        return tests.stream();
    }

    private Stream<DynamicTest> behaviour() {
        StabilityCheck stability = new StabilityCheck(rule, workshop);
        Stream<DynamicTest> always = Stream.of(
                test("recognises its findings after moved lines and reformatting", stability::fingerprints),
                test("says the same with 1 thread and with 4", stability::threads));
        FixCheck fixes = new FixCheck(rule, workshop);
        Stream<DynamicTest> ofFixes = Stream.of(fixes)
                .filter(FixCheck::hasFixes)
                .map(each -> test("has fixes that put findings right", each::run));
        return Stream.concat(always, ofFixes);
    }

    private DynamicTest test(String name, Runnable promise) {
        return DynamicTest.dynamicTest(name, sources.of(rule.id()), promise::run);
    }
}
