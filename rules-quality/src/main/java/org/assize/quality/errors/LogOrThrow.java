package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see logging that happens in a method which the block calls. */
final class LogOrThrow {

    private static final Set<String> QUIET = Set.of("trace", "debug", "finest", "finer", "fine");

    static final Rule RULE = Rule.java("quality/log-or-throw")
            .states("A catch block either logs an exception or throws it on")
            .because(
                    "who throws it on leaves it to a caller to log: both together put one fault into the log many times")
            .remedy("Throw it on with what you know as its message, and log where it is handled")
            .implementing("iso-25010/analysability")
            .severity(Severity.WARNING)
            .cannotSee(
                    "Logging in a method that the block calls. Logging for debugging (debug, trace, fine) is left alone.")
            .knownElsewhereAs("java:S2139")
            .violating("""
                    class Import {
                        void load() throws IOException {
                            try {
                                read();
                            } catch (IOException e) {
                                «log.error("not read", e)»;
                                throw e;
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
                                «LOGGER.log(Level.WARNING, "not read", e)»;
                                throw new ImportException("not read", e);
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
                                «log.error("not read: " + e.getMessage())»;
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
                            } catch (IOException e) {
                                log.error("not read", e);
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
                                if (optional) {
                                    log.warn("not read", e);
                                } else {
                                    throw new ImportException("not read", e);
                                }
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
                                log.error("not read", e);
                                throw new ImportException("ask the operator");
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
                                log.warn("trying again");
                                throw new ImportException(e);
                            }
                        }
                    }
                    """)
            .inspecting(CatchClause.class, LogOrThrow::inspect)
            .build();

    private LogOrThrow() {}

    private static void inspect(CatchClause clause, Inspection<JavaFile, Node> report) {
        for (ThrowStmt statement : CaughtException.throwsOf(clause.getBody())) {
            if (mentions(statement.getExpression(), clause) && carries(statement.getExpression(), clause)) {
                loggedBefore(statement, clause)
                        .ifPresent(call -> report.breach(call, "The exception is logged here and thrown on below")
                                .key(clause.getParameter().getTypeAsString()));
                return;
            }
        }
    }

    /** The call that logs the exception on the way to a statement: in its block, or in one around it. */
    private static Optional<MethodCallExpr> loggedBefore(ThrowStmt statement, CatchClause clause) {
        Node below = statement;
        while (below != clause.getBody() && below.getParentNode().isPresent()) {
            Node parent = below.getParentNode().get();
            if (parent instanceof BlockStmt block) {
                List<Statement> statements = block.getStatements();
                for (Statement each : statements) {
                    if (each == below) {
                        break;
                    }
                    Optional<MethodCallExpr> logging = logging(each, clause);
                    if (logging.isPresent()) {
                        return logging;
                    }
                }
            }
            below = parent;
        }
        return Optional.empty();
    }

    private static Optional<MethodCallExpr> logging(Statement statement, CatchClause clause) {
        if (statement instanceof ExpressionStmt expression
                && expression.getExpression() instanceof MethodCallExpr call
                && CaughtException.isLogging(call)
                && !QUIET.contains(call.getNameAsString())
                && call.getArguments().stream().anyMatch(argument -> mentions(argument, clause))) {
            return Optional.of(call);
        }
        return Optional.empty();
    }

    private static boolean carries(Expression thrown, CatchClause clause) {
        CaughtException caught = new CaughtException(clause);
        return caught.isWhole(thrown)
                || thrown.isObjectCreationExpr()
                        && thrown.asObjectCreationExpr().getArguments().stream().anyMatch(caught::isWhole);
    }

    private static boolean mentions(Expression expression, CatchClause clause) {
        String name = clause.getParameter().getNameAsString();
        return expression
                .findFirst(
                        com.github.javaparser.ast.expr.NameExpr.class,
                        each -> each.getNameAsString().equals(name))
                .isPresent();
    }
}
