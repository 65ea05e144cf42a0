package org.assize;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.CatchClause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.assize.codebase.Codebase;
import org.assize.engine.AnalysisListener;
import org.assize.finding.Finding;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.Severity;
import org.assize.finding.Verdict.Outcome;
import org.assize.finding.Verdict.Scope;
import org.assize.rule.Option;
import org.assize.rule.Rule;
import org.assize.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessmentTest {

    private static final Rule EMPTY_CATCH = Rule.java("test/no-empty-catch")
            .states("A caught exception is handled")
            .because("a swallowed exception turns a fault into a mystery")
            .remedy("Handle it")
            .implementing("cwe/390")
            .inspecting(CatchClause.class, (clause, report) -> {
                if (clause.getBody().isEmpty()) {
                    report.breach(clause.getParameter(), "The exception is swallowed");
                }
            })
            .build();

    private static final String SWALLOWS =
            "class A {\n  void m() {\n    try { run(); } catch (Exception e) { }\n  }\n}\n";

    @Test
    void aBreachIsFoundToTheColumnWithItsRuleSeverityAndClauses() {
        Assessment assessment = assess(Map.of("src/main/java/A.java", SWALLOWS), EMPTY_CATCH);

        assertThat(assessment.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("test/no-empty-catch");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.place().path()).isEqualTo("src/main/java/A.java");
            assertThat(finding.place().region()).isEqualTo(new Region(3, 27, 3, 38));
            assertThat(finding.clauses()).containsExactly("cwe/390");
        });
        assertThat(assessment.verdictOf("test/no-empty-catch").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(assessment.verdictOf("test/no-empty-catch").scope()).isEqualTo(new Scope(1, 1, 0));
    }

    @Test
    void aRuleThatThrowsIsNotRunAndTheOthersStand() {
        Rule throwing = Rule.java("test/throws")
                .states("Nothing")
                .because("it is a test")
                .remedy("None")
                .inspecting(CatchClause.class, (clause, report) -> {
                    throw new IllegalArgumentException("no idea");
                })
                .build();

        Assessment assessment = assess(Map.of("src/main/java/A.java", SWALLOWS), EMPTY_CATCH, throwing);

        assertThat(assessment.findings()).hasSize(1);
        assertThat(assessment.verdictOf("test/throws").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(assessment.verdictOf("test/throws").reason())
                .startsWith("rule test/throws failed on src/main/java/A.java:3: IllegalArgumentException: no idea"
                        + " (at AssessmentTest.java:");
        assertThat(assessment.fails(Severity.ERROR)).isTrue();
    }

    @Test
    void aFileThatDoesNotParseIsAFindingAndTheOthersStand() {
        Assessment assessment = assess(
                Map.of("src/main/java/A.java", SWALLOWS, "src/main/java/B.java", "class B {\n  void m( {\n}\n"),
                EMPTY_CATCH);

        assertThat(assessment.findings())
                .extracting(Finding::rule)
                .containsExactly("test/no-empty-catch", "assize/unreadable-file");
        assertThat(assessment.findings().get(1).place().region().startLine()).isEqualTo(2);
    }

    record Limit(@Option("the largest number of methods") int max) {}

    private static final Rule FEW_METHODS = Rule.java("test/few-methods")
            .states("A class has few methods")
            .because("a large class is hard to read")
            .remedy("Split it")
            .options(new Limit(1))
            .inspecting(ClassOrInterfaceDeclaration.class, (type, report) -> {
                int count = type.getMethods().size();
                if (count > report.options(Limit.class).max()) {
                    report.breach(type.getName(), count + " methods");
                }
            })
            .build();

    @Test
    void optionsAreBoundByNameAndAMisspeltOneIsToldWithTheRightOne() {
        Map<String, String> code = Map.of("src/main/java/A.java", "class A { void a() {} void b() {} }");
        RuleSet loose = RuleSet.of(FEW_METHODS).with("test/few-methods", Map.of("max", 2));

        assertThat(assess(code, FEW_METHODS).findings()).hasSize(1);
        assertThat(Assize.assess(Codebase.inMemory(code)).against(loose).run().findings())
                .isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> RuleSet.of(FEW_METHODS).with("test/few-methods", Map.of("maxx", 2)))
                .hasMessage("rule test/few-methods has no option 'maxx'; did you mean 'max'?");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> RuleSet.of(FEW_METHODS).with("test/few-methods", Map.of("max", "two")))
                .hasMessage("option 'max' of rule test/few-methods cannot be 'two': it is a whole number");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> RuleSet.of(FEW_METHODS).with("test/few-method", Severity.NOTE))
                .hasMessage("there is no rule 'test/few-method' in this set; did you mean 'test/few-methods'?");
    }

    record Declared(String name, Place place) {}

    private static final Rule UNIQUE_METHOD = Rule.java("test/unique-method")
            .states("Every method name is unique")
            .because("it is a test")
            .remedy("Rename one")
            .gathering(Declared.class)
            .inspecting(
                    MethodDeclaration.class,
                    (method, report) ->
                            report.fact(new Declared(method.getNameAsString(), report.place(method.getName()))))
            .concluding((facts, report) -> {
                Map<String, Place> first = new TreeMap<>();
                for (Declared declared : facts.of(Declared.class)) {
                    Place other = first.putIfAbsent(declared.name(), declared.place());
                    if (other != null) {
                        report.breach(declared.place(), "also in " + other.path());
                    }
                }
            })
            .build();

    @Test
    void aRuleConcludesOverTheFactsOfAllFilesInTheOrderOfPathsWhateverTheThreads() {
        Map<String, String> code = new TreeMap<>();
        for (int number = 0; number < 50; number++) {
            code.put("src/main/java/C" + (100 + number) + ".java", "class C" + (100 + number) + " { void same() {} }");
        }
        List<Finding> one = Assize.assess(Codebase.inMemory(code))
                .against(UNIQUE_METHOD)
                .threads(1)
                .run()
                .findings();
        List<Finding> many = Assize.assess(Codebase.inMemory(code))
                .against(UNIQUE_METHOD)
                .threads(4)
                .run()
                .findings();

        assertThat(one).hasSize(49).allMatch(finding -> finding.message().equals("also in src/main/java/C100.java"));
        assertThat(many).isEqualTo(one);
    }

    @Test
    void unchangedFilesAreNotParsedAgainAndGiveTheSameFindings(@TempDir Path folder) throws Exception {
        Path source = Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(source.resolve("A.java"), SWALLOWS);
        Files.writeString(source.resolve("B.java"), "class B { void same() {} }");
        Files.writeString(source.resolve("C.java"), "class C { void same() {} }");
        AtomicInteger inspected = new AtomicInteger();
        Rule counting = Rule.java("test/counting")
                .states("Counts")
                .because("it is a test")
                .remedy("None")
                .inspecting(MethodDeclaration.class, (method, report) -> inspected.incrementAndGet())
                .build();
        AssessmentBuilder builder = Assize.assess(Codebase.at(folder))
                .against(EMPTY_CATCH, UNIQUE_METHOD, counting)
                .cachedIn(folder.resolve("target/assize"));

        Assessment first = builder.run();
        Assessment second = builder.run();
        Files.writeString(source.resolve("B.java"), "class B { void other() {} }");
        Assessment third = builder.run();

        assertThat(inspected).hasValue(4);
        assertThat(second.findings()).isEqualTo(first.findings()).hasSize(2);
        assertThat(second.verdicts()).isEqualTo(first.verdicts());
        assertThat(third.findings()).extracting(Finding::rule).containsExactly("test/no-empty-catch");
    }

    @Test
    void aListenerHearsOfEveryFileAndFinding() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        Assize.assess(Codebase.inMemory(Map.of("src/main/java/A.java", SWALLOWS)))
                .against(EMPTY_CATCH)
                .listenedToBy(new AnalysisListener() {
                    @Override
                    public void started(int files) {
                        heard.add("started " + files);
                    }

                    @Override
                    public void judged(String path, int done) {
                        heard.add("judged " + path + " " + done);
                    }

                    @Override
                    public void found(Finding finding) {
                        heard.add("found " + finding.rule());
                    }
                })
                .run();

        assertThat(heard).containsExactly("started 1", "found test/no-empty-catch", "judged src/main/java/A.java 1");
    }

    @Test
    void aStoppedRunSaysSoAndPassesNothing() {
        Assessment assessment = Assize.assess(Codebase.inMemory(Map.of("src/main/java/A.java", "class A {}")))
                .against(EMPTY_CATCH)
                .cancelledWhen(() -> true)
                .run();

        assertThat(assessment.isCancelled()).isTrue();
        assertThat(assessment.verdictOf("test/no-empty-catch").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(assessment.verdictOf("test/no-empty-catch").reason())
                .isEqualTo("the run was stopped before its end");
    }

    @Test
    void aRuleWithNothingToJudgeIsNotApplicable() {
        Assessment assessment = assess(Map.of("README.md", "hello"), EMPTY_CATCH);

        assertThat(assessment.verdictOf("test/no-empty-catch").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    private static Assessment assess(Map<String, String> code, Rule... rules) {
        return Assize.assess(Codebase.inMemory(code)).against(rules).run();
    }
}
