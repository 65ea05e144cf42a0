package org.assize.compliance;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assize.testkit.RulePackVerifier;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ComplianceRulesTest {

    @TestFactory
    Stream<DynamicNode> everyRuleKeepsItsPromises() {
        return RulePackVerifier.of(new ComplianceRules())
                .withPagesIn(Path.of("../docs/rules"))
                .withRecordIn(Path.of("../docs/rules/real-code.tsv"))
                .nodes();
    }
}
