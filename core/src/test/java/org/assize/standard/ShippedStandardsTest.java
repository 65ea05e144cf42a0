package org.assize.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedStandardsTest {

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
        "cwe, 511",
        "cwe-top-25-2025, 25",
        "iso-25010, 49",
        "owasp-asvs-5.0, 345",
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
    void wcagDoesNotHoldTheCriterionThatItRemoved() {
        assertThat(Standards.shipped().standard("wcag-2.2").clause("4.1.1")).isEmpty();
    }

    private static Map<String, Integer> countByLevel(String id) {
        Map<String, Integer> result = new LinkedHashMap<>();
        Standards.shipped().standard(id).clauses().forEach(clause -> result.merge(clause.level(), 1, Integer::sum));
        return result;
    }
}
