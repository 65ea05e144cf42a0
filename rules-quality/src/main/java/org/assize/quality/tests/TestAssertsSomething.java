package org.assize.quality.tests;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/**
 * Follows helper methods of the same file; a method of another file counts as an assertion only if its name says so.
 */
final class TestAssertsSomething {

    record Options(
            @Option("beginnings of names of methods that assert; letter case aside")
            List<String> assertionNames,

            @Option("names of test methods that may assert nothing, since running is their test")
            List<String> exempt) {}

    static final Rule RULE = Rule.java("quality/test-asserts-something")
            .states("Every test method contains an assertion, a verification or an expected exception")
            .because("a test without one passes whatever the code does")
            .remedy("Assert what the code under test should have done; where not throwing is the point, say "
                    + "so with assertDoesNotThrow")
            .severity(Severity.WARNING)
            .implementing("iso-25010/testability")
            .options(new Options(
                    List.of(
                            "assert",
                            "verify",
                            "expect",
                            "fail",
                            "check",
                            "should",
                            "ensure",
                            "validate",
                            "require",
                            "andExpect",
                            "then",
                            "await",
                            "waitFor",
                            "untilAsserted",
                            "is",
                            "has",
                            "contains",
                            "statusCode",
                            "body"),
                    List.of("contextLoads")))
            .cannotSee("Assertions in a method that is inherited or stands in another file and has a name of its "
                    + "own.")
            .knownElsewhereAs("PMD.UnitTestShouldIncludeAssert", "java:S2699")
            .violating("""
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Test
            void «adds»() {
                new Order().add("x");
            }
        }
        """)
            .violating("""
        import org.junit.Test;

        public class OrderTest {
            @Test
            public void «adds»() {
                Order order = create();
                System.out.println(order.isEmpty());
            }

            private Order create() {
                return new Order();
            }
        }
        """)
            .violating("""
        import junit.framework.TestCase;

        public class OrderTest extends TestCase {
            public void «testAdds»() {
                new Order().add("x");
            }
        }
        """)
            .violating("""
        import org.testng.annotations.Test;

        public class OrderTest {
            @Test(groups = "fast")
            public void «adds»() {}
        }
        """)
            .conforming("""
        import static org.junit.jupiter.api.Assertions.assertEquals;
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Test
            void adds() {
                assertEquals(1, new Order().add("x").size());
            }

            @Test
            void addsTwice() {
                twice(new Order());
            }

            private void twice(Order order) {
                order.add("x");
                once(order);
            }

            private void once(Order order) {
                if (order.size() != 2) {
                    throw new AssertionError(order);
                }
            }
        }
        """)
            .conforming("""
        import org.junit.Rule;
        import org.junit.Test;
        import org.junit.rules.ExpectedException;

        public class OrderTest {
            @Rule
            public ExpectedException thrown = ExpectedException.none();

            @Test(expected = IllegalStateException.class)
            public void refuses() {
                new Order().add(null);
            }

            @Test
            public void refusesTwice() {
                thrown.expect(IllegalStateException.class);
                new Order().add(null);
            }
        }
        """)
            .conforming("""
        import static org.mockito.Mockito.verify;
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Test
            void tells() {
                Listener listener = new Listener();
                new Order(listener).add("x");
                verify(listener).added();
            }

            @Test
            void contextLoads() {}

            void helper() {
                new Order();
            }
        }
        """)
            .inspecting(MethodDeclaration.class, TestAssertsSomething::inspect)
            .build();

    private static final Set<String> NEVER = Set.of(
            "isEmpty",
            "isPresent",
            "isInstance",
            "isDirectory",
            "hasNext",
            "hashCode",
            "thenApply",
            "thenReturn",
            "thenThrow",
            "thenAnswer",
            "isNull",
            "thenAccept",
            "contains",
            "containsKey",
            "containsValue",
            "isBlank",
            "isDone");

    private static final Set<String> TEXT_ONLY = Set.of("is", "has", "contains", "body", "then");

    private TestAssertsSomething() {}

    private static void inspect(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        if (method.getAnnotations().isEmpty() && !method.getNameAsString().startsWith("test")) {
            return;
        }
        Optional<AnnotationExpr> annotation = TestCode.testAnnotation(method);
        boolean test = annotation.isPresent() || TestCode.isJUnit3Test(method);
        Options options = report.options(Options.class);
        if (!test
                || method.getBody().isEmpty()
                || options.exempt().contains(method.getNameAsString())
                || annotation.filter(TestAssertsSomething::expectsException).isPresent()) {
            return;
        }
        if (asserts(method, options, new HashSet<>())) {
            return;
        }
        if (callsInherited(method)) {
            report.unjudged(method);
        } else {
            report.breach(method.getName(), "This test asserts nothing: it passes whatever the code does")
                    .key(method.getNameAsString());
        }
    }

