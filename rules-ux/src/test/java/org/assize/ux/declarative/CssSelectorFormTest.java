package org.assize.ux.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assize.declarative.RuleFile;
import org.assize.policy.Policy;
import org.assize.standard.Standards;
import org.assize.testkit.RuleFileVerifier;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CssSelectorFormTest {

    private static final CssSelectorForm FORM = new CssSelectorForm();

    @TestFactory
    Stream<DynamicNode> selectorsFindWhatTheirExamplesMark() {
        return RuleFileVerifier.of(Policy.load(Path.of("src/test/resources/standards")))
                .nodes();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        forbid: { css-selector: "p[" }             | 'p[' is not a CSS selector
        require: { css-selector: p, every: "a:x" } | 'a:x' is not a CSS selector
        forbid: { css-selector: p, every: a }      | 'every' goes with 'require'
        """)
    void whatIsNoSelectorIsRefused(String demand, String message) {
        RuleFile file =
                RuleFile.parse("a.yml", "- { id: a/b, states: A, " + demand + " }", Standards.shipped(), List.of(FORM));

        assertThat(file.rules()).isEmpty();
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith(message));
    }

    @Test
    void theSchemaOfRuleFilesKnowsTheForm() throws Exception {
        JsonNode schema = new JsonMapper().readTree(RuleFile.class.getResourceAsStream("rules.schema.json"));

        assertThat(schema.at("/$defs/css-selector/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(FORM.key(), "every", "in", "except");
        assertThat(FORM.details()).containsOnlyKeys("every");
    }
}
