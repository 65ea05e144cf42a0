package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Format strings and argument arrays that are put together at run time. */
final class FormatArgumentsMatch {

    static final Rule RULE = Rule.java("quality/format-arguments-match")
            .states("A format string matches the number and types of its arguments")
            .because("a mismatch throws when the line runs, often while an error is being reported, or loses "
                    + "an argument in silence")
            .remedy("Give every conversion an argument of its type")
            .implementing("cwe/685", "cwe/686", "iso-25010/functional-correctness")
            .cannotSee("Format strings and argument arrays that are put together at run time.")
            .knownElsewhereAs("java:S2275", "FormatString", "VA_FORMAT_STRING_USES_NEWLINE")
            .violating("""
        class Report {
            String line(String name, int count) {
                return String.format(«"%s: %d of %d"», name, count);
            }
        }
        """)
            .violating("""
        class Report {
            void print(String name, double share) {
                System.out.printf(«"%d%n"», share);
                System.out.printf(java.util.Locale.ROOT, «"%s"», name, share);
                System.out.println(«"%d"».formatted(name));
            }
        }
        """)
            .violating("""
        class Report {
            private static final String LINE = "%1$s %3$s";

            String line(String name, int count) {
                return String.format(«LINE», name, count) + String.format(«"%y"», name) + String.format(«"100% vat of " + "it"», count);
            }
        }
        """)
            .violating("""
        import java.text.MessageFormat;

        class Report {
            String line(String name) {
                return MessageFormat.format(«"{0} {1}"», name);
            }
        }
        """)
            .conforming("""
        class Report {
            String line(String name, int count, Object[] all, Object any) {
                return String.format("%s: %d%n", name, count)
                        + String.format("%2$s %1$s %<s", name, count)
                        + String.format("100%% of %-10s|%,.2f", name, 1.5)
                        + String.format("%s %s", all)
                        + String.format("%d", any)
                        + "%5s".formatted(name);
            }
        }
        """)
            .conforming("""
        class Report {
            static String format(String text, Object... values) {
                return text;
            }

            String line(String name) {
                return format("%d %d", name) + String.format(name, 1, 2);
            }
        }
        """)
            .conforming("""
        import java.text.MessageFormat;

        class Report {
            String line(String name) {
                return MessageFormat.format("it''s {0} '{1}'", name) + String.format("%*s", name).isEmpty();
            }
        }
        """)
            .inspecting(MethodCallExpr.class, FormatArgumentsMatch::inspect)
            .build();

    private static final Pattern CONVERSION =
            Pattern.compile("%(?:(\\d+)\\$)?([-#+ 0,(<]*)(\\d+)?(\\.\\d+)?([tT])?([a-zA-Z%])");

    private static final Pattern NUMBERED = Pattern.compile("\\{(\\d+)[^}]*\\}");

    private static final Set<String> WHOLE = Set.of("byte", "short", "int", "long", "java.math.BigInteger");

    private static final Set<String> REAL = Set.of("float", "double", "java.math.BigDecimal");

