package org.assize.quality.logging;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.Certainty;
import org.assize.evidence.types.JavaType;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Messages and argument arrays that are put together at run time. */
final class LogArgumentsMatch {

    static final Rule RULE = Rule.java("quality/log-arguments-match")
            .states("The number of placeholders in a log message equals the number of arguments")
            .because("a placeholder too many shows as {} in the log, and an argument too many is lost")
            .remedy("Give each placeholder its argument; a throwable comes last and needs none")
            .implementing("cwe/685", "iso-25010/analysability")
            .cannotSee("Messages and argument arrays that are put together at run time.")
            .knownElsewhereAs("PMD.InvalidLogMessageFormat", "java:S3457", "FloggerFormatString", "FloggerLogVarargs")
            .violating("""
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class Import {
            private static final Logger LOG = LoggerFactory.getLogger(Import.class);

            void run(String file, int lines) {
                LOG.info(«"{} lines of {}"», lines);
                LOG.warn(«"lines of {}"», file, lines);
                LOG.debug(«"lines of %s"», file);
            }
        }
        """)
            .violating("""
        import org.apache.logging.log4j.LogManager;
        import org.apache.logging.log4j.Logger;

        class Import {
            private static final Logger LOG = LogManager.getLogger(Import.class);
            private static final String MESSAGE = "{} of {} in {}";

            void run(String file) {
                try {
                    read();
                } catch (IllegalStateException e) {
                    LOG.error(«MESSAGE», file, e);
                }
            }
        }
        """)
            .violating("""
        import java.util.logging.Level;
        import java.util.logging.Logger;

        class Import {
            private static final Logger LOG = Logger.getLogger("x");

            void run(String file, int lines) {
                LOG.log(Level.INFO, «"read {1}"», file);
                LOG.log(Level.INFO, «"read {}"», file);
            }
        }
        """)
            .violating("""
        import lombok.extern.slf4j.Slf4j;

        @Slf4j
        class Import {
            void run(String file) {
                log.info(«"read {} of {}" + " in {}"», file, 3);
            }
        }
        """)
            .conforming("""
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;
        import org.slf4j.Marker;

        class Import {
            private static final Logger LOG = LoggerFactory.getLogger(Import.class);

            void run(String file, int lines, Object[] all, Marker audit) {
                LOG.info("{} lines of {}", lines, file);
                LOG.info("escaped \\\\{} of {}", file);
                LOG.info("{} and {}", all);
                LOG.info(audit, "read {}", file);
                LOG.info("read " + file);
                try {
                    read();
                } catch (IllegalStateException e) {
                    LOG.error("cannot read {}", file, e);
                    LOG.error("cannot read", e);
                    LOG.error("cannot read {}: {}", file, e);
                }
            }
        }
        """)
            .conforming("""
        import java.util.logging.Level;
        import java.util.logging.Logger;

        class Import {
            private static final Logger LOG = Logger.getLogger("x");

            void run(String file, Exception problem) {
                LOG.log(Level.INFO, "read {0}", file);
                LOG.log(Level.INFO, "read", problem);
                LOG.info("read {}");
            }
        }
        """)
            .conforming("""
        class Import {
            interface Console {
                void info(String message, Object... values);
            }

            void run(Console console) {
                console.info("{}", 1, 2);
            }
        }
        """)
            .inspecting(MethodCallExpr.class, LogArgumentsMatch::inspect)
            .build();

    private static final Pattern NUMBERED = Pattern.compile("\\{(\\d+)[^}]*\\}");

