package org.assize.testkit;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assize.policy.Policy;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class RuleFileVerifierTest {

    @TestFactory
    Stream<DynamicNode> everyFormFindsWhatItsExamplesMark() {
        return RuleFileVerifier.of(Policy.load(Path.of("src/test/resources/standards")))
                .nodes();
    }
}
