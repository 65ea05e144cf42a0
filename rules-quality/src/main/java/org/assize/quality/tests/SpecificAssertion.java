package org.assize.quality.tests;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.List;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.quality.tests.Comparison.Library;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Judges assertions of JUnit 3 to 6 and TestNG on a single truth value, and comparisons with true, false and null. */
final class SpecificAssertion {

    static final Rule RULE = Rule.java("quality/specific-assertion")
            .states("A test uses the assertion that says most when it fails")
            .because(
                    "\"expected true but was false\" sends the reader to the debugger, where assertEquals would have shown both "
                            + "values")
            .remedy("Use assertEquals, assertNull, assertSame, assertTrue or their opposites")
            .implementing("iso-25010/testability")
            .severity(Severity.WARNING)
            .cannotSee("Assertions of other libraries, and comparisons in tests of equals.")
            .knownElsewhereAs(
                    "PMD.SimplifiableTestAssertion",
                    "PMD.UnnecessaryBooleanAssertion",
                    "java:S5785",
                    "java:S2701",
                    "checkstyle:usecorrectassertintests")
            .violating("""
                    import static org.junit.jupiter.api.Assertions.*;

                    class ImportTest {
                        void run(String name, Object other) {
                            «assertTrue»(name.equals("a"));
                            «assertTrue»(other == null, "no other");
                            «assertFalse»(null == other);
                            «assertTrue»(!name.isEmpty());
                        }
                    }
                    """)
            .violating("""
                    import org.junit.Assert;

                    class ImportTest {
                        void run(int size, boolean done) {
                            Assert.«assertTrue»("size", size == 3);
                            Assert.«assertEquals»(true, done);
                            Assert.«assertEquals»("nothing", null, find());
                            Assert.«assertTrue»(true);
                        }
                    }
                    """)
            .violating("""
                    import static org.junit.Assert.assertFalse;
                    import static org.junit.Assert.assertSame;

                    class ImportTest {
                        void run(Object one, Object other) {
                            «assertFalse»(one.equals(other));
                            «assertFalse»(one != other);
                            «assertSame»(null, one);
                        }
                    }
                    """)
            .conforming("""
                    import static org.junit.jupiter.api.Assertions.*;

                    class ImportTest {
                        void run(String name, int size, boolean done) {
                            assertEquals("a", name);
                            assertNull(find());
                            assertTrue(size > 3);
                            assertTrue(name.equalsIgnoreCase("A"));
                            assertTrue(done && name.equals("a"));
                            assertEquals(size, 3);
                            assertNotEquals(null, name);
                        }
                    }
                    """)
            .conforming("""
                    import static org.junit.jupiter.api.Assertions.*;

                    class PlaceTest {
                        void testEquals(Place one, Place other) {
                            assertTrue(one.equals(other));
                            assertTrue(one.hashCode() == other.hashCode());
                        }
                    }
                    """)
            .conforming("""
                    class Checks {
                        void run(Object other) {
                            assertTrue(other == null);
                        }

                        void assertTrue(boolean value) {}
                    }
                    """)
            .inspecting(MethodCallExpr.class, SpecificAssertion::inspect)
            .build();

    private SpecificAssertion() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        String name = call.getNameAsString();
        boolean truth = name.equals("assertTrue") || name.equals("assertFalse");
        boolean pair = name.equals("assertEquals")
                || name.equals("assertNotEquals")
                || name.equals("assertSame")
                || name.equals("assertNotSame");
        if (!truth && !pair || call.getArguments().isEmpty()) {
            return;
        }
        Optional<Library> library = Library.of(call);
        if (library.isEmpty()) {
            return;
        }
        Optional<String> better =
                truth ? forTruth(call, library.get(), report.file()) : forPair(call, library.get(), report.file());
        better.ifPresent(told -> report.breach(call.getName(), told).key(call.toString()));
    }

    private static Optional<String> forTruth(MethodCallExpr call, Library library, JavaFile file) {
        Expression condition = Expressions.inner(condition(call, library));
        boolean positive = call.getNameAsString().equals("assertTrue");
        if (condition instanceof BooleanLiteralExpr literal) {
            return Optional.of(
                    literal.getValue() == positive
                            ? "This assertion never fails"
                            : "This assertion always fails: say fail() and why");
        }
        if (condition instanceof UnaryExpr negation
                && negation.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return Optional.of("Without the negation, " + (positive ? "assertFalse" : "assertTrue") + " says it");
        }
        if (Comparison.isAboutEquality(call)) {
            return Optional.empty();
        }
        if (condition instanceof MethodCallExpr equals
                && equals.getNameAsString().equals("equals")
                && equals.getArguments().size() == 1
                && equals.getScope().isPresent()) {
            return Optional.of("Both values are shown by " + (positive ? "assertEquals" : "assertNotEquals"));
        }
        return condition instanceof BinaryExpr comparison
                ? forComparison(comparison, positive, file)
                : Optional.empty();
    }

    private static Optional<String> forComparison(BinaryExpr comparison, boolean positive, JavaFile file) {
        boolean equal = comparison.getOperator() == BinaryExpr.Operator.EQUALS;
        if (!equal && comparison.getOperator() != BinaryExpr.Operator.NOT_EQUALS) {
            return Optional.empty();
        }
        boolean same = equal == positive;
        if (isNull(comparison.getLeft()) || isNull(comparison.getRight())) {
            return Optional.of("The value is shown by " + (same ? "assertNull" : "assertNotNull"));
        }
        JavaType left = file.types().of(comparison.getLeft());
        JavaType right = file.types().of(comparison.getRight());
        if (left.isPrimitive() || right.isPrimitive()) {
            return Optional.of("Both values are shown by " + (same ? "assertEquals" : "assertNotEquals"));
        }
        return left.isKnown() && right.isKnown()
                ? Optional.of("Both objects are shown by " + (same ? "assertSame" : "assertNotSame"))
                : Optional.empty();
    }

    private static Optional<String> forPair(MethodCallExpr call, Library library, JavaFile file) {
        return Comparison.of(call, library, file.types()).flatMap(compared -> {
            boolean positive = !call.getNameAsString().contains("Not");
            Expression expected = Expressions.inner(compared.expected());
            if (call.getNameAsString().equals("assertNotEquals") && (isNull(expected) || isNull(compared.actual()))) {
                // This is how equals is called with null on purpose.
                return Optional.empty();
            }
            if (isNull(expected) || isNull(compared.actual())) {
                return Optional.of((positive ? "assertNull" : "assertNotNull") + " says it");
            }
            // assertEquals with a boxed value also tells null from false.
            boolean primitive = file.types().of(compared.actual()).isPrimitive();
            if (expected instanceof BooleanLiteralExpr literal && primitive) {
                return Optional.of((literal.getValue() == positive ? "assertTrue" : "assertFalse") + " says it");
            }
            return Optional.empty();
        });
    }

    private static boolean isNull(Expression expression) {
        return Expressions.inner(expression) instanceof NullLiteralExpr;
    }

    /** JUnit 4 takes the message first, the others last. */
    private static Expression condition(MethodCallExpr call, Library library) {
        List<Expression> arguments = call.getArguments();
        return library == Library.JUNIT_4 ? arguments.get(arguments.size() - 1) : arguments.get(0);
    }
}
