package org.assize.quality.tests;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.quality.syntax.Names;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Expected values that are neither literals nor named so. */
final class AssertionArgumentOrder {

    static final Rule RULE = Rule.java("quality/assertion-argument-order")
            .states("Expected values are passed to assertions where expected values belong")
            .because("when such a test fails, its message says the reverse of what happened")
            .remedy("Swap them: JUnit wants the expected value first, TestNG the actual one; "
                    + "assertThat takes the actual value")
            .severity(Severity.WARNING)
            .implementing("iso-25010/testability")
            .cannotSee("Expected values that are neither literals nor named so. "
                    + "Comparisons with null, true and false are left to quality/specific-assertion.")
            .knownElsewhereAs("PMD.AssertEqualsArgumentOrder", "java:S3415", "AssertEqualsArgumentOrderChecker")
            .violating("""
        import static org.junit.jupiter.api.Assertions.assertEquals;

        class OrderTest {
            void adds(Order order) {
                assertEquals(order.size(), «3»);
                assertEquals(order.name(), «"first" + " order"», "the name");
                assertEquals(order.offset(), «-1»);
                assertEquals(order.type(), «Order.class»);
            }
        }
        """)
            .violating("""
        import org.junit.Assert;

        public class OrderTest {
            public void adds(Order order, double total) {
                Assert.assertEquals("the size", order.size(), «3»);
                Assert.assertEquals(total, «0.5», 0.01);
                String expected = "a";
                String actual = order.name();
                Assert.assertEquals(actual, «expected»);
            }
        }
        """)
            .violating("""
        import static org.testng.Assert.assertEquals;

        public class OrderTest {
            public void adds(Order order) {
                assertEquals(«3», order.size());
            }
        }
        """)
            .violating("""
        import static org.assertj.core.api.Assertions.assertThat;

        class OrderTest {
            void adds(Order order) {
                assertThat(«3»).isEqualTo(order.size());
                assertThat(«"a"»).as("the name").isEqualTo(order.name());
            }
        }
        """)
            .conforming("""
        import static org.junit.Assert.assertEquals;

        public class OrderTest {
            public void adds(Order order, double total) {
                assertEquals(3, order.size());
                assertEquals("the size", 3, order.size());
                assertEquals(0.5, total, 0.01);
                assertEquals("3", "" + 3);
                assertEquals(expectedSize(), 3);
            }
        }
        """)
            .conforming("""
        import static org.testng.Assert.assertEquals;

        public class OrderTest {
            public void adds(Order order) {
                assertEquals(order.size(), 3);
                assertEquals(order.size(), 3, "the size");
            }
        }
        """)
            .conforming("""
        import static org.assertj.core.api.Assertions.assertThat;

        class OrderTest {
            void adds(Order order) {
                assertThat(order.size()).isEqualTo(3);
                assertThat("a").isEqualTo("a");
                assertThat("a").isIn(order.names());
            }
        }
        """)
            .conforming("""
        class Bench {
            void run(int size) {
                assertEquals(size, 3);
            }

            private void assertEquals(int actual, int expected) {}
        }
        """)
            .inspecting(MethodCallExpr.class, AssertionArgumentOrder::inspect)
            .build();

    private static final Set<String> PAIRS = Set.of(
            "assertEquals",
            "assertNotEquals",
            "assertSame",
            "assertNotSame",
            "assertArrayEquals",
            "assertIterableEquals",
            "assertLinesMatch");

    private static final Set<String> DESCRIBING = Set.of("as", "describedAs", "withFailMessage");

    private static final Pattern EXPECTED = Pattern.compile("(?i)(un)?expect.*|exp|want(ed)?");

    private AssertionArgumentOrder() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        String name = call.getNameAsString();
        if (PAIRS.contains(name)) {
            Optional<Comparison.Library> library = Comparison.Library.of(call);
            Optional<Comparison> found = library.flatMap(
                    each -> Comparison.of(call, each, report.file().types()));
            if (library.isPresent() && found.isEmpty() && call.getArguments().size() == 3) {
                report.unjudged(call);
            }
            found.filter(AssertionArgumentOrder::isSwapped).ifPresent(swapped -> report(swapped, report));
        } else if ((name.equals("isEqualTo") || name.equals("isSameAs"))
                && call.getArguments().size() == 1) {
            chained(call).filter(AssertionArgumentOrder::isSwapped).ifPresent(swapped -> report(swapped, report));
        }
    }

    private static Optional<Comparison> chained(MethodCallExpr call) {
        Expression first = call.getScope().orElse(null);
        while (first instanceof MethodCallExpr inner
                && inner.getScope().isPresent()
                && DESCRIBING.contains(inner.getNameAsString())) {
            first = inner.getScope().get();
        }
        boolean starts = first instanceof MethodCallExpr start
                && start.getNameAsString().equals("assertThat")
                && start.getArguments().size() == 1
                && (Names.imports(call, "org.assertj.") || Names.imports(call, "com.google.common.truth."));
        return starts
                ? Optional.of(new Comparison(call.getArgument(0), ((MethodCallExpr) first).getArgument(0)))
                : Optional.empty();
    }

    private static void report(Comparison swapped, Inspection<JavaFile, Node> report) {
        JavaFile file = report.file();
        report.breach(swapped.actual(), "This expected value stands where the actual one belongs")
                .key(swapped.actual().toString())
                .fix(Fix.suggestion(
                        "Swap the expected and the actual value",
                        file.replace(swapped.actual(), file.text(swapped.expected())),
                        file.replace(swapped.expected(), file.text(swapped.actual()))));
    }

    private static boolean isSwapped(Comparison found) {
        if (isLiteral(found.expected()) || isNamedExpected(found.expected())) {
            return false;
        }
        return isLiteral(found.actual())
                || found.actual() instanceof NameExpr
                        && isNamedExpected(found.actual())
                        && !isConstant(found.expected());
    }

    private static boolean isLiteral(Expression expression) {
        Expression inner = Expressions.inner(expression);
        if (inner instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.MINUS) {
            inner = unary.getExpression();
        }
        return inner instanceof ClassExpr
                || Expressions.text(inner).isPresent()
                || inner.isLiteralExpr()
                        && !(inner instanceof NullLiteralExpr)
                        && !(inner instanceof BooleanLiteralExpr);
    }

    /** Whether something in an expression is named as the expected value. */
    private static boolean isNamedExpected(Expression expression) {
        return expression
                .findFirst(
                        com.github.javaparser.ast.expr.SimpleName.class,
                        name -> EXPECTED.matcher(name.getIdentifier()).matches())
                .isPresent();
    }

    /** Whether an expression may be the expected value itself: a constant, null or a truth value. */
    private static boolean isConstant(Expression expression) {
        Expression inner = Expressions.inner(expression);
        String written = inner.toString();
        String last = written.substring(written.lastIndexOf('.') + 1);
        return inner.isLiteralExpr() || last.equals(last.toUpperCase(java.util.Locale.ROOT));
    }
}
