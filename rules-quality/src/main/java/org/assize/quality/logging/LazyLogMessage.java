package org.assize.quality.logging;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import java.util.List;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.quality.syntax.Statements;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Judges the message argument; what other arguments cost is not seen. */
final class LazyLogMessage {

    record Options(
            @Option("the levels whose messages are not put together in vain")
            List<String> levels) {}

    static final Rule RULE = Rule.java("quality/lazy-log-message")
            .states("A log message is parameterised or guarded, not concatenated")
            .because(
                    "the text is put together even where the level is off, and tools that group messages by their text "
                            + "see each one as new")
            .remedy("Write the constant text with {} and pass the values, or ask first whether the level is on")
            .implementing("cwe/1046", "iso-25010/time-behaviour")
            .severity(Severity.WARNING)
            .offByDefault("at levels that are always on it costs nothing, and Commons Logging has no parameters")
            .options(new Options(List.of(
                    "trace", "debug", "info", "warn", "error", "fatal", "log", "finest", "finer", "fine", "config",
                    "warning", "severe")))
            .cannotSee("What the arguments of a message cost.")
            .knownElsewhereAs(
                    "PMD.GuardLogStatement", "java:S2629", "FloggerStringConcatenation", "FloggerArgumentToString")
            .violating("""
                    import org.slf4j.Logger;
                    import org.slf4j.LoggerFactory;

                    class Import {
                        private static final Logger LOG = LoggerFactory.getLogger(Import.class);

                        void run(String file, int lines) {
                            LOG.debug(«"read " + lines + " of " + file»);
                            LOG.info(«String.format("read %s", file)», lines);
                        }
                    }
                    """)
            .violating("""
                    import java.util.logging.Level;
                    import java.util.logging.Logger;

                    class Import {
                        private final Logger log = Logger.getLogger("import");

                        void run(Object file) {
                            this.log.fine(«"read " + file»);
                            log.log(Level.FINE, «"read %s".formatted(file)»);
                        }
                    }
                    """)
            .violating("""
                    import org.apache.commons.logging.Log;
                    import org.apache.commons.logging.LogFactory;

                    class Import {
                        private static final Log LOG = LogFactory.getLog(Import.class);

                        void run(String file, Exception problem) {
                            if (file.isEmpty()) {
                                LOG.debug(«"cannot read " + file», problem);
                            }
                        }
                    }
                    """)
            .conforming("""
                    import org.slf4j.Logger;
                    import org.slf4j.LoggerFactory;

                    class Import {
                        private static final Logger LOG = LoggerFactory.getLogger(Import.class);
                        private static final String PREFIX = "import: ";

                        void run(String file, int lines) {
                            LOG.debug("read {} of {}", lines, file);
                            LOG.debug(PREFIX + "read all" + " lines");
                            if (LOG.isTraceEnabled()) {
                                LOG.trace("read " + file);
                            }
                        }
                    }
                    """)
            .conforming("""
                    import java.util.logging.Level;
                    import java.util.logging.Logger;

                    class Import {
                        private static final Logger LOG = Logger.getLogger("import");

                        void run(String file) {
                            LOG.fine(() -> "read " + file);
                            LOG.log(Level.FINE, "read {0}", file);
                            if (!LOG.isLoggable(Level.FINER)) {
                                return;
                            }
                            LOG.finer("read " + file);
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void run(Console console, String file) {
                            console.info("read " + file);
                        }
                    }
                    """)
            .inspecting(MethodCallExpr.class, LazyLogMessage::inspect)
            .build();

    private LazyLogMessage() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        boolean logs = report.options(Options.class).levels().contains(call.getNameAsString())
                && Loggers.styleOf(call, report.file()).isPresent();
        if (!logs) {
            return;
        }
        call.getArguments().stream()
                .limit(2)
                .filter(argument -> isMade(argument, report.file()))
                .findFirst()
                .filter(message -> !isGuarded(call))
                .ifPresent(message -> report.breach(message, "This message is put together also where the level is off")
                        .key(message.toString()));
    }

    private static boolean isMade(Expression argument, JavaFile file) {
        Expression inner = Expressions.inner(argument);
        if (inner instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
            return file.constants().stringOf(inner).isEmpty()
                    && inner.findFirst(
                                    Expression.class,
                                    part -> part.isStringLiteralExpr()
                                            || file.types().of(part).is("java.lang.String"))
                            .isPresent();
        }
        return inner instanceof MethodCallExpr made
                && (made.getNameAsString().equals("formatted")
                                && made.getScope()
                                        .filter(Expression::isStringLiteralExpr)
                                        .isPresent()
                        || file.types().isCallTo(made, "java.lang.String", "format")
                        || file.types().isCallTo(made, "java.text.MessageFormat", "format"));
    }

    /** Whether an if around asks for the level, or one before in the same block leaves where it is off. */
    private static boolean isGuarded(Node call) {
        Node step = call;
        Optional<Node> around = step.getParentNode();
        while (around.isPresent()) {
            Node node = around.get();
            if (node instanceof IfStmt choice && choice.getCondition() != step && asksForLevel(choice.getCondition())) {
                return true;
            }
            int index = node.getChildNodes().indexOf(step);
            boolean left = node instanceof BlockStmt
                    && node.getChildNodes().subList(0, Math.max(0, index)).stream()
                            .anyMatch(before -> before instanceof IfStmt choice
                                    && asksForLevel(choice.getCondition())
                                    && !Statements.completes(choice.getThenStmt()));
            if (left) {
                return true;
            }
            step = node;
            around = step.getParentNode();
        }
        return false;
    }

    private static boolean asksForLevel(Expression condition) {
        return condition
                .findFirst(
                        MethodCallExpr.class,
                        call -> call.getNameAsString().equals("isLoggable")
                                || call.getNameAsString().equals("isEnabledFor")
                                || call.getNameAsString().startsWith("is")
                                        && call.getNameAsString().endsWith("Enabled"))
                .isPresent();
    }
}
