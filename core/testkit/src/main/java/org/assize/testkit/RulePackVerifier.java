package org.assize.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.rule.Rule;
import org.assize.rule.RulePack;
import org.assize.standard.Standard;
import org.assize.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The test of a rule pack: the examples and promises of every rule, and what the pack itself promises. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * class AcmeRulesTest {
 *     @TestFactory
 *     Stream<DynamicNode> everyRuleKeepsItsPromises() {
 *         return RulePackVerifier.of(new AcmeRules()).nodes();
 *     }
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RulePackVerifier {

    private final RulePack pack;
    private final @Nullable Path pagesFolder;
    private final @Nullable Path recordFile;

    private RulePackVerifier(RulePack pack, @Nullable Path pagesFolder, @Nullable Path recordFile) {
        this.pack = pack;
        this.pagesFolder = pagesFolder;
        this.recordFile = recordFile;
    }

    /**
     * The test of a pack.
     *
     * @param pack the pack
     * @return its test
     */
    public static RulePackVerifier of(RulePack pack) {
        return new RulePackVerifier(pack, null, null);
    }

    /**
     * Also tests that every rule has a page that is up to date: the file {@code <pack>/<name>.md} in a folder, written by
     * {@link org.assize.report.RulePage}. With the system property {@code assize.pages} set to {@code write} the test
     * writes the pages instead.
     *
     * @param folder the folder, relative to the module's folder ({@code ../docs/rules})
     * @return a test that looks at the pages too
     */
    public RulePackVerifier withPagesIn(Path folder) {
        return new RulePackVerifier(pack, folder, recordFile);
    }

    /**
     * Has the pages say how the rules did on real code.
     *
     * @param record the file of a {@link RealCodeRecord}, relative to the module's folder
     * @return a test that wants this of the pages too
     */
    public RulePackVerifier withRecordIn(Path record) {
        return new RulePackVerifier(pack, pagesFolder, record);
    }

    /**
     * The test as nodes of JUnit's test tree: one container for the pack, and one for each rule with a test for each
     * example and each promise.
     *
     * @return the nodes, for a method that carries {@code @TestFactory}
     */
    public Stream<DynamicNode> nodes() {
        RuleSources sources = RuleSources.ofThisModule();
        List<Rule> rules;
        try {
            rules = pack.rules();
        } catch (RuntimeException | LinkageError e) {
            return Stream.of(test("the pack's rules can be found", sources.module(), () -> {
                throw Failure.of("the rules of pack " + pack.id() + " cannot be found: " + e.getMessage());
            }));
        }
        Standards standards = Standards.shipped().plus(pack.standards().toArray(Standard[]::new));
        RulePages pages = pagesFolder == null ? null : new RulePages(pagesFolder, standards, recordFile);
        Workshop workshop = new Workshop();
        Stream<DynamicNode> ofRules =
                rules.stream().flatMap(rule -> new RuleVerifier(rule, workshop, sources, standards, pages).nodes());
        return Stream.concat(Stream.of(ofPack(rules, pages, sources.module())), ofRules);
    }

    private DynamicNode ofPack(List<Rule> rules, @Nullable RulePages pages, URI module) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(
                test("every rule has an id of its own that starts with " + pack.id() + "/", module, () -> ids(rules)));
        if (pages != null) {
            tests.add(test("no page is left over", module, () -> pages.checkNothingIsLeftOver(pack.id(), rules)));
        }
        return DynamicContainer.dynamicContainer("pack " + pack.id(), module, tests.stream());
    }

    private void ids(List<Rule> rules) {
        List<String> problems = new ArrayList<>();
        if (rules.isEmpty()) {
            problems.add("it has no rules: see RulePack.rules() for where they are looked for");
        }
        Set<String> seen = new HashSet<>();
        for (Rule rule : rules) {
            if (!rule.pack().equals(pack.id())) {
                problems.add("the id " + rule.id() + " does not start with " + pack.id() + "/");
            }
            if (!seen.add(rule.id())) {
                problems.add("two rules have the id " + rule.id());
            }
        }
        if (!problems.isEmpty()) {
            throw Failure.of("pack " + pack.id() + " is not in order\n- " + String.join("\n- ", problems));
        }
    }

    private static DynamicTest test(String name, URI source, Runnable promise) {
        return DynamicTest.dynamicTest(name, source, promise::run);
    }
}
