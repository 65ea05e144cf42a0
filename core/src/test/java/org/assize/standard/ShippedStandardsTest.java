package org.assize.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assize.document.YamlKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedStandardsTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Standards.class.getResourceAsStream("standard.schema.json"));

    static Iterable<String> ids() {
        return Standards.shipped().ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aShippedStandardHasTheIdOfItsFile(String id) {
        assertThat(Standards.shipped().standard(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aShippedFileIsValidAgainstTheSchema(String id) throws IOException {
        assertThat(validate(new String(bytes(id + ".yml"), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id: a", "owner: design", "decided-by: rules", "title: b", "level: A"})
    void theSchemaFindsWhatTheReaderFinds(String misspelt) {
        String valid = """
            id: a
            title: t
            version: 1
            source: s
            levels: [A]
            clauses:
              - id: a
                title: b
                level: A
                owner: design
                decided-by: rules
                statement: c
            """;
        assertThat(validate(valid)).isEmpty();
        String broken = valid.replace(misspelt, "x" + misspelt.replace(": ", ": [") + "]");

        assertThat(validate(broken)).isNotEmpty();
        assertThatThrownBy(() -> Catalogue.parse("a.yml", broken)).isInstanceOf(CatalogueException.class);
    }

    @Test
    void theSchemaHasTheKeysAndWordsOfTheReader() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(bytes("standard.schema.json"));
        JsonNode clause = schema.at("/$defs/clause");

        assertKeys(schema, CatalogueParser.OF_STANDARD);
        assertKeys(clause, CatalogueParser.OF_CLAUSE);
        assertThat(clause.at("/properties/owner/enum")).map(JsonNode::asText).isEqualTo(words(Owner.values()));
        assertThat(clause.at("/properties/decided-by/enum"))
                .map(JsonNode::asText)
                .isEqualTo(words(DecidedBy.values()));
    }

    private static void assertKeys(JsonNode schema, List<YamlKey> keys) {
        assertThat(schema.get("properties").properties())
                .map(Map.Entry::getKey)
                .containsExactlyElementsOf(keys.stream().map(YamlKey::name).toList());
        assertThat(schema.get("required"))
                .map(JsonNode::asText)
                .isEqualTo(keys.stream()
                        .filter(YamlKey::required)
                        .map(YamlKey::name)
                        .toList());
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Set<ValidationMessage> validate(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Standards.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }

    @Test
    void everyCatalogueInTheJarIsKnown() throws Exception {
        Path folder = Path.of(
                        Standards.class.getResource("standard.schema.json").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yml"))
                            .map(name -> name.substring(0, name.length() - ".yml".length())))
                    .containsExactlyInAnyOrderElementsOf(Standards.shipped().ids());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyShippedClauseHasALinkAndAStatementThatIsASentence(String id) {
        assertThat(Standards.shipped().standard(id).clauses()).allSatisfy(clause -> {
            assertThat(clause.link()).startsWith("https://");
            assertThat(clause.statement()).endsWith(".").doesNotContain("..");
            assertThat(clause.title()).doesNotEndWith(".");
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aShippedStandardNamesItsVersionSourceAndLicence(String id) {
        Standard standard = Standards.shipped().standard(id);

        assertThat(standard.version()).isNotEmpty();
        assertThat(standard.source()).startsWith("https://");
        assertThat(standard.licence()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatAShippedClauseMapsToExists(String id) {
        for (Clause clause : Standards.shipped().standard(id).clauses()) {
            clause.mapsTo().forEach(Standards.shipped()::clause);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "act-rules, 87",
        "ccpa, 13",
        "cwe, 544",
        "cwe-top-25-2025, 25",
        "gdpr, 48",
        "hipaa, 16",
        "iso-25010, 49",
        "nist-800-53, 39",
        "nist-ssdf-1.1, 42",
        "owasp-asvs-5.0, 345",
        "pci-dss-4.0.1, 99",
        "soc2, 25",
        "wcag-2.2, 86",
    })
    void aShippedStandardIsComplete(String id, int clauses) {
        assertThat(Standards.shipped().standard(id).clauses()).hasSize(clauses);
    }

    @Test
    void wcagHasItsCriteriaAtTheirLevels() {
        assertThat(countByLevel("wcag-2.2")).isEqualTo(Map.of("A", 31, "AA", 24, "AAA", 31));
    }

    @Test
    void asvsHasItsRequirementsAtTheirLevels() {
        assertThat(countByLevel("owasp-asvs-5.0")).isEqualTo(Map.of("1", 70, "2", 183, "3", 92));
    }

    @Test
    void wcagAsksAQuestionOfItsOwnForEachCriterionOfAAndAA() {
        assertThat(Standards.shipped().standard("wcag-2.2").clauses())
                .filteredOn(clause -> !clause.level().equals("AAA"))
                .hasSize(55)
                .allSatisfy(clause -> assertThat(clause.question())
                        .as(clause.id().toString())
                        .contains("?")
                        .hasSizeLessThan(150));
    }

    @Test
    void wcagDoesNotHoldTheCriterionThatItRemoved() {
        assertThat(Standards.shipped().standard("wcag-2.2").clause("4.1.1")).isEmpty();
    }

    private static Map<String, Integer> countByLevel(String id) {
        Map<String, Integer> result = new LinkedHashMap<>();
        Standards.shipped().standard(id).clauses().forEach(clause -> result.merge(clause.level(), 1, Integer::sum));
        return result;
    }
}
