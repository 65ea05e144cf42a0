package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Locale;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.rule.Inspection;
import org.assize.rule.Inspection.Draft;
import org.assize.rule.Rule;

/** Cannot see whether a general catch clause takes an InterruptedException, unless the block sleeps. */
final class RestoreInterrupt {

    private static final Set<String> GENERIC = Set.of("Throwable", "Exception");

    static final Rule RULE = Rule.java("quality/restore-interrupt")
            .states("Code that catches InterruptedException restores the interrupt flag or rethrows")
            .because(
                    "catching it clears the flag: a thread that was asked to stop goes on, and a pool never shuts down")
            .remedy("Call Thread.currentThread().interrupt() in the block, or throw an InterruptedException on")
            .implementing("iso-25010/fault-tolerance", "cwe/391")
            .cannotSee("General catch clauses around a call that may be interrupted, other than sleep.")
            .cannotSee("A call or variable whose name speaks of interrupting counts as restoring.")
            .knownElsewhereAs("java:S2142", "InterruptedExceptionSwallowed", "InterruptedInCatchBlock", "Interruption")
            .violating("""
                    class Worker {
                        void pause() {
                            try {
                                queue.take();
                            } catch («InterruptedException e») {
                                log.warn("interrupted", e);
                            }
                        }
                    }
                    """)
            .violating("""
                    class Worker {
                        void pause() {
                            try {
                                latch.await();
                            } catch («InterruptedException e») {
                                throw new IllegalStateException(e);
                            }
                        }
                    }
                    """)
            .violating("""
                    class Worker {
                        void pause() {
                            try {
                                Thread.sleep(100);
                            } catch («Exception e») {
                                log.warn("no rest", e);
                            }
                        }
                    }
                    """)
            .violating("""
                    class Worker {
                        void pause() {
                            try {
                                latch.await();
                            } catch («InterruptedException | TimeoutException e») {
                                Thread.interrupted();
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Worker {
                        void pause() {
                            try {
                                latch.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                throw new IllegalStateException(e);
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Worker {
                        void pause() throws InterruptedException {
                            try {
                                latch.await();
                            } catch (InterruptedException e) {
                                close();
                                throw e;
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Worker {
                        void pause() {
                            boolean interrupted = false;
                            while (true) {
                                try {
                                    latch.await();
                                    break;
                                } catch (InterruptedException e) {
                                    interrupted = true;
                                }
                            }
                            if (interrupted) {
                                Thread.currentThread().interrupt();
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Worker {
                        void pause() {
                            try {
                                Thread.sleep(100);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            } catch (Exception e) {
                                log.warn("no rest", e);
                            }
                        }
                    }
                    """)
            .inspecting(TryStmt.class, RestoreInterrupt::inspect)
            .build();

    private RestoreInterrupt() {}

    private static void inspect(TryStmt statement, Inspection<JavaFile, Node> report) {
        for (CatchClause clause : statement.getCatchClauses()) {
            boolean named = CaughtException.types(clause).stream().anyMatch(RestoreInterrupt::isInterrupted);
            boolean general = !named
                    && CaughtException.types(clause).stream().anyMatch(type -> JavaLangTypes.isOneOf(type, GENERIC))
                    && sleeps(statement.getTryBlock());
            if ((named || general) && !restores(clause)) {
                breach(clause, general, report);
            }
            if (named || general) {
                return;
            }
        }
    }

    private static boolean isInterrupted(Type type) {
        return type instanceof ClassOrInterfaceType named
                && named.getNameAsString().equals("InterruptedException");
    }

    private static boolean sleeps(BlockStmt block) {
        return block.findFirst(
                        MethodCallExpr.class,
                        call -> call.getNameAsString().equals("sleep")
                                && call.getScope()
                                        .filter(scope -> isSleeper(scope.toString()))
                                        .isPresent()
                                && CaughtException.isOfSameBody(call, block)
                                && Enclosing.nearest(call, TryStmt.class)
                                        .filter(each -> each.getTryBlock() == block)
                                        .isPresent())
                .isPresent();
    }

    private static boolean isSleeper(String scope) {
        return scope.equals("Thread") || scope.equals("java.lang.Thread") || scope.startsWith("TimeUnit.");
    }

    private static boolean restores(CatchClause clause) {
        BlockStmt block = clause.getBody();
        boolean calls = block.findFirst(MethodCallExpr.class, call -> speaksOfInterrupting(call.getNameAsString()))
                .isPresent();
        return calls
                || block.findFirst(AssignExpr.class, RestoreInterrupt::remembers)
                        .isPresent()
                || CaughtException.throwsOf(block).stream().anyMatch(each -> rethrows(each, clause));
    }

    private static boolean speaksOfInterrupting(String name) {
        // Thread.interrupted() and isInterrupted() ask for the flag, and the first clears it once more.
        return !name.equals("interrupted")
                && !name.equals("isInterrupted")
                && name.toLowerCase(Locale.ROOT).contains("interrupt");
    }

    private static boolean remembers(AssignExpr assignment) {
        return assignment.getTarget().toString().toLowerCase(Locale.ROOT).contains("interrupt");
    }

    private static boolean rethrows(ThrowStmt statement, CatchClause clause) {
        if (statement.getExpression().isObjectCreationExpr()) {
            return statement
                    .getExpression()
                    .asObjectCreationExpr()
                    .getType()
                    .getNameAsString()
                    .contains("Interrupted");
        }
        return statement.getExpression().isNameExpr()
                && statement
                        .getExpression()
                        .asNameExpr()
                        .getNameAsString()
                        .equals(clause.getParameter().getNameAsString());
    }

    private static void breach(CatchClause clause, boolean general, Inspection<JavaFile, Node> report) {
        Draft draft = report.breach(
                        clause.getParameter(),
                        general
                                ? "An interrupt of the sleep is caught here too, and the flag is lost"
                                : "The interrupt is caught and the flag is lost")
                .key(clause.getParameter().getTypeAsString());
        Statement first = clause.getBody().getStatements().getFirst().orElse(null);
        if (!general && first != null && !clause.getParameter().getType().isUnionType()) {
            draft.fix(Fix.suggestion(
                    "Restore the interrupt flag",
                    report.file().insertBefore(first, "Thread.currentThread().interrupt();\n" + indentOf(first))));
        }
    }

    private static String indentOf(Statement statement) {
        return " "
                .repeat(statement
                        .getRange()
                        .map(range -> range.begin.column - 1)
                        .orElse(0));
    }
}
