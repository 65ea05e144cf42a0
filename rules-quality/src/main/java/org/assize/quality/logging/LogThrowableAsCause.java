package org.assize.quality.logging;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Text that is logged below error may be on purpose; it and a catch block that passes the exception on are left
 * alone.
 */
final class LogThrowableAsCause {

    static final Rule RULE = Rule.java("quality/log-throwable-as-cause")
            .states("An exception is passed to the logger as the throwable, not as text")
            .because("its message alone does not tell where it came from, and may be null")
            .remedy("Pass the exception as the last argument, without a placeholder")
            .implementing("cwe/778", "iso-25010/analysability")
            .severity(Severity.WARNING)
            .cannotSee("Text that is logged below error may be on purpose; it and a catch block that passes the "
                    + "exception on are left alone.")
            .knownElsewhereAs("PMD.UseCorrectExceptionLogging", "FloggerWithCause", "FloggerLogWithCause")
            .violating("""
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class Import {
            private static final Logger LOG = LoggerFactory.getLogger(Import.class);

            void run(String file) {
                try {
                    read();
                } catch (IllegalStateException e) {
                    «LOG.error("cannot read " + file + ": " + e.getMessage())»;
                }
            }
        }
        """)
            .violating("""
        import org.apache.commons.logging.Log;
        import org.apache.commons.logging.LogFactory;

        class Import {
            private static final Log LOG = LogFactory.getLog(Import.class);

            void run() {
                try {
                    read();
                } catch (IllegalStateException e) {
                    «LOG.error(e)»;
                    «LOG.warn(e)»;
                }
            }
        }
        """)
            .violating("""
        import lombok.extern.slf4j.Slf4j;

        @Slf4j
        class Import {
            void run(String file) {
                try {
                    read();
                } catch (RuntimeException problem) {
                    «log.error("cannot read {}: {}", file, problem.getMessage())»;
                }
            }
        }
        """)
            .conforming("""
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class Import {
            private static final Logger LOG = LoggerFactory.getLogger(Import.class);

            void run(String file) {
                try {
                    read();
                } catch (IllegalStateException e) {
                    LOG.error("cannot read {}: {}", file, e.getMessage(), e);
                    LOG.warn("cannot read", e);
                    LOG.error("cannot read", new IllegalStateException(e));
                }
            }
        }
        """)
            .conforming("""
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class Import {
            private static final Logger LOG = LoggerFactory.getLogger(Import.class);

            void run() {
                try {
                    read();
                } catch (IllegalStateException e) {
                    LOG.error("cannot read: " + e.getMessage());
                    throw new IllegalArgumentException("no file", e);
                }
                try {
                    read();
                } catch (IllegalStateException e) {
                    LOG.warn("not there: {}", e.getMessage());
                }
            }
        }
        """)
            .conforming("""
        class Import {
            void run(java.util.List<String> problems) {
                try {
                    read();
                } catch (IllegalStateException e) {
                    problems.add("cannot read: " + e.getMessage());
                }
            }
        }
        """)
            .inspecting(MethodCallExpr.class, LogThrowableAsCause::inspect)
            .build();

    private static final Set<String> SERIOUS = Set.of("error", "fatal", "severe");

    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error", "fatal");

    private LogThrowableAsCause() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        boolean candidate =
                SERIOUS.contains(call.getNameAsString()) && !call.getArguments().isEmpty();
        boolean alone = LEVELS.contains(call.getNameAsString())
                && call.getArguments().size() == 1
                && call.getArgument(0) instanceof NameExpr;
        CatchClause clause = candidate || alone ? catchAround(call) : null;
        if (clause == null) {
            return;
        }
        String caught = clause.getParameter().getNameAsString();
        boolean textOnly = mentions(call, caught) && !isPassed(call, caught);
        if (textOnly && Loggers.styleOf(call, report.file()).isPresent() && !isPassedOn(clause, caught)) {
            report.breach(call, "Only the text of " + caught + " is logged: its stack trace and causes are lost")
                    .key(caught);
        }
    }

    private static @Nullable CatchClause catchAround(Node call) {
        Node node = call;
        while (node != null && !(node instanceof BodyDeclaration<?>)) {
            if (node instanceof CatchClause clause) {
                return clause;
            }
            node = node.getParentNode().orElse(null);
        }
        return null;
    }

    private static boolean mentions(MethodCallExpr call, String caught) {
        return call.getArguments().stream()
                .anyMatch(argument -> argument.findFirst(
                                NameExpr.class, name -> name.getNameAsString().equals(caught) && !isNameOnly(name))
                        .isPresent());
    }

    /** Whether only the class or the cause of the exception is asked for. */
    private static boolean isNameOnly(NameExpr name) {
        return name.getParentNode()
                .filter(parent -> parent instanceof MethodCallExpr call
                        && call.getScope().orElse(null) == name
                        && !Set.of("getMessage", "toString", "getLocalizedMessage")
                                .contains(call.getNameAsString()))
                .isPresent();
    }

    /** Whether an argument is the exception itself, its cause, or another exception that carries it. */
    private static boolean isPassed(MethodCallExpr call, String caught) {
        int last = call.getArguments().size() - 1;
        Expression argument = Expressions.inner(call.getArgument(last));
        boolean itself =
                argument instanceof NameExpr name && name.getNameAsString().equals(caught) && last > 0;
        boolean derived = argument instanceof ObjectCreationExpr
                || argument instanceof CastExpr
                || argument instanceof MethodCallExpr inner
                        && (inner.getNameAsString().contains("Cause")
                                || inner.getNameAsString().contains("Throwable")
                                || inner.getNameAsString().contains("Stack"));
        return itself || derived;
    }

    private static boolean isPassedOn(CatchClause clause, String caught) {
        return clause.getBody()
                        .findFirst(
                                ThrowStmt.class,
                                thrown -> thrown.findFirst(
                                                NameExpr.class,
                                                name -> name.getNameAsString().equals(caught))
                                        .isPresent())
                        .isPresent()
                || clause.getBody()
                        .findFirst(
                                MethodCallExpr.class,
                                call -> SERIOUS.contains(call.getNameAsString())
                                        && call.getArguments().size() > 1
                                        && isPassed(call, caught))
                        .isPresent();
    }
}
