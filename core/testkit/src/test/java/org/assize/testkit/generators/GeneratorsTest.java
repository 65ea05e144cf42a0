package org.assize.testkit.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.finding.EvidenceSummary;
import org.assize.rule.Rule;
import org.assize.rule.RuleSet;
import org.assize.testkit.RuleProperties;

class GeneratorsTest {

    private static final RuleSet CATCHES = RuleSet.of(Rule.java("test/catch")
            .states("Nothing is caught")
            .because("it is a test")
            .remedy("None")
            .inspecting(CatchClause.class, (clause, report) -> report.breach(clause.getParameter(), "caught"))
            .inspecting(MethodCallExpr.class, (call, report) -> report.breach(call.getName(), "called"))
            .build());

    private static final RuleSet SETTINGS = RuleSet.of(Rule.on(ConfigurationKind.CONFIGURATION, "test/settings")
            .states("Nothing is set")
            .because("it is a test")
            .remedy("None")
            .inspecting(ConfigurationNode.class, (node, report) -> report.region(node))
            .build());

    @Provide
    Arbitrary<String> units() {
        return JavaSources.compilationUnits();
    }

    @Property(tries = 200)
    void everyCompilationUnitParses(@ForAll("units") String unit) {
        assertReadable(CATCHES, "src/main/java/A.java", unit);
        RuleProperties.neverThrows(CATCHES, unit);
    }

    @Provide
    Arbitrary<Tuple2<String, String>> reindented() {
        return JavaSources.compilationUnits()
                .flatMap(unit -> JavaSources.reindented(unit).map(other -> Tuple.of(unit, other)));
    }

    @Property(tries = 100)
    void anotherLayoutHasTheSameFindings(@ForAll("reindented") Tuple2<String, String> units) {
        assertReadable(CATCHES, "src/main/java/A.java", units.get2());
        RuleProperties.sameAfterReformatting(CATCHES, units.get1(), units.get2());
    }

    @Provide
    Arbitrary<String> yaml() {
        return ConfigurationTexts.yaml();
    }

    @Property(tries = 200)
    void everyYamlTextIsRead(@ForAll("yaml") String text) {
        assertReadable(SETTINGS, "src/main/resources/application.yml", text);
    }

    @Provide
    Arbitrary<String> properties() {
        return ConfigurationTexts.properties();
    }

    @Property(tries = 200)
    void everyPropertiesTextIsRead(@ForAll("properties") String text) {
        assertReadable(SETTINGS, "src/main/resources/application.properties", text);
    }

    @Provide
    Arbitrary<String> pages() {
        return Markup.pages();
    }

    @Property(tries = 100)
    void pagesHaveAHeadAndABodyOnce(@ForAll("pages") String page) {
        assertThat(page).containsOnlyOnce("<head>").containsOnlyOnce("</body>");
    }

    @Provide
    Arbitrary<String> documents() {
        return Markup.documents();
    }

    @Property(tries = 100)
    void documentsOfMarkupAreGenerated(@ForAll("documents") String document) {
        assertThat(document).isNotNull();
    }

    @Example
    void aRuleThatThrowsOnAGeneratedSourceIsNamedWithTheSource() {
        RuleSet throwing = RuleSet.of(Rule.java("test/throws")
                .states("Nothing")
                .because("it is a test")
                .remedy("None")
                .inspecting(Node.class, (node, report) -> {
                    throw new IllegalStateException("no idea");
                })
                .build());

        assertThatThrownBy(() -> RuleProperties.neverThrows(throwing, "class A { }"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "rule test/throws failed on src/main/java/A.java:1: IllegalStateException: no idea")
                .hasMessageEndingWith("src/main/java/A.java:\n  1 | class A { }");
    }

    @Example
    void aFindingThatDependsOnLayoutIsToldFromBothSides() {
        RuleSet lines = RuleSet.of(Rule.java("test/lines")
                .states("Nothing")
                .because("it is a test")
                .remedy("None")
                .inspecting(
                        MethodCallExpr.class,
                        (call, report) -> report.breach(call, "called")
                                .key("" + call.getRange().orElseThrow().begin.line))
                .build());

        assertThatThrownBy(() -> RuleProperties.sameAfterReformatting(
                        lines, "class A { int a = b(); }", "class A {\n int a = b(); }"))
                .hasMessageStartingWith(
                        "another layout changes what is found\nonly before: [test/lines at 1:19: called]\n"
                                + "only after: [test/lines at 2:10: called]\n");
    }

    @Example
    void threadsChangeNothing() {
        RuleProperties.sameWithManyThreads(
                CATCHES,
                Map.of("src/main/java/A.java", "class A { int a = b(); }", "src/main/java/B.java", "class B { }"));
    }

    private static void assertReadable(RuleSet rules, String path, String text) {
        Assessment assessment = Assize.assess(Codebase.inMemory(Map.of(path, text)))
                .against(rules)
                .threads(1)
                .run();
        assertThat(assessment.evidence())
                .as(() -> assessment.findings() + "\n" + text)
                .allMatch(summary -> summary.unreadable() == 0)
                .extracting(EvidenceSummary::parsed)
                .contains(1);
    }
}