    /** Whether the test calls a method that a superclass in another file has: it may assert. */
    private static boolean callsInherited(MethodDeclaration method) {
        boolean derives = method.getParentNode()
                .filter(parent -> parent instanceof ClassOrInterfaceDeclaration type
                        && !type.getExtendedTypes().isEmpty()
                        && !TestCode.isJUnit3Case(type))
                .isPresent();
        CompilationUnit unit = method.findCompilationUnit().orElseThrow();
        return derives
                && method.findFirst(
                                MethodCallExpr.class,
                                call -> call.getScope().isEmpty()
                                        && unit.getImports().stream()
                                                .noneMatch(each -> each.isStatic()
                                                        && each.getNameAsString()
                                                                .endsWith("." + call.getNameAsString()))
                                        && unit.findFirst(
                                                        MethodDeclaration.class,
                                                        each -> each.getNameAsString()
                                                                .equals(call.getNameAsString()))
                                                .isEmpty())
                        .isPresent();
    }

    private static boolean expectsException(AnnotationExpr annotation) {
        return TestCode.attribute(annotation, "expected").isPresent()
                || TestCode.attribute(annotation, "expectedExceptions").isPresent();
    }

    private static boolean asserts(MethodDeclaration method, Options options, Set<MethodDeclaration> seen) {
        if (!seen.add(method) || method.getBody().isEmpty()) {
            return false;
        }
        boolean throwing = method.getBody().get().findFirst(AssertStmt.class).isPresent()
                || method.getBody().get().findFirst(ThrowStmt.class).isPresent()
                || method.getBody()
                        .get()
                        .findFirst(
                                ObjectCreationExpr.class,
                                each -> each.getType().getNameAsString().endsWith("Verifications"))
                        .isPresent();
        return throwing
                || method.getBody()
                        .get()
                        .findFirst(
                                MethodCallExpr.class,
                                call -> isAssertion(call, options) || helperAsserts(call, method, options, seen))
                        .isPresent()
                || method.getBody()
                        .get()
                        .findFirst(
                                MethodReferenceExpr.class, reference -> isNamedSo(reference.getIdentifier(), options))
                        .isPresent();
    }

    private static boolean isAssertion(MethodCallExpr call, Options options) {
        String name = call.getNameAsString();
        // Words that many other methods begin with count where they end a chain that a library of assertions started.
        boolean loose = TEXT_ONLY.stream().anyMatch(name::startsWith);
        return !NEVER.contains(name)
                && (loose
                        ? call.getScope()
                                        .filter(MethodCallExpr.class::isInstance)
                                        .isPresent()
                                && isNamedSo(name, options)
                                && startsInTestLibrary(call)
                        : isNamedSo(name, options));
    }

    private static boolean isNamedSo(String name, Options options) {
        String lower = name.toLowerCase(Locale.ROOT);
        return options.assertionNames().stream().anyMatch(each -> lower.startsWith(each.toLowerCase(Locale.ROOT)))
                || lower.contains("assert")
                || lower.contains("verif");
    }

    private static boolean startsInTestLibrary(MethodCallExpr call) {
        Expression first = call;
        while (first instanceof MethodCallExpr inner && inner.getScope().isPresent()) {
            first = inner.getScope().get();
        }
        return first instanceof MethodCallExpr start
                && Set.of("given", "when", "get", "post", "put", "delete", "expect")
                        .contains(start.getNameAsString());
    }

    /** Whether a call is of a method of the same class, or of a class around it, that asserts. */
    private static boolean helperAsserts(
            MethodCallExpr call, MethodDeclaration from, Options options, Set<MethodDeclaration> seen) {
        for (Node type = from.getParentNode().orElse(null);
                type != null;
                type = type.getParentNode().orElse(null)) {
            for (Node member : type.getChildNodes()) {
                boolean asserts = member instanceof MethodDeclaration helper
                        && helper.getNameAsString().equals(call.getNameAsString())
                        && helper.getParameters().size() == call.getArguments().size()
                        && asserts(helper, options, seen);
                if (asserts) {
                    return true;
                }
            }
        }
        return false;
    }
}
