package org.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.rule.Rule;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Rule METHODS = Rule.java("test/no-method")
            .states("There is no method")
            .because("it is a test")
            .remedy("Delete it")
            .implementing("iso-25010/maintainability")
            .inspecting(
                    MethodDeclaration.class,
                    (method, report) -> report.breach(method.getName(), "There is a method")
                            .fix(Fix.suggestion("Delete it", report.file().remove(method))))
            .build();

    private static final Rule TYPES = Rule.java("test/look-at-types")
            .states("Types are looked at")
            .because("it is a test")
            .remedy("Look")
            .severity(Severity.WARNING)
            .inspecting(
                    ClassOrInterfaceDeclaration.class,
                    (type, report) -> report.review(type.getName(), "Is \"" + type.getName() + "\" <good> & well?"))
            .build();

    private static final Rule THROWS = Rule.java("test/throws")
            .states("Nothing")
            .because("it is a test")
            .remedy("None")
            .inspecting(ClassOrInterfaceDeclaration.class, (type, report) -> {
                throw new IllegalStateException("no idea");
            })
            .build();

    private static Assessment assess(Map<String, String> code) {
        return Assize.assess(Codebase.inMemory(code))
                .against(METHODS, TYPES, THROWS)
                .run();
    }

    private static String written(Report report, Assessment... assessments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            report.write(List.of(assessments), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void jsonIsValidAgainstItsSchemaAndHoldsWhatAnAgentNeeds() throws IOException {
        String json = written(
                Reports.json(),
                assess(Map.of("src/main/java/A.java", "class A { void m() {} }", "src/main/java/B.java", "class {")));

        assertThat(schemaErrors(json)).isEmpty();
        JsonNode finding = new ObjectMapper().readTree(json).get("findings").get(0);
        assertThat(finding.get("path").asText()).isEqualTo("src/main/java/A.java");
        assertThat(finding.get("rule").asText()).isEqualTo("test/no-method");
        assertThat(finding.get("startColumn").asInt()).isEqualTo(16);
        assertThat(finding.get("endColumn").asInt()).isEqualTo(17);
        assertThat(finding.get("do").asText()).isEqualTo("Delete it");
        assertThat(finding.get("clauses").get(0).asText()).isEqualTo("iso-25010/maintainability");
        assertThat(new ObjectMapper().readTree(json).get("reviews")).hasSize(1);
    }

    @Test
    void jsonHoldsWhatIsAcceptedAndTheStateOfEveryClause() throws IOException {
        String json = written(Reports.json(), EverythingAssessment.assessment());

        assertThat(schemaErrors(json)).isEmpty();
        JsonNode root = new ObjectMapper().readTree(json);
        assertThat(root.get("accepted").findValuesAsText("means")).containsExactly("waiver", "baseline");
        assertThat(root.get("coverage").findValuesAsText("state")).contains("failing", "partly", "attested", "open");
    }

    @Test
    void theConsoleCountsWhatIsAccepted() {
        assertThat(written(Reports.console(), EverythingAssessment.assessment()))
                .contains("; accepted: 1 waived, 1 known since adoption\n");
    }

    @Property(tries = 60)
    void jsonIsValidWhateverAFileHolds(@ForAll String comment) throws IOException {
        String code = "class A { /* " + comment.replace("*/", "") + " */ void m() {} }";
        assertThat(schemaErrors(written(Reports.json(), assess(Map.of("src/main/java/A.java", code)))))
                .isEmpty();
    }

    private static List<String> schemaErrors(String json) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Reports.class.getResourceAsStream("assessment-1.schema.json"))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void aReportIsTheSameEveryTime() {
        Map<String, String> code = IntStream.range(0, 30)
                .boxed()
                .collect(Collectors.toMap(
                        n -> "src/main/java/C" + n + ".java", n -> "class C" + n + " { void m() {} }"));

        assertThat(written(Reports.json(), assess(code))).isEqualTo(written(Reports.json(), assess(code)));
        assertThat(written(Reports.console(), assess(code))).isEqualTo(written(Reports.console(), assess(code)));
    }

    @Test
    void theConsoleTellsEveryRuleOnceAndEndsWithWhatWasLookedAt() {
        Assessment assessment = assess(Map.of("src/main/java/A.java", "class A {\n\tvoid m() {}\n}"));

        assertThat(written(Reports.console(), assessment).replaceAll("ReportsTest.java:[0-9]+", "ReportsTest.java:63"))
                .isEqualTo("""
                        error test/no-method: 1 breach, the first at src/main/java/A.java:2:7: There is a method

                          There is a method
                            at A.m(A.java:2)
                                1 | class A {
                              > 2 | 	void m() {}
                                  | 	     ^

                          states  There is no method
                          why     it is a test
                          do      Delete it
                          clause  iso-25010/maintainability
                          more    assize explain test/no-method

                        review test/look-at-types: 1 place to look at, the first at src/main/java/A.java:1:7: Is "A" <good> & well?

                          Is "A" <good> & well?
                            at A.<type>(A.java:1)
                              > 1 | class A {
                                  |       ^

                          states  Types are looked at
                          why     it is a test
                          do      Look
                          more    assize explain test/look-at-types

                        not run test/throws: rule test/throws failed on src/main/java/A.java:1: IllegalStateException: no idea (at ReportsTest.java:63)

                        %s: 1 error, 0 warnings, 1 review
                        rules: 1 failed, 1 review, 1 not run
                        looked at: 1 java file
                        """.formatted(assessment.codebase().root()));
    }

    @Test
    void aRuleWithThousandsOfFindingsIsStillReadable() {
        StringBuilder code = new StringBuilder("class A {\n");
        for (int number = 0; number < 3000; number++) {
            code.append("  void method").append(number).append("() {}\n");
        }
        Assessment assessment =
                assess(Map.of("src/main/java/A.java", code.append("}\n").toString()));

        String message = RuleMessage.ofBreaches(assessment, "test/no-method");

        assertThat(message.lines()).hasSizeLessThanOrEqualTo(120);
        assertThat(message.length()).isLessThanOrEqualTo(16 * 1024);
        assertThat(message).contains("    and at 2990 more places").endsWith("assize explain test/no-method");
    }
}
