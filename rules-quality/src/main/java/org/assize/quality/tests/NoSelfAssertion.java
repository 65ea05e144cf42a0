package org.assize.quality.tests;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.quality.syntax.Names;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Values that are the same object under two names. */
final class NoSelfAssertion {

    static final Rule RULE = Rule.java("quality/no-self-assertion")
            .states("An assertion does not compare a value with itself, and it is completed with a predicate")
            .because("both pass whatever the code does")
            .remedy("Write the expected value, or the predicate that was forgotten")
            .severity(Severity.WARNING)
            .implementing("iso-25010/testability")
            .cannotSee("Values that are the same object under two names.")
            .knownElsewhereAs("java:S5863", "java:S2970", "SelfAssertion")
            .violating("""
        import static org.junit.jupiter.api.Assertions.assertEquals;

        class OrderTest {
            void adds(Order order) {
                «assertEquals(order.size(), order.size())»;
            }
        }
        """)
            .violating("""
        import static org.assertj.core.api.Assertions.assertThat;

        class OrderTest {
            void adds(Order order, String name) {
                «assertThat(order.isEmpty())»;
                «assertThat(name).as("the name")»;
                «assertThat(name).isEqualTo(name)»;
            }
        }
        """)
            .violating("""
        import static org.hamcrest.MatcherAssert.assertThat;
        import static org.hamcrest.Matchers.is;
        import static org.mockito.Mockito.verify;
        import org.mockito.Mockito;

        class OrderTest {
            void adds(Listener listener, int size) {
                «assertThat(size, is(size))»;
                «verify(listener)»;
                «Mockito.verify(listener, Mockito.never())»;
            }
        }
        """)
            .conforming("""
        import static org.assertj.core.api.Assertions.assertThat;

        class OrderTest {
            void adds(Order order) {
                assertThat(order.size()).isEqualTo(1);
                assertThat(order.next()).isNotEqualTo(order.next());
            }
        }
        """)
            .conforming("""
        import static org.junit.jupiter.api.Assertions.assertEquals;

        class OrderTest {
            void equalsIsReflexive(Order order) {
                assertEquals(order, order);
            }

            void creates() {
                assertEquals(new Order(), new Order());
            }
        }
        """)
            .conforming("""
        class Bench {
            void run(Bench verify) {
                verify(verify);
                assertThat(3);
            }

            private void verify(Bench bench) {}

            private void assertThat(int count) {}
        }
        """)
            .inspecting(MethodCallExpr.class, NoSelfAssertion::inspect)
            .build();

    private static final Set<String> PAIRS = Set.of(
            "assertEquals",
            "assertSame",
            "assertArrayEquals",
            "assertIterableEquals",
            "assertLinesMatch",
            "assertNotEquals",
            "assertNotSame",
            "failNotEquals");

    private static final Set<String> SAME = Set.of(
            "isEqualTo",
            "isSameAs",
            "isEqualToComparingFieldByField",
            "hasSameHashCodeAs",
            "isNotEqualTo",
            "isNotSameAs",
            "isEqualByComparingTo",
            "containsExactlyElementsOf",
            "hasSameElementsAs");

    private static final Set<String> DESCRIBING = Set.of(
            "as",
            "describedAs",
            "withFailMessage",
            "overridingErrorMessage",
            "usingComparator",
            "named",
            "withRepresentation",
            "usingRecursiveComparison",
            "usingElementComparator",
            "ignoringFields");

    private static final String[] LIBRARIES = {
        "org.junit.",
        "org.testng.",
        "junit.framework.",
        "org.assertj.",
        "org.mockito.",
        "org.hamcrest.",
        "com.google.common.truth.",
        "org.fest."
    };

