package org.assize.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.codebase.PathPattern;
import org.assize.policy.Attestation;
import org.assize.policy.Policy;
import org.assize.policy.PolicyPlace;
import org.assize.policy.StandardInForce;
import org.assize.policy.Waiver;
import org.assize.report.Report;
import org.assize.rule.Rule;
import org.assize.standard.ClauseId;
import org.assize.standard.Standard;
import org.assize.standard.Standards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportsTest {

    private static final PolicyPlace PLACE = new PolicyPlace("standards/attestations.yml", 1, 1);
    private static final AcrProduct SHOP = new AcrProduct("Shop", "2.1", "", "access@shop.example");

    private static final Rule METHODS = Rule.java("test/no-method")
            .states("There is no \"method\"")
            .because("it is a test")
            .remedy("Delete it")
            .implementing("wcag-2.2/2.4.2")
            .inspecting(MethodDeclaration.class, (method, report) -> report.breach(method.getName(), "A method"))
            .build();

    private static final Rule LEGACY = Rule.java("test/no-legacy")
            .states("There is no legacy")
            .because("it is a test")
            .remedy("Delete it")
            .implementing("wcag-2.2/1.4.3")
            .inspecting(ClassOrInterfaceDeclaration.class, (type, report) -> {
                if (type.getNameAsString().equals("Legacy")) {
                    report.breach(type.getName(), "Legacy");
                }
            })
            .build();

    private static final Rule KEPT = Rule.java("test/kept")
            .states("Types are looked at")
            .because("it is a test")
            .remedy("Look")
            .implementing("wcag-2.2/1.1.1")
            .deciding("wcag-2.2/3.1.1", "there is nothing else to see")
            .inspecting(ClassOrInterfaceDeclaration.class, (type, report) -> {})
            .build();

    private static Attestation word(String clause, Attestation.Word says) {
        return new Attestation(
                ClauseId.parse(clause),
                says,
                "design",
                LocalDate.of(2026, 10, 1),
                "https://wiki.example/1",
                LocalDate.of(2027, 10, 1),
                PLACE);
    }

    private static Policy policy() {
        return Policy.none()
                .withWaivers(List.of(new Waiver(
                        "W-1",
                        "test/no-legacy",
                        List.of(PathPattern.of("**/*.java")),
                        Waiver.Type.ACCEPTED_RISK,
                        "It goes in spring",
                        "shop",
                        LocalDate.of(2027, 5, 1),
                        PLACE)))
                .withAttestations(List.of(
                        word("wcag-2.2/1.2.1", Attestation.Word.MET),
                        word("wcag-2.2/1.2.2", Attestation.Word.NOT_APPLICABLE)))
                .withStandardsInForce(List.of(
                        new StandardInForce("wcag-2.2", Optional.of("AA")),
                        new StandardInForce("gdpr", Optional.empty())));
    }

    private static Assessment assess(Policy policy) {
        return Assize.assess(
                        Codebase.inMemory(Map.of("src/main/java/A.java", "class A { void m() {} }\nclass Legacy {}")))
                .against(METHODS, LEGACY, KEPT)
                .under(policy)
                .clock(Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC))
                .run();
    }

    private static String written(Report report, Assessment... assessments) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        report.write(List.of(assessments), output);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) throws Exception {
        return new JsonMapper().readTree(text);
    }

    private static JsonSchema schema(String resource) throws Exception {
        JsonNode schema = new JsonMapper().readTree(ExportsTest.class.getResourceAsStream(resource));
        withoutLocalNames(schema);
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V7,
                        builder -> builder.schemaMappers(
                                mappers -> mappers.mapPrefix("http://cyclonedx.org/schema/", "classpath:/")))
                .getSchema(schema);
    }

    /** OSCAL's schema names some parts in ways that draft 7 does not know and the validator refuses. */
    private static void withoutLocalNames(JsonNode node) {
        if (node.path("$id").isTextual()) {
            ((ObjectNode) node).remove("$id");
        }
        if (node.path("id").path("id").isObject()) {
            ((ObjectNode) node.get("id")).remove("id");
        }
        node.forEach(ExportsTest::withoutLocalNames);
    }

    private static void assertValid(String resource, String document) throws Exception {
        assertThat(schema(resource)
                        .validate(
                                json(document),
                                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
    }

    @Test
    void assessmentResultsAreOscalAndSayNoMoreThanTheMap() throws Exception {
        String text = written(Exports.oscalAssessmentResults(), assess(policy()));
        JsonNode result = json(text).at("/assessment-results/results/0");
        Map<String, String> states = new TreeMap<>();
        result.at("/findings")
                .forEach(finding -> states.put(
                        finding.at("/target/target-id").asText(),
                        finding.at("/target/status/state").asText() + " "
                                + finding.at("/target/status/reason").asText()));

        assertValid("/schema/json/oscal-ar_schema.json", text);
        assertThat(states)
                .containsEntry("wcag-2.2_2.4.2", "not-satisfied fail")
                .containsEntry("wcag-2.2_1.4.3", "not-satisfied other")
                .containsEntry("wcag-2.2_3.1.1", "satisfied pass")
                .containsEntry("wcag-2.2_1.1.1", "not-satisfied other")
                .containsEntry("wcag-2.2_1.2.1", "satisfied pass")
                .containsEntry("wcag-2.2_1.2.4", "not-satisfied other")
                .doesNotContainKey("wcag-2.2_1.2.2");
        assertThat(text)
                .contains("\"control-id\" : \"wcag-2.2_1.2.2\"")
                .contains("There is no \\\"method\\\": failed, 1 breaches")
                .contains("By design: https://wiki.example/1");
        assertThat(identifiers(json(text), new ArrayList<>())).doesNotHaveDuplicates();
        assertThat(written(Exports.oscalAssessmentResults(), assess(policy()))).isEqualTo(text);
    }

    private static List<String> identifiers(JsonNode node, List<String> found) {
        if (node.has("uuid")) {
            found.add(node.get("uuid").asText());
        }
        node.forEach(child -> identifiers(child, found));
        return found;
    }

    @Test
    void everyObservationThatAFindingNamesIsThere() throws Exception {
        JsonNode result = json(written(Exports.oscalAssessmentResults(), assess(policy())))
                .at("/assessment-results/results/0");
        TreeSet<String> there = new TreeSet<>();
        result.at("/observations").forEach(each -> there.add(each.get("uuid").asText()));

        assertThat(result.findValuesAsText("observation-uuid")).isNotEmpty().isSubsetOf(there);
    }

    @Test
    void declarationsAreCycloneDxAndClaimNothingOfWhatIsOpen() throws Exception {
        String text = written(Exports.cycloneDxDeclarations(), assess(policy()));
        JsonNode document = json(text);
        Map<String, String> scores = new TreeMap<>();
        document.at("/declarations/attestations")
                .forEach(attestation -> attestation
                        .get("map")
                        .forEach(mapped -> scores.put(
                                mapped.get("requirement").asText(),
                                mapped.at("/conformance/score").asText("none"))));

        assertValid("/bom-1.6.schema.json", text);
        assertThat(scores)
                .containsEntry("wcag-2.2/2.4.2", "0")
                .containsEntry("wcag-2.2/3.1.1", "1")
                .containsEntry("wcag-2.2/1.2.1", "1")
                .containsEntry("wcag-2.2/1.1.1", "none")
                .containsEntry("wcag-2.2/1.4.3", "none")
                .doesNotContainKeys("wcag-2.2/1.2.4", "wcag-2.2/1.2.2", "gdpr/art-32");
        assertThat(document.at("/definitions/standards/0/requirements").findValuesAsText("bom-ref"))
                .contains("wcag-2.2/1.2.4")
                .doesNotContain("wcag-2.2/1.2.6");
        assertReferencesAreThere(document);
    }

    private static void assertReferencesAreThere(JsonNode document) {
        List<String> there = document.findValuesAsText("bom-ref");
        assertThat(there).doesNotHaveDuplicates();
        assertThat(document.findValuesAsText("target")).isNotEmpty().allMatch(there::contains);
        assertThat(document.findValuesAsText("requirement")).isNotEmpty().allMatch(there::contains);
        for (String name : List.of("claims", "counterClaims", "evidence", "counterEvidence")) {
            document.at("/declarations").findValues(name).stream()
                    .filter(JsonNode::isArray)
                    .forEach(list -> list.forEach(each -> {
                        if (each.isTextual()) {
                            assertThat(there).contains(each.asText());
                        }
                    }));
        }
    }

    @Test
    void theDraftOfAConformanceReportNeverSupportsOnTheWordOfRules() throws Exception {
        JsonNode document = new YAMLMapper().readTree(written(Exports.openAcrDraft(SHOP), assess(policy())));
        Map<String, String> levels = new TreeMap<>();
        document.get("chapters")
                .forEach(chapter -> chapter.get("criteria")
                        .forEach(criterion -> levels.put(
                                criterion.get("num").asText(),
                                criterion.at("/components/0/adherence/level").asText())));

        assertThat(levels)
                .hasSize(55)
                .containsEntry("2.4.2", "partially-supports")
                .containsEntry("1.4.3", "partially-supports")
                .containsEntry("3.1.1", "not-evaluated")
                .containsEntry("1.1.1", "not-evaluated")
                .containsEntry("1.2.1", "supports")
                .containsEntry("1.2.2", "not-applicable")
                .containsEntry("1.2.4", "not-evaluated");
        assertThat(levels.values().stream().filter("supports"::equals)).hasSize(1);
        assertThat(document.at("/product/name").asText()).isEqualTo("Shop");
        assertThat(document.at("/author/email").asText()).isEqualTo("access@shop.example");
        assertThat(document.get("chapters").fieldNames())
                .toIterable()
                .containsExactly("success_criteria_level_a", "success_criteria_level_aa");
        assertThatThrownBy(() -> new AcrProduct(" ", "", "", "a@b.example")).hasMessageContaining("names a product");
    }

    @Test
    void withoutStandardsInForceNothingIsSaidOfClauses() throws Exception {
        Assessment assessment = assess(Policy.none());
        String oscal = written(Exports.oscalAssessmentResults(), assessment);
        String cycloneDx = written(Exports.cycloneDxDeclarations(), assessment);

        assertValid("/schema/json/oscal-ar_schema.json", oscal);
        assertThat(oscal).contains("No standard is in force").doesNotContain("satisfied");
        assertValid("/bom-1.6.schema.json", cycloneDx);
        assertThat(json(cycloneDx).at("/declarations/claims")).isEmpty();
        assertThat(written(Exports.openAcrDraft(SHOP), assessment)).contains("num: \"1.1.1\"");
    }

    static List<Standard> standards() {
        return Standards.shipped().ids().stream()
                .map(Standards.shipped()::standard)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("standards")
    void everyStandardIsACatalogInBothVocabularies(Standard standard) throws Exception {
        String oscal = Exports.oscalCatalog(standard);
        String cycloneDx = Exports.cycloneDxStandard(standard);

        assertValid("/schema/json/oscal-catalog_schema.json", oscal);
        assertThat(json(oscal).at("/catalog/controls"))
                .hasSize(standard.clauses().size());
        assertThat(json(oscal).at("/catalog/controls").findValuesAsText("id")).doesNotHaveDuplicates();
        assertValid("/bom-1.6.schema.json", cycloneDx);
        assertThat(json(cycloneDx).at("/definitions/standards/0/requirements"))
                .hasSize(standard.clauses().size());
    }
}
