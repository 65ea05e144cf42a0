package org.assize.quality.tests;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Assertions in helper methods that a try block calls. */
final class NoSwallowedAssertion {

    static final Rule RULE = Rule.java("quality/no-swallowed-assertion")
            .states("A test does not catch assertion errors, and a try that expects an exception fails when "
                    + "none comes")
            .because("the failure that the test is for is swallowed, or never raised")
            .remedy("Use assertThrows, and let assertion errors and unexpected exceptions pass to the runner")
            .implementing("cwe/391", "iso-25010/testability")
            .cannotSee("Assertions in helper methods that a try block calls.")
            .knownElsewhereAs("java:S5779", "AssertionFailureIgnored", "TryFailThrowable", "MissingFail", "CatchFail")
            .violating("""
        import static org.junit.Assert.assertTrue;
        import org.junit.Test;

        public class OrderTest {
            @Test
            public void adds() {
                try {
                    assertTrue(new Order().add("x"));
                } catch («AssertionError e») {
                    e.printStackTrace();
                }
            }
        }
        """)
            .violating("""
        import static org.junit.Assert.fail;
        import org.junit.Test;

        public class OrderTest {
            @Test
            public void refuses() {
                try {
                    new Order().add(null);
                    fail();
                } catch («Throwable expected») {
                    // as it should
                }
            }
        }
        """)
            .violating("""
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Test
            void refuses() {
                try {
                    new Order().add(null);
                } catch («IllegalArgumentException expected») {
                    assertEquals("no item", expected.getMessage());
                }
            }
        }
        """)
            .violating("""
        import static org.junit.Assert.fail;
        import org.junit.Test;

        public class OrderTest {
            @Test
            public void adds() {
                try {
                    new Order().add("x");
                } catch («Exception e») {
                    fail("should not throw");
                }
            }
        }
        """)
            .conforming("""
        import static org.junit.Assert.fail;
        import org.junit.Test;

        public class OrderTest {
            @Test
            public void refuses() {
                try {
                    new Order().add(null);
                    fail("null was added");
                } catch (IllegalArgumentException expected) {
                    assertEquals("no item", expected.getMessage());
                }
            }
        }
        """)
            .conforming("""
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Test
            void rethrows() {
                try {
                    assertTrue(new Order().add("x"));
                } catch (AssertionError e) {
                    throw new AssertionError("order 12", e);
                }
            }
        }
        """)
            .conforming("""
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Test
            void survives() {
                try {
                    new Order().add(null);
                } catch (IllegalStateException e) {
                    log(e);
                }
                assertTrue(done());
            }
        }
        """)
            .inspecting(TryStmt.class, NoSwallowedAssertion::inspect)
            .build();

    private NoSwallowedAssertion() {}

    private static void inspect(TryStmt attempt, Inspection<JavaFile, Node> report) {
        if (attempt.getCatchClauses().isEmpty()
                || !TestCode.isTestFile(attempt, report.source())
                || TestCode.testAround(attempt).isEmpty()) {
            return;
        }
        for (CatchClause clause : attempt.getCatchClauses()) {
            String problem = problem(attempt, clause);
            if (!problem.isEmpty()) {
                report.breach(clause.getParameter(), problem)
                        .key(clause.getParameter().getTypeAsString());
                return;
            }
        }
    }

    private static String problem(TryStmt attempt, CatchClause clause) {
        boolean asserting = attempt.getTryBlock()
                .findFirst(MethodCallExpr.class, NoSwallowedAssertion::isAssertion)
                .isPresent();
        boolean passedOn = clause.getBody().findFirst(ThrowStmt.class).isPresent();
        if (asserting && catchesAssertions(clause) && !passedOn && !failsOrKeeps(clause)) {
            return "The failure of the assertion in this try is caught here";
        }
        if (isOnlyFail(clause)) {
            return "fail() hides the exception that tells what went wrong: let it pass";
        }
        return expectsException(clause) && !failsWithout(attempt)
                ? "Nothing fails when this exception does not come"
                : "";
    }

