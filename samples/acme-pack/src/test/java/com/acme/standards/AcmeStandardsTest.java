package com.acme.standards;

import java.util.stream.Stream;
import org.assize.testkit.RulePackVerifier;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class AcmeStandardsTest {

    @TestFactory
    Stream<DynamicNode> everyRuleKeepsItsPromises() {
        return RulePackVerifier.of(new AcmeStandards()).nodes();
    }
}
