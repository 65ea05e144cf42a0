package org.assize.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.rule.Example;
import org.assize.rule.MarkedText;
import org.assize.rule.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The test kit tries rules on calls with compiled classes; here they see the same examples as sources only. */
class CallsInSourcesTest {

    @TestFactory
    Stream<DynamicTest> aRuleOnCallsFindsTheSameInSources() {
        return ComplianceRules.all().rules().stream()
                .map(inForce -> inForce.rule())
                .filter(rule -> rule.inspections().stream()
                        .anyMatch(inspected -> inspected.kind().id().equals("bytecode")))
                .flatMap(CallsInSourcesTest::examples);
    }

    private static Stream<DynamicTest> examples(Rule rule) {
        return Stream.iterate(0, index -> index < rule.examples().size(), index -> index + 1)
                .map(index -> DynamicTest.dynamicTest(
                        rule.id() + " example " + (index + 1),
                        () -> compare(rule, rule.examples().get(index))));
    }

    private static void compare(Rule rule, Example example) {
        Map<String, String> texts = new TreeMap<>();
        int expected = 0;
        for (Map.Entry<String, String> file : example.files().entrySet()) {
            MarkedText marked = MarkedText.parse(file.getValue());
            texts.put(file.getKey(), marked.text());
            expected += marked.spans().size();
        }
        assertThat(Assize.assess(Codebase.inMemory(texts)).against(rule).run().findings())
                .hasSize(expected);
    }
}
