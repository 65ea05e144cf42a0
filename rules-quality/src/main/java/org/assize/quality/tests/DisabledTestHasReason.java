package org.assize.quality.tests;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.syntax.Expressions;
import org.assize.quality.syntax.Names;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Whether the reason still holds. */
final class DisabledTestHasReason {

    static final Rule RULE = Rule.java("quality/disabled-test-has-reason")
            .states("A disabled test states a reason")
            .because("without one nobody dares to enable it or to delete it")
            .remedy("Write why, and when it can come back: @Disabled(\"waits for the new gateway, SHOP-12\")")
            .implementing("iso-25010/testability", "iso-25010/analysability")
            .cannotSee("Whether the reason still holds.")
            .knownElsewhereAs("java:S1607")
            .violating("""
        import org.junit.jupiter.api.Disabled;
        import org.junit.jupiter.api.Test;

        class OrderTest {
            «@Disabled»
            @Test
            void adds() {}
        }
        """)
            .violating("""
        import org.junit.Ignore;

        «@Ignore("")»
        public class OrderTest {}
        """)
            .violating("""
        import org.testng.annotations.Test;

        public class OrderTest {
            «@Test(enabled = false)»
            public void adds() {}
        }
        """)
            .conforming("""
        import org.junit.jupiter.api.Disabled;
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Disabled("waits for the new gateway")
            @Test
            void adds() {}
        }
        """)
            .conforming("""
        import com.fasterxml.jackson.annotation.JsonIgnore;
        import org.testng.annotations.Test;

        class OrderTest {
            @JsonIgnore
            int size;

            @Test(enabled = false, description = "waits for the new gateway")
            void adds() {}
        }
        """)
            .conforming("""
        import com.acme.Ignore;

        class Order {
            @Ignore
            int size;
        }
        """)
            .inspecting(AnnotationExpr.class, DisabledTestHasReason::inspect)
            .build();

    private DisabledTestHasReason() {}

    private static void inspect(AnnotationExpr annotation, Inspection<JavaFile, Node> report) {
        String name = annotation.getName().getIdentifier();
        boolean disables = switch (name) {
            case "Disabled" -> Names.means(annotation.getNameAsString(), annotation, "org.junit.jupiter.api.Disabled");
            case "Ignore" -> Names.means(annotation.getNameAsString(), annotation, "org.junit.Ignore");
            case "Test" -> isSwitchedOff(annotation);
            default -> false;
        };
        if (disables && !hasReason(annotation, name)) {
            report.breach(annotation, "This test is disabled and nobody says why")
                    .key(name);
        }
    }

    private static boolean isSwitchedOff(AnnotationExpr annotation) {
        return TestCode.attribute(annotation, "enabled")
                        .filter(value -> value instanceof BooleanLiteralExpr literal && !literal.getValue())
                        .isPresent()
                && Names.means(annotation.getNameAsString(), annotation, "org.testng.annotations.Test");
    }

    private static boolean hasReason(AnnotationExpr annotation, String name) {
        Optional<Expression> reason = TestCode.attribute(annotation, name.equals("Test") ? "description" : "value");
        return reason.isPresent()
                && Expressions.text(reason.get()).map(text -> !text.isBlank()).orElse(true);
    }
}
