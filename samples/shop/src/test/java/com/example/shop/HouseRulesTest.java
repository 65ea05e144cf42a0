package com.example.shop;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assize.policy.Policy;
import org.assize.testkit.RuleFileVerifier;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The examples in our rule files are true. */
class HouseRulesTest {

    @TestFactory
    Stream<DynamicNode> everyRuleKeepsItsPromises() {
        return RuleFileVerifier.of(Policy.load(Path.of("standards"))).nodes();
    }
}
