package org.assize.quality.tests;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.quality.syntax.Keywords;
import org.assize.quality.syntax.Names;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Counts calls and objects made, whatever they may throw; which of them can is not known. */
final class SingleThrowingCall {

    private static final Set<String> THROWING = Set.of(
            "assertThrows",
            "assertThrowsExactly",
            "expectThrows",
            "assertThatThrownBy",
            "assertThatExceptionOfType",
            "catchThrowable",
            "catchThrowableOfType",
            "isThrownBy");

    private static final String[] CLASSES = {
        "org.junit.jupiter.api.Assertions",
        "org.junit.Assert",
        "org.testng.Assert",
        "org.assertj.core.api.Assertions",
        "org.assertj.core.api.AssertionsForClassTypes"
    };

    static final Rule RULE = Rule.java("quality/single-throwing-call")
            .states("A block that tests for an exception holds one call that can throw it")
            .because("where another call throws the same exception, the test passes and what it is about was never run")
            .remedy("Prepare before the block, and leave only the call under test in it")
            .implementing("iso-25010/testability")
            .severity(Severity.WARNING)
            .offByDefault("which calls can throw is not known, and many that are made inside cannot")
            .cannotSee("Which of the calls can throw.")
            .knownElsewhereAs(
                    "PMD.JUnitUseExpected",
                    "java:S5778",
                    "java:S5783",
                    "AssertThrowsMultipleStatements",
                    "AssertThrowsMinimizer")
            .violating("""
                    import static org.junit.jupiter.api.Assertions.assertThrows;

                    class ImportTest {
                        void run() {
                            assertThrows(IllegalStateException.class, «() -> {
                                open();
                                read();
                            }»);
                        }
                    }
                    """)
            .violating("""
                    import static org.assertj.core.api.Assertions.assertThatThrownBy;

                    class ImportTest {
                        void run() {
                            assertThatThrownBy(«() -> reader(new Source()).read()»).isInstanceOf(Exception.class);
                        }
                    }
                    """)
            .violating("""
                    import static org.junit.Assert.fail;

                    class ImportTest {
                        void run() {
                            «try» {
                                open();
                                read();
                                fail("read what is not there");
                            } catch (IllegalStateException expected) {
                                check(expected);
                            }
                        }
                    }
                    """)
            .conforming("""
                    import static org.junit.jupiter.api.Assertions.assertThrows;

                    class ImportTest {
                        void run() {
                            Reader reader = open();
                            assertThrows(IllegalStateException.class, () -> reader.read());
                            assertThrows(IllegalStateException.class, reader::read);
                            assertThrows(IllegalStateException.class, () -> {
                                reader.read(3, "a");
                            });
                        }
                    }
                    """)
            .conforming("""
                    import static org.junit.Assert.fail;

                    class ImportTest {
                        void run() {
                            try {
                                read();
                                fail("read what is not there");
                            } catch (IllegalStateException expected) {
                                check(expected);
                            }
                            try {
                                open();
                                read();
                            } finally {
                                close();
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Runner {
                        void run() {
                            assertThrows(IllegalStateException.class, () -> {
                                open();
                                read();
                            });
                        }

                        void assertThrows(Class<?> type, Runnable work) {}
                    }
                    """)
            .inspecting(MethodCallExpr.class, SingleThrowingCall::inspectAssertion)
            .inspecting(TryStmt.class, SingleThrowingCall::inspectTry)
            .build();

    private SingleThrowingCall() {}

    private static void inspectAssertion(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        if (!THROWING.contains(call.getNameAsString()) || !isOfLibrary(call)) {
            return;
        }
        for (Expression argument : call.getArguments()) {
            if (argument instanceof LambdaExpr block && throwingCalls(block.getBody()) > 1) {
                report.breach(block, "Any of the " + throwingCalls(block.getBody()) + " calls here may throw")
                        .key(block.toString());
            }
        }
    }

    private static boolean isOfLibrary(MethodCallExpr call) {
        if (call.getNameAsString().equals("isThrownBy")) {
            return Names.imports(call, "org.assertj.");
        }
        if (call.getScope().isPresent()) {
            return Names.means(call.getScope().get().toString(), call, CLASSES);
        }
        for (String type : CLASSES) {
            if (Names.imports(call, type)) {
                return true;
            }
        }
        return false;
    }

    private static void inspectTry(TryStmt attempt, Inspection<JavaFile, Node> report) {
        List<Statement> statements = attempt.getTryBlock().getStatements();
        boolean expects = !attempt.getCatchClauses().isEmpty()
                && attempt.getResources().isEmpty()
                && !statements.isEmpty()
                && isFail(statements.get(statements.size() - 1))
                && TestCode.isTestFile(attempt, report.source());
        if (expects && throwingCalls(attempt.getTryBlock()) > 2) {
            report.breach(attempt, "Any of the " + (throwingCalls(attempt.getTryBlock()) - 1) + " calls here may throw")
                    .at(Keywords.first(report.region(attempt), "try"))
                    .key("try");
        }
    }

    private static boolean isFail(Statement last) {
        return last.isExpressionStmt()
                && Expressions.inner(last.asExpressionStmt().getExpression()) instanceof MethodCallExpr call
                && call.getNameAsString().equals("fail");
    }

    private static long throwingCalls(Node block) {
        return block.findAll(
                        Expression.class, each -> each instanceof MethodCallExpr || each instanceof ObjectCreationExpr)
                .size();
    }
}