    private static boolean isAssertion(MethodCallExpr call) {
        String name = call.getNameAsString();
        return name.startsWith("assert")
                || name.equals("fail")
                || name.startsWith("verify") && !name.equals("verifyAll");
    }

    private static boolean catchesAssertions(CatchClause clause) {
        Type type = clause.getParameter().getType();
        return type.findFirst(
                        ClassOrInterfaceType.class,
                        each -> Set.of(
                                        "AssertionError",
                                        "Throwable",
                                        "Error",
                                        "AssertionFailedError",
                                        "ComparisonFailure")
                                .contains(each.getNameAsString()))
                .isPresent();
    }

    /** Whether the failure is judged or handed to someone: another thread's test collects it. */
    private static boolean failsOrKeeps(CatchClause clause) {
        String name = clause.getParameter().getNameAsString();
        boolean kept = clause.getBody()
                .findFirst(
                        AssignExpr.class,
                        each -> each.getValue() instanceof NameExpr value
                                && value.getNameAsString().equals(name))
                .isPresent();
        return kept
                || clause.getBody()
                        .findFirst(MethodCallExpr.class, call -> isAssertion(call) || takes(call, name))
                        .isPresent();
    }

    private static boolean takes(MethodCallExpr call, String name) {
        boolean collects = call.getNameAsString().startsWith("add")
                || call.getNameAsString().startsWith("set")
                || call.getNameAsString().startsWith("completeExceptionally");
        return collects
                && call.getArguments().stream()
                        .anyMatch(each -> each instanceof NameExpr value
                                && value.getNameAsString().equals(name));
    }

    private static boolean isOnlyFail(CatchClause clause) {
        String name = clause.getParameter().getNameAsString();
        List<Statement> statements = clause.getBody().getStatements();
        return statements.size() == 1
                && statements.get(0) instanceof ExpressionStmt only
                && only.getExpression() instanceof MethodCallExpr call
                && call.getNameAsString().equals("fail")
                && call.findFirst(NameExpr.class, each -> each.getNameAsString().equals(name))
                        .isEmpty();
    }

    private static boolean expectsException(CatchClause clause) {
        String name = clause.getParameter().getNameAsString();
        boolean named =
                name.toLowerCase(Locale.ROOT).startsWith("expected") || name.equals("success") || name.equals("ok");
        boolean judged = clause.getBody()
                .findFirst(
                        MethodCallExpr.class,
                        call -> call.getNameAsString().startsWith("assert")
                                && call.findFirst(
                                                NameExpr.class,
                                                each -> each.getNameAsString().equals(name))
                                        .isPresent())
                .isPresent();
        return (named || judged) && !clause.getParameter().getTypeAsString().equals("InterruptedException");
    }

    private static boolean failsWithout(TryStmt attempt) {
        boolean inTry = attempt.getTryBlock()
                .findFirst(Node.class, NoSwallowedAssertion::isWayOut)
                .isPresent();
        Node block = attempt.getParentNode().orElse(null);
        boolean after = block != null
                && block.getChildNodes().stream()
                        .skip(block.getChildNodes().indexOf(attempt) + 1L)
                        .anyMatch(each -> each.findFirst(Node.class, NoSwallowedAssertion::isWayOut)
                                .isPresent());
        boolean inLoop = block instanceof BlockStmt
                && block.getParentNode()
                        .filter(parent ->
                                parent instanceof WhileStmt || parent instanceof ForStmt || parent instanceof DoStmt)
                        .isPresent();
        return inTry
                || after
                || inLoop
                || attempt.getFinallyBlock()
                        .filter(block2 -> block2.findFirst(MethodCallExpr.class, NoSwallowedAssertion::isAssertion)
                                .isPresent())
                        .isPresent();
    }

    private static boolean isWayOut(Node node) {
        return node instanceof ReturnStmt
                || node instanceof ThrowStmt
                || node instanceof BreakStmt
                || node instanceof ContinueStmt
                || node instanceof AssertStmt
                || node instanceof MethodCallExpr call
                        && (isAssertion(call) || call.getNameAsString().startsWith("expect"));
    }
}
