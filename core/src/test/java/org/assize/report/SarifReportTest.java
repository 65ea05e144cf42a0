package org.assize.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assize.report.EverythingAssessment.written;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.rule.Rule;
import org.junit.jupiter.api.Test;

class SarifReportTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

    @Test
    void isValidAgainstTheSchemaOfOasis() throws Exception {
        String full = written(Reports.sarif(), EverythingAssessment.assessment());
        String gitHub = written(Reports.sarifForGitHub(), EverythingAssessment.assessment());

        assertThat(errors(full)).isEmpty();
        assertThat(errors(gitHub)).isEmpty();
        assertThat(new ObjectMapper().readValue(full, SarifSchema210.class).getRuns())
                .hasSize(1);
    }

    @Test
    void everyResultPointsToItsRuleAndItsClauses() throws Exception {
        JsonNode run = run(written(Reports.sarif(), EverythingAssessment.assessment()));

        for (JsonNode result : run.get("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            for (JsonNode taxon : result.get("taxa")) {
                JsonNode taxonomy =
                        run.at("/taxonomies/" + taxon.at("/toolComponent/index").asInt());
                assertThat(taxonomy.get("name")).isEqualTo(taxon.at("/toolComponent/name"));
                assertThat(taxonomy.at("/taxa/" + taxon.get("index").asInt() + "/id"))
                        .isEqualTo(taxon.get("id"));
            }
        }
        assertThat(run.at("/tool/driver/supportedTaxonomies").findValuesAsText("name"))
                .containsExactly("owasp-asvs-5.0", "wcag-2.2");
        assertThat(run.get("columnKind").asText()).isEqualTo("utf16CodeUnits");
    }

    @Test
    void waivedFindingsAreSuppressedKnownOnesUnchangedAndOthersNew() throws Exception {
        JsonNode run = run(written(Reports.sarif(), EverythingAssessment.assessment()));

        assertThat(states(run))
                .contains(
                        "src/main/java/A.java fail new []",
                        "src/main/java/A.java review new []",
                        "src/main/java/legacy/L.java fail new [external: The partner " + EverythingAssessment.HOSTILE
                                + "; owner payments; until 2027-03-31 (W-1)]",
                        "src/main/java/old/O.java fail unchanged [external: it was there when the rule was adopted"
                                + " (standards/baseline/test/no-method.jsonl)]");
    }

    @Test
    void whatCouldNotBeRunIsANotificationOfTheInvocation() throws Exception {
        JsonNode invocation =
                run(written(Reports.sarif(), EverythingAssessment.assessment())).at("/invocations/0");

        assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asText())
                .startsWith("test/throws was not run: rule test/throws failed on src/main/java/A.java:1");
    }

    @Test
    void gitHubIsToldOfBreachesThatCountOnly() throws Exception {
        JsonNode run = run(written(Reports.sarifForGitHub(), EverythingAssessment.assessment()));

        assertThat(states(run)).allMatch(state -> state.contains(" fail new []"));
        assertThat(states(run)).noneMatch(state -> state.contains("legacy") || state.contains("/old/"));
    }

    @Test
    void gitHubIsToldOfNoMoreThanItTakesAndWhatIsLeftOut() throws Exception {
        Rule everyLine = Rule.java("test/every-statement")
                .states("There is no statement")
                .because("it is a test")
                .remedy("Delete it")
                .tagged(IntStream.range(0, 30).mapToObj(n -> "tag-" + n).toArray(String[]::new))
                .inspecting(
                        com.github.javaparser.ast.stmt.EmptyStmt.class, (empty, report) -> report.breach(empty, "x"))
                .build();
        String code = "class A { void m() { " + ";".repeat(25_003) + " } }";

        JsonNode run = run(written(
                Reports.sarifForGitHub(),
                Assize.assess(Codebase.inMemory(Map.of("A.java", code)))
                        .against(everyLine)
                        .run()));

        assertThat(run.get("results")).hasSize(25_000);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .isEqualTo("3 more results are left out, since no more than these are accepted");
        assertThat(run.at("/tool/driver/rules/0/properties/tags")).hasSize(20);
    }

    @Property
    void anyPathIsAUriThatReadsBack(@ForAll String name) {
        String path = "src/"
                + name.replace('\uFFFD', '?')
                        .codePoints()
                        .filter(c -> c < 0xD800 || c > 0xDFFF)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());

        URI uri = URI.create(SarifResults.uri(path));

        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.getQuery()).isNull();
        assertThat(uri.getFragment()).isNull();
        assertThat(java.net.URLDecoder.decode(
                        SarifResults.uri(path).replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(path);
    }

    private static List<String> states(JsonNode run) {
        return StreamSupport.stream(run.get("results").spliterator(), false)
                .map(result -> {
                    List<String> suppressions = new ArrayList<>();
                    result.get("suppressions")
                            .forEach(each -> suppressions.add(each.get("kind").asText() + ": "
                                    + each.get("justification").asText()));
                    return result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                    .asText() + " " + result.get("kind").asText() + " "
                            + result.get("baselineState").asText() + " " + suppressions;
                })
                .toList();
    }

    private static JsonNode run(String sarif) throws Exception {
        return new ObjectMapper().readTree(sarif).at("/runs/0");
    }

    private static List<String> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
