package org.assize.ux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assize.standard.Level;
import org.assize.testkit.RulePackVerifier;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class UxRulesTest {

    @TestFactory
    Stream<DynamicNode> everyRuleKeepsItsPromises() {
        return RulePackVerifier.of(new UxRules())
                .withPagesIn(Path.of("../docs/rules"))
                .withRecordIn(Path.of("../docs/rules/real-code.tsv"))
                .nodes();
    }

    @Test
    void rulesThatServeOnlyLevelAaaAreNotAmongThoseOfLevelAa() {
        assertThat(UxRules.implementing("wcag-2.2", Level.level("AA")).rules())
                .extracting(inForce -> inForce.rule().id())
                .contains("ux/page-has-language", "ux/viewport-allows-zoom")
                .doesNotContain("ux/page-no-delayed-refresh");
    }
}