    private NoSelfAssertion() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        String name = call.getNameAsString();
        boolean statement = call.getParentNode().orElse(null) instanceof ExpressionStmt alone
                && !(alone.getParentNode().orElse(null) instanceof LambdaExpr);
        if (PAIRS.contains(name) && comparesWithItself(call)
                || SAME.contains(name) && chainsWithItself(call)
                || name.equals("assertThat") && matchesItself(call)) {
            if (isFromLibrary(call) && !isOnPurpose(call)) {
                report.breach(call, "A value is compared with itself: this passes whatever it is")
                        .key(call.toString());
            }
        } else if (statement && isIncomplete(call) && isFromLibrary(call)) {
            report.breach(call, "This assertion has no predicate: it checks nothing")
                    .key(call.toString());
        }
    }

    private static boolean comparesWithItself(MethodCallExpr call) {
        List<Expression> arguments = call.getArguments();
        for (int first = 0; first + 1 < arguments.size() && first < 2; first++) {
            Expression one = arguments.get(first);
            boolean same = !Expressions.inner(one).isLiteralExpr()
                    && Expressions.same(one, arguments.get(first + 1))
                    && Expressions.onlyReads(one);
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static boolean chainsWithItself(MethodCallExpr call) {
        if (call.getArguments().size() != 1) {
            return false;
        }
        Expression first = call.getScope().orElse(null);
        while (first instanceof MethodCallExpr inner
                && inner.getScope().isPresent()
                && DESCRIBING.contains(inner.getNameAsString())) {
            first = inner.getScope().get();
        }
        return first instanceof MethodCallExpr start
                && start.getNameAsString().startsWith("assertThat")
                && start.getArguments().size() == 1
                && Expressions.same(start.getArgument(0), call.getArgument(0))
                && Expressions.onlyReads(call.getArgument(0));
    }

    private static boolean matchesItself(MethodCallExpr call) {
        int last = call.getArguments().size() - 1;
        if (last < 1) {
            return false;
        }
        Expression matcher = call.getArgument(last);
        while (matcher instanceof MethodCallExpr inner
                && inner.getArguments().size() == 1
                && Set.of("is", "equalTo", "sameInstance", "not", "theInstance").contains(inner.getNameAsString())) {
            matcher = inner.getArgument(0);
        }
        return matcher != call.getArgument(last)
                && !matcher.isLiteralExpr()
                && Expressions.same(matcher, call.getArgument(last - 1))
                && Expressions.onlyReads(matcher);
    }

    private static boolean isIncomplete(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (name.equals("verify")) {
            return call.getArguments().size() <= 2 && !call.getArguments().isEmpty() && isMockito(call);
        }
        Expression first = call;
        while (first instanceof MethodCallExpr inner
                && inner.getScope().isPresent()
                && DESCRIBING.contains(inner.getNameAsString())) {
            first = inner.getScope().get();
        }
        return first instanceof MethodCallExpr start
                && (start.getNameAsString().equals("assertThat")
                        || start.getNameAsString().equals("assertWithMessage")
                        || start.getNameAsString().equals("then")
                                && start.getScope().isEmpty()
                                && Names.imports(start, "org.assertj."))
                && start.getArguments().size() == 1;
    }

    private static boolean isMockito(MethodCallExpr call) {
        boolean named = call.getScope()
                .map(scope -> scope.toString().endsWith("Mockito"))
                .orElse(true);
        return named && Names.imports(call, "org.mockito.");
    }

    private static boolean isFromLibrary(MethodCallExpr call) {
        for (String library : LIBRARIES) {
            if (Names.imports(call, library)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the test is about equals or hashCode, where comparing with itself is a case. */
    private static boolean isOnPurpose(MethodCallExpr call) {
        return Expressions.bodyAround(call)
                .filter(body -> body instanceof MethodDeclaration method
                        && (isAboutEquality(method.getNameAsString().toLowerCase(Locale.ROOT))
                                || isOfEquality(method)
                                || triesInequality(method, call)))
                .isPresent();
    }

    /** Whether the test also asserts what is not equal, or that one call gives two objects. */
    private static boolean triesInequality(MethodDeclaration method, MethodCallExpr call) {
        boolean twoCalls = (call.getNameAsString().startsWith("assertNot")
                        || call.getNameAsString().equals("assertSame"))
                && call.getArgument(0) instanceof MethodCallExpr;
        return twoCalls
                || !call.getNameAsString().startsWith("assertNot")
                        && method.findFirst(
                                        MethodCallExpr.class,
                                        other -> other.getNameAsString().equals("assertNotEquals")
                                                || other.getNameAsString().equals("isNotEqualTo")
                                                || other.getNameAsString().equals("equals"))
                                .isPresent();
    }

    private static boolean isOfEquality(MethodDeclaration method) {
        return method.getParentNode()
                .filter(parent -> parent instanceof TypeDeclaration<?> type
                        && type.getNameAsString().contains("Equal"))
                .isPresent();
    }

    private static boolean isAboutEquality(String name) {
        return name.contains("equal")
                || name.contains("hashcode")
                || name.contains("hash_code")
                || name.contains("reflexive")
                || name.contains("identity")
                || name.contains("same");
    }
}
