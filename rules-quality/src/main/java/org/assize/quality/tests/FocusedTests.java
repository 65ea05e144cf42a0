package org.assize.quality.tests;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Counts calls whose names begin as assertions do, so that assertions of a team's own count as well. */
final class FocusedTests {

    record Options(
            @Option("the most assertions that a test has") int max) {}

    static final Rule RULE = Rule.java("quality/focused-tests")
            .states("A test does not have more assertions than the limit")
            .because("the first that fails hides all others, and nobody can tell what the test is about")
            .remedy("Split the test, one for each behaviour; run a table of values as a parameterised test")
            .implementing("iso-25010/testability")
            .severity(Severity.WARNING)
            .options(new Options(25))
            .cannotSee("Assertions in methods that the test calls.")
            .knownElsewhereAs("PMD.UnitTestContainsTooManyAsserts", "java:S5961")
            .violating(many(26))
            .violating(many(30))
            .violating(many(27))
            .conforming(many(25))
            .conforming(many(1))
            .conforming("""
                    class Assertions {
                        void assertAll() {
                            assertThat(1).isEqualTo(1);
                        }
                    }
                    """)
            .inspecting(MethodDeclaration.class, FocusedTests::inspect)
            .build();

    private FocusedTests() {}

    private static String many(int count) {
        return """
                import static org.junit.jupiter.api.Assertions.assertEquals;

                import org.junit.jupiter.api.Test;

                class ImportTest {
                    @Test
                    void %s() {
                %s    }
                }
                """.formatted(
                        count > 25 ? "«everything»" : "everything", "        assertEquals(1, read());\n".repeat(count));
    }

    private static void inspect(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        if (!TestCode.isTest(method) || method.getBody().isEmpty()) {
            return;
        }
        int max = report.options(Options.class).max();
        int count =
                method.findAll(MethodCallExpr.class, FocusedTests::isAssertion).size();
        report.measured("max", count);
        if (count > max) {
            report.breach(method.getName(), "This test has " + count + " assertions, more than " + max)
                    .measuring(count);
        }
    }

    /** Of a chain, only its beginning counts. */
    private static boolean isAssertion(MethodCallExpr call) {
        String name = call.getNameAsString();
        return name.startsWith("assert") || name.equals("fail") || name.equals("verify");
    }
}
