package org.assize.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.stmt.CatchClause;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.finding.Region;
import org.assize.finding.TextEdit;
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

                missed at src/main/java/A.java:3:27-3:38 `Exception e`
                the rule looked at 1 file and was called for 1 of the elements there

                src/main/java/A.java:
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
                the rule judges none of the example's files (src/main/java/A.java): see its applyingTo, or give the example a path that the rule judges

                src/main/java/A.java:
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

                found at src/main/java/A.java:1:44-1:55 `Exception e`: Caught

                src/main/java/A.java, what was found between « and »:
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

                missed at src/main/java/A.java:3:27-3:38 `Exception e`
                not marked at src/main/java/A.java:3:40-3:43 `{ }`: Swallowed

                src/main/java/A.java, what was found between « and »:
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
                        + " test/no-empty-catch failed on src/main/java/A.java:1: IllegalStateException: no idea"
                        + " (at RuleVerifierTest.java:");
        assertThat(messageOf(throwing, "violating 1: class A {"))
                .startsWith("test/no-empty-catch: violating example 1 cannot be tried: src/main/java/A.java:1:9:"
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
                .isEqualTo("test/no-empty-catch, violating example 1, src/main/java/A.java: the mark « in line 2"
                        + " is never closed");
        assertThat(messageOf(working().violating("class A {» }").build(), "violating 1: class A { }"))
                .isEqualTo("test/no-empty-catch, violating example 1, src/main/java/A.java: the mark » in line 1"
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

    @Test
    void aClauseThatDoesNotExistIsToldWithTheNearest() {
        Rule misspelt = working().implementing("cwe/39O").build();

        assertThat(messageOf(misspelt, "says which clauses it serves"))
                .startsWith("test/no-empty-catch does not say what it is for\n"
                        + "- it serves cwe/39O, but standard cwe has no clause '39O': ");
    }

    private static Rule fixing(Function<CatchClause, Fix> fix) {
        return described()
                .inspecting(CatchClause.class, (clause, report) -> {
                    if (clause.getBody().isEmpty()) {
                        report.breach(clause.getParameter(), "The exception is swallowed")
                                .fix(fix.apply(clause));
                    }
                })
                .violating("class A { void m() { try { run(); } catch («E e») { } try { run(); } catch («F e») { } } }")
                .build();
    }

    private static final String FIXES = "has fixes that put findings right";
    private static final String PATH = "src/main/java/A.java";

    private static int endOf(Node node) {
        return node.getRange().orElseThrow().end.column;
    }

    private static int startOf(Node node) {
        return node.getRange().orElseThrow().begin.column - 1;
    }

    @Test
    void aFixThatDoesWhatItSaysPasses() {
        Rule rule = fixing(clause -> Fix.safe(
                "Log it", new TextEdit(PATH, startOf(clause.getBody()), endOf(clause.getBody()), "{ log(); }")));

        assertThat(messageOf(rule, FIXES)).isEmpty();
    }

    @Test
    void aFixThatDoesNotRemoveItsFindingIsTold() {
        Rule rule = fixing(clause -> Fix.suggestion(
                "Tidy up", new TextEdit(PATH, startOf(clause.getBody()), endOf(clause.getBody()), "{}")));

        assertThat(messageOf(rule, FIXES)).isEqualTo("""
                test/no-empty-catch: the fix "Tidy up" for src/main/java/A.java:1:44 of violating example 1 does not remove the finding; it is still at src/main/java/A.java:1:44: The exception is swallowed

                src/main/java/A.java:
                  1 | class A { void m() { try { run(); } catch (E e) {} try { run(); } catch (F e) { } } }""");
    }

    @Test
    void aFixThatBreaksTheFileIsTold() {
        Rule rule = fixing(clause -> Fix.safe(
                "Log it", new TextEdit(PATH, startOf(clause.getBody()), endOf(clause.getBody()), "{ log(; }")));

        assertThat(messageOf(rule, FIXES))
                .startsWith("test/no-empty-catch: the fix \"Log it\" for src/main/java/A.java:1:44 of violating example"
                        + " 1 leaves what cannot be read: src/main/java/A.java:1:")
                .endsWith("  1 | class A { void m() { try { run(); } catch (E e) { log(; } try { run(); } catch (F e)"
                        + " { } } }");
    }

    @Test
    void aFixThatMakesAnotherFindingIsTold() {
        Rule rule = fixing(clause -> Fix.safe(
                "Retry",
                new TextEdit(
                        PATH,
                        startOf(clause.getBody()),
                        endOf(clause.getBody()),
                        "{ try { again(); } catch (G g) { } }")));

        assertThat(messageOf(rule, FIXES))
                .startsWith("test/no-empty-catch: the fix \"Retry\" for src/main/java/A.java:1:44 of violating example"
                        + " 1 makes a new finding at src/main/java/A.java:1:75: ");
    }

    @Test
    void aFixThatChangesNothingOrAnotherFileIsTold() {
        assertThat(messageOf(fixing(clause -> Fix.safe("Wait", new TextEdit(PATH, 0, 0, ""))), FIXES))
                .isEqualTo("test/no-empty-catch: the fix \"Wait\" for src/main/java/A.java:1:44 of violating example 1"
                        + " changes nothing");
        assertThat(messageOf(
                        fixing(clause -> Fix.safe("Note it", new TextEdit("TODO.md", 0, 0, "x"))),
                        "violating 1: class A { void m() { try { run(); } catch (E e) { } try { r…"))
                .startsWith("test/no-empty-catch: violating example 1 cannot be tried: the rule could not run: rule"
                        + " test/no-empty-catch failed on src/main/java/A.java: it offered the fix 'Note it' for"
                        + " 'TODO.md', which is no file of the code base");
    }

    @Test
    void safeFixesThatNeverComeToRestAreTold() {
        Rule rule = Rule.java("test/one-field")
                .states("A class has one field")
                .because("it is a test")
                .remedy("Add or delete")
                .inspecting(ClassOrInterfaceDeclaration.class, (type, report) -> {
                    if (type.getFields().isEmpty()) {
                        int body = endOf(type) - 1;
                        report.breach(type.getName(), "No field")
                                .fix(Fix.safe("Add fields", new TextEdit(PATH, body, body, "int a; int b;")));
                    } else if (type.getFields().size() == 2) {
                        type.getFields()
                                .forEach(field -> report.breach(field, "One too many")
                                        .fix(Fix.safe("Delete it", report.file().replace(field, ""))));
                    }
                })
                .violating("class A { «int a;» «int b;» }")
                .build();

        // Each fix is right by itself. Both together leave no field, which is mended by adding two.
        assertThat(messageOf(rule, FIXES)).isEqualTo("""
                test/one-field: all safe fixes of violating example 1 do not come to rest: applied again they change the files again

                after some rounds
                src/main/java/A.java:
                  1 | class A {    }

                after one more
                src/main/java/A.java:
                  1 | class A {    int a; int b;}""");
    }

    @Test
    void aFingerprintMadeOfALineNumberIsTold() {
        Rule rule = described()
                .inspecting(
                        CatchClause.class,
                        (clause, report) -> report.breach(clause.getParameter(), "Swallowed")
                                .key("line " + clause.getRange().orElseThrow().begin.line))
                .violating(SWALLOWS)
                .build();

        assertThat(messageOf(rule, "recognises its findings after moved lines and reformatting"))
                .startsWith(
                        "test/no-empty-catch does not recognise a finding of violating example 1 in the same with blank"
                                + " lines and a comment at the top: the key or subject it gives must not hold line numbers,"
                                + " white space or comments\nbefore subject '")
                .contains("key 'line 3'", "key 'line 6'");
    }

    @Test
    void aRuleThatSeesLayoutIsToldHowToSaySoAndIsSkippedThen() {
        RuleBuilder<JavaFile, Node> layout = described()
                .inspecting(CatchClause.class, (clause, report) -> {
                    if (clause.getRange().orElseThrow().begin.line < 5) {
                        report.breach(clause.getParameter(), "So early");
                    }
                })
                .violating(SWALLOWS);

        assertThat(messageOf(layout.build(), "recognises its findings after moved lines and reformatting"))
                .startsWith(
                        "test/no-empty-catch finds 1 in violating example 1 and 0 in the same with blank lines and a"
                                + " comment at the top; a rule that judges layout is tagged \"layout\"\n");
        assertThat(messageOf(
                        layout.tagged("layout").build(), "recognises its findings after moved lines and reformatting"))
                .isEqualTo(
                        "test/no-empty-catch is tagged \"layout\": it judges the layout of files, so its findings may"
                                + " change with it");
    }

    @Test
    void aRuleThatReportsAFixedPlaceIsTold() {
        Rule rule = described()
                .inspecting(
                        CatchClause.class,
                        (clause, report) -> report.breach(clause.getParameter(), "Swallowed")
                                .at(new Region(2, 1, 2, 2)))
                .violating(SWALLOWS)
                .build();

        assertThat(messageOf(rule, "recognises its findings after moved lines and reformatting"))
                .startsWith("""
                        test/no-empty-catch finds violating example 1 with blank lines and a comment at the top in another place: expected at src/main/java/A.java:5:1
                        found at src/main/java/A.java:2:1-3:1""");
    }

    @Test
    void aRuleThatRemembersIsTold() {
        AtomicInteger calls = new AtomicInteger();
        Rule rule = described()
                .inspecting(CatchClause.class, (clause, report) -> {
                    if (calls.incrementAndGet() % 4 == 0) {
                        report.breach(clause.getParameter(), "The fourth");
                    }
                })
                .conforming("class A { void m() { try { run(); } catch (E e) { } } }")
                .build();

        assertThat(messageOf(rule, "says the same with 1 thread and with 4"))
                .isEqualTo(
                        "test/no-empty-catch says other things of all examples together with 4 threads than with 1: 0"
                                + " findings with 1, 1 with 4, or others; a check keeps no state, and a conclusion does not"
                                + " depend on the order of files");
    }

    private static String messageOf(Rule rule, String test) {
        Map<String, String> messages = Nodes.messages(RuleVerifier.of(rule).nodes());
        assertThat(messages).containsKey(test);
        return messages.get(test);
    }
}
