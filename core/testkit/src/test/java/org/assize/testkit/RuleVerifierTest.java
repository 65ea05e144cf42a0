package org.assize.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.CatchClause;
import java.util.Map;
import java.util.stream.Stream;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Option;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleVerifierTest {

    private static final String SWALLOWS =
            "class A {\n  void m() {\n    try { run(); } catch («Exception e») { }\n  }\n}\n";
    private static final String LOGS = "class A { void m() { try { run(); } catch (Exception e) { log(e); } } }";

    private static RuleBuilder<JavaFile, Node> described() {
        return Rule.java("test/no-empty-catch")
                .states("A caught exception is handled")
                .because("a swallowed exception turns a fault into a mystery")
                .remedy("Handle it")
                .implementing("cwe/390");
    }

    private static RuleBuilder<JavaFile, Node> working() {
        return described().inspecting(CatchClause.class, (clause, report) -> {
            if (clause.getBody().isEmpty()) {
                report.breach(clause.getParameter(), "The exception is swallowed");
            }
        });
    }

    @TestFactory
    Stream<DynamicNode> aRuleThatKeepsItsPromisesPasses() {
        return RuleVerifier.of(working().violating(SWALLOWS).conforming(LOGS).build())
                .nodes();
    }

    @Test
    void everyExampleAndPromiseIsATestInAContainerNamedByTheRuleThatLeadsToItsFile() {
        Rule rule = working()
                .violating(SWALLOWS)
                .conforming("// a comment\n" + LOGS)
                .build();

        DynamicContainer container =
                (DynamicContainer) RuleVerifier.of(rule).nodes().findFirst().orElseThrow();

        assertThat(container.getDisplayName()).isEqualTo("test/no-empty-catch");
        assertThat(container.getTestSourceUri().orElseThrow().toString())
                .startsWith("file:///")
                .contains("/src/test/java/org/assize/testkit/")
                .contains(".java?line=");
        assertThat(container.getChildren().map(DynamicNode::getDisplayName))
                .startsWith(
                        "violating 1: class A {",
                        "conforming 1: class A { void m() { try { run(); } catch (Exception e) { l…");
    }

    @Test
    void aRuleThatFindsNothingIsToldWhatItMissedAndWhatItLookedAt() {
        Rule blind = described()
                .inspecting(CatchClause.class, (clause, report) -> {})
                .violating(SWALLOWS)
                .build();

        assertThat(messageOf(blind, "violating 1: class A {")).isEqualTo("""
                test/no-empty-catch does not find exactly the 1 marked place of violating example 1

                missed at src/main/java/Example.java:3:27-3:38 `Exception e`
                the rule looked at 1 file and was called for 1 of the elements there

                src/main/java/Example.java:
                  1 | class A {
                  2 |   void m() {
                  3 |     try { run(); } catch (Exception e) { }
                  4 |   }
                  5 | }""");
    }

    @Test
    void aRuleThatFindsNothingInAnUnmarkedExampleOfAFileItDoesNotJudgeIsToldSo() {
        Rule elsewhere = working()
                .applyingTo(file -> file.isTest())
                .violating("class A { void m() { try { run(); } catch (Exception e) { } } }")
                .build();

        assertThat(messageOf(elsewhere, "violating 1: class A { void m() { try { run(); } catch (Exception e) { }…"))
                .isEqualTo("""
                test/no-empty-catch finds nothing in violating example 1, where it should find at least 1 place
                the rule judges none of the example's files (src/main/java/Example.java): see its applyingTo, or give the example a path that the rule judges

                src/main/java/Example.java:
                  1 | class A { void m() { try { run(); } catch (Exception e) { } } }""");
    }

    @Test
    void aRuleThatFindsTooMuchIsShownThePlaces() {
        Rule eager = described()
                .inspecting(CatchClause.class, (clause, report) -> report.breach(clause.getParameter(), "Caught"))
                .conforming(LOGS)
                .build();

        assertThat(messageOf(eager, "conforming 1: class A { void m() { try { run(); } catch (Exception e) { l…"))
                .isEqualTo("""
                test/no-empty-catch finds 1 place in conforming example 1, where it should find none

                found at src/main/java/Example.java:1:44-1:55 `Exception e`: Caught

                src/main/java/Example.java, what was found between « and »:
                  1 | class A { void m() { try { run(); } catch («Exception e») { log(e); } } }""");
    }

    @Test
    void aRuleThatReportsAnotherPlaceIsShownBoth() {
        Rule wide = described()
                .inspecting(CatchClause.class, (clause, report) -> report.breach(clause.getBody(), "Swallowed"))
                .violating(SWALLOWS)
                .build();

        assertThat(messageOf(wide, "violating 1: class A {")).isEqualTo("""
                test/no-empty-catch does not find exactly the 1 marked place of violating example 1

                missed at src/main/java/Example.java:3:27-3:38 `Exception e`
                not marked at src/main/java/Example.java:3:40-3:43 `{ }`: Swallowed

                src/main/java/Example.java, what was found between « and »:
                  1 | class A {
                  2 |   void m() {
                  3 |     try { run(); } catch (Exception e) «{ }»
                  4 |   }
                  5 | }""");
    }

    @Test
    void aRuleThatThrowsAndAnExampleThatDoesNotParseAreToldWithTheReason() {
        Rule throwing = described()
                .inspecting(CatchClause.class, (clause, report) -> {
                    throw new IllegalStateException("no idea");
                })
                .conforming(LOGS)
                .violating("class A {")
                .build();

        assertThat(messageOf(throwing, "conforming 1: class A { void m() { try { run(); } catch (Exception e) { l…"))
                .startsWith("test/no-empty-catch: conforming example 1 cannot be tried: the rule could not run: rule"
                        + " test/no-empty-catch failed on src/main/java/Example.java:1: IllegalStateException: no idea"
                        + " (at RuleVerifierTest.java:");
        assertThat(messageOf(throwing, "violating 1: class A {"))
                .startsWith("test/no-empty-catch: violating example 1 cannot be tried: src/main/java/Example.java:1:9:"
                        + " The file is not Java that can be parsed: ");
    }

    @Test
    void aQuestionIsExpectedWhereTheExampleSaysSoAndNowhereElse() {
        RuleBuilder<JavaFile, Node> asking = described()
                .inspecting(
                        CatchClause.class,
                        (clause, report) -> report.review(clause.getParameter(), "Is nothing to be done?"));

        assertThat(messageOf(asking.reviewing(SWALLOWS).build(), "review 1: class A {"))
                .isEmpty();
        assertThat(messageOf(working().reviewing(SWALLOWS).build(), "review 1: class A {"))
                .startsWith("test/no-empty-catch finds 1 place in review example 1, where it should only ask\n");
        assertThat(messageOf(
                        asking.conforming(LOGS).build(),
                        "conforming 1: class A { void m() { try { run(); }" + " catch (Exception e) { l…"))
                .startsWith("test/no-empty-catch finds 1 place in conforming example 1, where it should find none\n");
    }

    @Test
    void marksThatDoNotMatchAndMarksInAConformingExampleAreMistakes() {
        assertThat(messageOf(working().violating("class A {\n «void m() {} }").build(), "violating 1: class A {"))
                .isEqualTo("test/no-empty-catch, violating example 1, src/main/java/Example.java: the mark « in line 2"
                        + " is never closed");
        assertThat(messageOf(working().violating("class A {» }").build(), "violating 1: class A { }"))
                .isEqualTo("test/no-empty-catch, violating example 1, src/main/java/Example.java: the mark » in line 1"
                        + " closes nothing");
        assertThat(messageOf(working().conforming("class «A» {}").build(), "conforming 1: class A {}"))
                .isEqualTo("test/no-empty-catch: conforming example 1 has marks, but a conforming example expects no"
                        + " finding; take them out, or make it violating");
    }

    record Limits(@Option("the most") int max, int min) {}

    @Test
    void aRuleWithoutExamplesClausesOrWordsForItsOptionsIsToldEachOfThem() {
        Rule bare = Rule.java("test/bare")
                .states("something holds.")
                .because("it must.")
                .remedy("Do it")
                .options(new Limits(1, 2))
                .inspecting(CatchClause.class, (clause, report) -> {})
                .build();

        assertThat(Nodes.messages(RuleVerifier.of(bare).nodes()))
                .containsEntry("is well described", """
                        test/bare is not well described
                        - its statement ends with a full stop: leave it out, reports add what they need
                        - its statement starts with a small letter: it is a sentence, "something holds."
                        - its rationale ends with a full stop: it completes "because\"""")
                .containsEntry("has examples on both sides", """
                        test/bare does not show what it means
                        - it has no violating example: add one with violating(...), and mark the expected place
                        - it has no conforming example: add one with conforming(...), as near to a breach as you can""")
                .containsEntry("says which clauses it serves", """
                        test/bare does not say what it is for
                        - it names no clause: name those it serves with implementing(...), or say why there is none with servingNoClauseBecause(...)""")
                .containsEntry("describes its options", """
                        test/bare does not describe its options
                        - its option 'min' is not described: write @Option("what it sets, with its unit") before it""");
    }

    private static String messageOf(Rule rule, String test) {
        Map<String, String> messages = Nodes.messages(RuleVerifier.of(rule).nodes());
        assertThat(messages).containsKey(test);
        return messages.get(test);
    }
}