    private FormatArgumentsMatch() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        String name = call.getNameAsString();
        if (call.getScope().isEmpty()
                || !name.equals("format") && !name.equals("printf") && !name.equals("formatted")) {
            return;
        }
        JavaType receiver = report.file().types().receiverOf(call);
        if (name.equals("formatted")) {
            boolean text = receiver.is("java.lang.String");
            judge(text ? call.getScope().get() : null, call.getArguments(), report);
        } else if (receiver.is("java.text.MessageFormat")
                && name.equals("format")
                && call.getArguments().size() > 1) {
            judgeMessage(
                    call.getArgument(0),
                    call.getArguments().subList(1, call.getArguments().size()),
                    report);
        } else if (receiver.is("java.lang.String")
                || receiver.is("java.io.PrintStream")
                || receiver.is("java.io.PrintWriter")
                || receiver.is("java.util.Formatter")
                || receiver.is("java.io.Console")) {
            boolean localized = !call.getArguments().isEmpty()
                    && report.file().types().of(call.getArgument(0)).is("java.util.Locale");
            int first = localized ? 1 : 0;
            judge(
                    call.getArguments().size() > first ? call.getArgument(first) : null,
                    call.getArguments()
                            .subList(
                                    Math.min(first + 1, call.getArguments().size()),
                                    call.getArguments().size()),
                    report);
        }
    }

    private static void judge(
            @Nullable Expression format, List<Expression> arguments, Inspection<JavaFile, Node> report) {
        String text = format == null
                ? null
                : report.file().constants().stringOf(format).orElse(null);
        if (text == null || isArray(arguments, report.file().types())) {
            return;
        }
        String problem = problem(text, arguments, report.file().types());
        if (!problem.isEmpty()) {
            report.breach(format, problem).key(text);
        }
    }

    /** Whether the only argument is, or may be, an array of all arguments. */
    private static boolean isArray(List<Expression> arguments, TypeResolver types) {
        if (arguments.size() != 1) {
            return false;
        }
        JavaType type = types.of(arguments.get(0));
        return type.isArray() || !type.isKnown() || type.is("null");
    }

    private static String problem(String text, List<Expression> arguments, TypeResolver types) {
        Set<Integer> used = new HashSet<>();
        int next = 0;
        int previous = -1;
        Matcher conversion = CONVERSION.matcher(text);
        int end = 0;
        while (end < text.length()) {
            int percent = text.indexOf('%', end);
            if (percent < 0) {
                break;
            }
            if (!conversion.find(percent) || conversion.start() != percent) {
                return text.startsWith("%*", percent)
                        ? ""
                        : "'" + text.substring(percent, Math.min(percent + 2, text.length())) + "' is not a conversion";
            }
            end = conversion.end();
            char kind = conversion.group(6).charAt(0);
            if (kind == '%' || kind == 'n') {
                continue;
            }
            boolean known = conversion.group(5) != null
                    ? "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc".indexOf(kind) >= 0
                    : "bBhHsScCdoxXeEfgGaA".indexOf(kind) >= 0;
            if (!known) {
                return "'" + conversion.group() + "' is not a conversion";
            }
            int index = conversion.group(2).indexOf('<') >= 0
                    ? previous
                    : conversion.group(1) != null ? Integer.parseInt(conversion.group(1)) - 1 : next++;
            previous = index;
            used.add(index);
            if (index >= 0 && index < arguments.size()) {
                String mismatch = conversion.group(5) != null ? "" : mismatch(kind, arguments.get(index), types);
                if (!mismatch.isEmpty()) {
                    return mismatch;
                }
            }
        }
        return counted(used, arguments.size());
    }

    private static String mismatch(char kind, Expression argument, TypeResolver types) {
        JavaType type = types.of(argument).unboxed();
        boolean judged = type.isPrimitive()
                || type.is("java.lang.String")
                || type.is("java.math.BigDecimal")
                || type.is("java.math.BigInteger");
        if (!judged) {
            return "";
        }
        boolean fits = switch (kind) {
            case 'd', 'o', 'x', 'X' -> WHOLE.contains(type.name());
            case 'e', 'E', 'f', 'g', 'G' -> REAL.contains(type.name());
            case 'a', 'A' -> type.is("float") || type.is("double");
            case 'c', 'C' -> type.is("char") || type.is("int") || type.is("byte") || type.is("short");
            default -> true;
        };
        return fits
                ? ""
                : "%" + kind + " cannot show a "
                        + type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    private static String counted(Set<Integer> used, int given) {
        int needed = used.stream().mapToInt(index -> index + 1).max().orElse(0);
        if (needed > given) {
            return "This format needs " + needed + (needed == 1 ? " argument" : " arguments") + ", and there "
                    + (given == 1 ? "is 1" : "are " + given);
        }
        boolean lost = needed < given || used.size() < given;
        return lost
                ? "This format shows " + used.size() + " of " + given + (given == 1 ? " argument" : " arguments")
                : "";
    }

    private static void judgeMessage(Expression format, List<Expression> arguments, Inspection<JavaFile, Node> report) {
        String text = report.file().constants().stringOf(format).orElse(null);
        if (text == null || isArray(arguments, report.file().types())) {
            return;
        }
        Set<Integer> used = new HashSet<>();
        Matcher numbered = NUMBERED.matcher(text.replace("''", "").replaceAll("'[^']*'", ""));
        while (numbered.find()) {
            used.add(Integer.parseInt(numbered.group(1)));
        }
        String problem = counted(used, arguments.size());
        if (!problem.isEmpty()) {
            report.breach(format, problem).key(text);
        }
    }
}
