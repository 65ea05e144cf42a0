package org.assize.quality;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assize.testkit.RulePackVerifier;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class QualityRulesTest {

    @TestFactory
    Stream<DynamicNode> everyRuleKeepsItsPromises() {
        return RulePackVerifier.of(new QualityRules())
                .withPagesIn(Path.of("../docs/rules"))
                .withRecordIn(Path.of("../docs/rules/real-code.tsv"))
                .nodes();
    }
}
