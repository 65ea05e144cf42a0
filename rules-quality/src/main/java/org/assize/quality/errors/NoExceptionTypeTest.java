package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see whether a thrown exception is a subclass of a caught one: it knows them by name. */
final class NoExceptionTypeTest {

    static final Rule RULE = Rule.java("quality/no-exception-type-test")
            .states("Exceptions are told apart by catch clauses, and are not thrown to be caught in the same method")
            .because(
                    "a catch clause says which case it is for; instanceof hides it, and a throw to the next catch is a goto")
            .remedy(
                    "Write a catch clause for each type. Instead of throwing to your own catch clause, do there what it does")
            .implementing("iso-25010/analysability")
            .severity(Severity.WARNING)
            .offByDefault(
                    "where two cases share most of their handling, one clause with a test can be the shorter code")
            .cannotSee("Exceptions that are told apart by message, code or cause.")
            .knownElsewhereAs(
                    "PMD.AvoidInstanceofChecksInCatchClause", "PMD.ExceptionAsFlowControl", "java:S1193", "java:S1141")
            .violating("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (Exception e) {
                                if («e instanceof IOException») {
                                    retry();
                                }
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            try {
                                if (empty()) {
                                    «throw new ImportException("empty");»
                                }
                                read();
                            } catch (ImportException e) {
                                retry();
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) {
                                log.warn("{}", «e instanceof EOFException» ? "short" : "broken");
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) {
                                retry();
                            } catch (Exception e) {
                                throw new ImportException(e);
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (ExecutionException e) {
                                if (e.getCause() instanceof IOException) {
                                    retry();
                                }
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                queue.submit(() -> { throw new ImportException("empty"); });
                                throw new IllegalStateException("full");
                            } catch (ImportException e) {
                                retry();
                            }
                        }
                    }
                    """)
            .inspecting(InstanceOfExpr.class, NoExceptionTypeTest::inspectTest)
            .inspecting(ThrowStmt.class, NoExceptionTypeTest::inspectThrow)
            .build();

    private NoExceptionTypeTest() {}

    private static void inspectTest(InstanceOfExpr test, Inspection<JavaFile, Node> report) {
        if (!(test.getExpression() instanceof NameExpr name)) {
            return;
        }
        Enclosing.nearest(test, CatchClause.class)
                .filter(clause -> clause.getParameter().getNameAsString().equals(name.getNameAsString()))
                .ifPresent(clause -> report.breach(
                                test,
                                "The caught " + clause.getParameter().getTypeAsString()
                                        + " is told apart by instanceof: give " + test.getTypeAsString()
                                        + " a catch clause")
                        .key(test.getTypeAsString()));
    }

    private static void inspectThrow(ThrowStmt statement, Inspection<JavaFile, Node> report) {
        if (statement.getExpression() instanceof ObjectCreationExpr creation) {
            String thrown = creation.getType().getNameAsString();
            catching(statement, thrown)
                    .ifPresent(clause -> report.breach(
                                    statement, "The " + thrown + " is thrown to a catch clause of the same method")
                            .key("throws " + thrown));
        }
    }

    private static Optional<CatchClause> catching(ThrowStmt statement, String thrown) {
        Node below = statement;
        Node step = statement.getParentNode().orElse(null);
        while (step != null && CaughtException.isOfSameBody(below, step)) {
            if (step instanceof TryStmt around && around.getTryBlock() == below) {
                Optional<CatchClause> found = around.getCatchClauses().stream()
                        .filter(clause -> CaughtException.types(clause).stream()
                                .anyMatch(type -> type instanceof ClassOrInterfaceType named
                                        && named.getNameAsString().equals(thrown)))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
            below = step;
            step = step.getParentNode().orElse(null);
        }
        return Optional.empty();
    }
}