    private LogArgumentsMatch() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        Loggers.Style style = Loggers.styleOf(call, report.file()).orElse(Loggers.Style.NONE);
        if (style == Loggers.Style.NONE || call.getArguments().isEmpty()) {
            return;
        }
        int at = messageIndex(call, style, report.file());
        if (at < 0) {
            return;
        }
        Expression message = call.getArgument(at);
        String text = report.file().constants().stringOf(message).orElse(null);
        if (text == null) {
            return;
        }
        List<Expression> arguments =
                call.getArguments().subList(at + 1, call.getArguments().size());
        if (arguments.size() == 1 && mayBeArray(arguments.get(0), report.file().types())) {
            return;
        }
        String problem = style == Loggers.Style.BRACES
                ? braces(text, arguments, report.file().types())
                : numbers(text, arguments, report.file().types());
        if (!problem.isEmpty()) {
            report.breach(message, problem).key(text);
        }
    }

    private static int messageIndex(MethodCallExpr call, Loggers.Style style, JavaFile file) {
        boolean leveled = call.getNameAsString().equals("log");
        if (style == Loggers.Style.NUMBERS) {
            return leveled && call.getArguments().size() > 2 ? 1 : -1;
        }
        int first = leveled ? 1 : 0;
        int arguments = call.getArguments().size();
        if (first < arguments
                && file.constants().stringOf(call.getArgument(first)).isPresent()) {
            return first;
        }
        boolean marked = first + 1 < arguments
                && !file.types().of(call.getArgument(first)).is("java.lang.String")
                && file.constants().stringOf(call.getArgument(first + 1)).isPresent();
        boolean marker = marked
                && call.getArgument(first) instanceof NameExpr
                && isMarker(call.getArgument(first), file.types());
        return marker ? first + 1 : -1;
    }

    private static boolean isMarker(Expression expression, TypeResolver types) {
        return types.of(expression).name().endsWith("Marker")
                || expression.toString().toLowerCase(Locale.ROOT).contains("marker");
    }

    private static boolean mayBeArray(Expression argument, TypeResolver types) {
        JavaType type = types.of(argument);
        return type.isArray() || !type.isKnown() && argument instanceof NameExpr && !isCaught(argument, types);
    }

    private static boolean isCaught(Expression argument, TypeResolver types) {
        return Loggers.isThrowable(argument, types).isYes();
    }

    private static String braces(String text, List<Expression> arguments, TypeResolver types) {
        int placeholders = placeholders(text);
        int given = arguments.size();
        if (given == 0) {
            // A text without arguments is not formatted; {} may be meant.
            return "";
        }
        Certainty throwable = Loggers.isThrowable(arguments.get(given - 1), types);
        if (placeholders > given) {
            return counted(placeholders, throwable.isYes() ? given - 1 : given);
        }
        int needed = throwable.isYes() ? given - 1 : given;
        boolean lost = throwable == Certainty.UNKNOWN ? given > placeholders + 1 : needed > placeholders;
        return lost ? counted(placeholders, throwable.isYes() ? given - 1 : given) : "";
    }

    private static int placeholders(String text) {
        int count = 0;
        for (int at = text.indexOf("{}"); at >= 0; at = text.indexOf("{}", at + 2)) {
            boolean escaped = at > 0 && text.charAt(at - 1) == '\\' && !(at > 1 && text.charAt(at - 2) == '\\');
            count += escaped ? 0 : 1;
        }
        return count;
    }

    private static String counted(int placeholders, int arguments) {
        return "This message has " + placeholders + (placeholders == 1 ? " placeholder" : " placeholders") + " for "
                + arguments + (arguments == 1 ? " argument" : " arguments");
    }

    private static String numbers(String text, List<Expression> arguments, TypeResolver types) {
        boolean onlyThrowable = arguments.size() == 1
                && Loggers.isThrowable(arguments.get(0), types).isPossible()
                && !NUMBERED.matcher(text).find();
        if (onlyThrowable && !text.contains("{}")) {
            return "";
        }
        int highest = 0;
        Matcher numbered = NUMBERED.matcher(text);
        while (numbered.find()) {
            highest = Math.max(highest, Integer.parseInt(numbered.group(1)) + 1);
        }
        return highest == arguments.size() ? "" : counted(highest, arguments.size());
    }
}
