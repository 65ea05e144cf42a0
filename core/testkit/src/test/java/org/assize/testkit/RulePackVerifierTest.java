package org.assize.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.stmt.CatchClause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assize.report.RulePage;
import org.assize.rule.Rule;
import org.assize.rule.RulePack;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RulePackVerifierTest {

    private static Rule rule(String id) {
        return Rule.java(id)
                .states("A caught exception is handled")
                .because("a swallowed exception turns a fault into a mystery")
                .remedy("Handle it")
                .implementing("cwe/390")
                .inspecting(CatchClause.class, (clause, report) -> {
                    if (clause.getBody().isEmpty()) {
                        report.breach(clause.getParameter(), "The exception is swallowed");
                    }
                })
                .violating("class A { void m() { try { run(); } catch («Exception e») { } } }")
                .conforming("class A { void m() { try { run(); } catch (Exception e) { log(e); } } }")
                .build();
    }

    private record Pack(String id, List<Rule> rules) implements RulePack {}

    @TestFactory
    Stream<DynamicNode> aPackThatKeepsItsPromisesPasses() {
        return RulePackVerifier.of(new Pack("test", List.of(rule("test/one"), rule("test/two"))))
                .nodes();
    }

    @Test
    void aPackIsAContainerBesideThoseOfItsRules() {
        RulePack pack = new Pack("test", List.of(rule("test/one"), rule("test/two")));

        assertThat(RulePackVerifier.of(pack).nodes())
                .allMatch(node -> node instanceof DynamicContainer
                        && node.getTestSourceUri().orElseThrow().getScheme().equals("file"))
                .extracting(DynamicNode::getDisplayName)
                .containsExactly("pack test", "test/one", "test/two");
    }

    @Test
    void idsOfAnotherPackAndIdsThatComeTwiceAreTold() {
        RulePack pack = new Pack("test", List.of(rule("test/one"), rule("other/two"), rule("test/one")));

        assertThat(messages(RulePackVerifier.of(pack)))
                .containsEntry("every rule has an id of its own that starts with test/", """
                        pack test is not in order
                        - the id other/two does not start with test/
                        - two rules have the id test/one""");
    }

    @Test
    void aPackWithoutRulesAndAPackThatFailsToLoadAreTold() {
        RulePack failing = new RulePack() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public List<Rule> rules() {
                throw new IllegalStateException(
                        "class Broken cannot be loaded: rule test/broken lacks a remedy (remedy)");
            }
        };

        assertThat(messages(RulePackVerifier.of(new Pack("test", List.of()))))
                .containsEntry("every rule has an id of its own that starts with test/", """
                        pack test is not in order
                        - it has no rules: see RulePack.rules() for where they are looked for""");
        assertThat(messages(RulePackVerifier.of(failing)))
                .containsExactly(Map.entry(
                        "the pack's rules can be found",
                        "the rules of pack test cannot be found: class Broken cannot be loaded: rule test/broken lacks"
                                + " a remedy (remedy)"));
    }

    private static final String PAGE = "has a page that is up to date";

    @Test
    void aPageThatIsMissingOutdatedOrLeftOverIsToldWithHowToWriteIt(@TempDir Path folder) throws Exception {
        RulePackVerifier verifier =
                RulePackVerifier.of(new Pack("test", List.of(rule("test/one")))).withPagesIn(folder);
        Path page = folder.resolve("test/one.md");

        assertThat(messages(verifier))
                .containsEntry(
                        PAGE,
                        "test/one has no page: " + page + " is missing\nwrite it by running this test with"
                                + " -Dassize.pages=write, look at it, and commit it");

        Files.createDirectories(page.getParent());
        Files.writeString(page, RulePage.markdown(rule("test/one")).replace("Handle it.", "Log it."));
        Files.writeString(folder.resolve("test/gone.md"), "# test/gone\n");
        assertThat(messages(verifier))
                .containsEntry(
                        PAGE,
                        "the page of test/one is out of date: " + page + ":17\nit says     Log it.\nit should   Handle"
                                + " it.\nwrite it by running this test with -Dassize.pages=write, look at it, and commit"
                                + " it")
                .containsEntry(
                        "no page is left over",
                        "pack test has pages of rules that it no longer has: " + folder.resolve("test/gone.md")
                                + "\ndelete them");

        Files.writeString(page, RulePage.markdown(rule("test/one")).replace("\n", "\r\n"));
        assertThat(messages(verifier)).containsEntry(PAGE, "");
    }

    @Test
    void thePropertyWritesThePages(@TempDir Path folder) throws Exception {
        RulePackVerifier verifier =
                RulePackVerifier.of(new Pack("test", List.of(rule("test/one")))).withPagesIn(folder);
        System.setProperty("assize.pages", "write");
        try {
            assertThat(messages(verifier)).containsEntry(PAGE, "");
        } finally {
            System.clearProperty("assize.pages");
        }

        assertThat(folder.resolve("test/one.md")).hasContent(RulePage.markdown(rule("test/one")));
        assertThat(messages(verifier)).containsEntry(PAGE, "");
    }

    private static Map<String, String> messages(RulePackVerifier verifier) {
        return Nodes.messages(verifier.nodes());
    }
}
