package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.finding.Fix;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Patterns that are put together at run time. */
final class NoWeekYearPattern {

    static final Rule RULE = Rule.java("quality/no-week-year-pattern")
            .states("Date patterns use y, not Y, unless a week is in the pattern")
            .because("Y is the year of the week: on 30 December it is the next one")
            .remedy("Write yyyy")
            .implementing("cwe/682", "iso-25010/functional-correctness")
            .cannotSee("Patterns that are put together at run time.")
            .knownElsewhereAs("java:S3986", "MisusedWeekYear")
            .violating("""
        import java.text.SimpleDateFormat;

        class Dates {
            SimpleDateFormat day() {
                return new SimpleDateFormat(«"YYYY-MM-dd"»);
            }
        }
        """)
            .violating("""
        import java.time.format.DateTimeFormatter;

        class Dates {
            private static final String PATTERN = "dd.MM.YYYY";
            static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(«PATTERN»);
        }
        """)
            .violating("""
        import java.time.format.DateTimeFormatter;
        import java.time.format.DateTimeFormatterBuilder;

        class Dates {
            static final DateTimeFormatter DAY = new DateTimeFormatterBuilder().appendPattern(«"YYYYMMdd"»).toFormatter();
        }
        """)
            .conforming("""
        import java.text.SimpleDateFormat;

        class Dates {
            SimpleDateFormat day() {
                return new SimpleDateFormat("yyyy-MM-dd 'Year'");
            }
        }
        """)
            .conforming("""
        import java.time.format.DateTimeFormatter;

        class Dates {
            static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("YYYY-'W'ww");
        }
        """)
            .conforming("""
        class Dates {
            String ofPattern(String text) {
                return text;
            }

            String day() {
                return ofPattern("YYYY-MM-dd");
            }
        }
        """)
            .inspecting(MethodCallExpr.class, NoWeekYearPattern::inspectCall)
            .inspecting(ObjectCreationExpr.class, NoWeekYearPattern::inspectCreation)
            .build();

    private NoWeekYearPattern() {}

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        TypeResolver types = report.file().types();
        boolean takesPattern = !call.getArguments().isEmpty()
                && (types.isCallTo(call, "java.time.format.DateTimeFormatter", "ofPattern")
                        || types.isCallTo(call, "java.time.format.DateTimeFormatterBuilder", "appendPattern")
                        || types.isCallTo(call, "java.text.SimpleDateFormat", "applyPattern"));
        if (takesPattern) {
            judge(call.getArgument(0), report);
        }
    }

    private static void inspectCreation(ObjectCreationExpr creation, Inspection<JavaFile, Node> report) {
        if (!creation.getArguments().isEmpty() && report.file().types().isNew(creation, "java.text.SimpleDateFormat")) {
            judge(creation.getArgument(0), report);
        }
    }

    private static void judge(Expression pattern, Inspection<JavaFile, Node> report) {
        String text = report.file()
                .constants()
                .stringOf(pattern)
                .map(value -> value.replaceAll("'[^']*'", ""))
                .orElse("");
        if (text.indexOf('Y') >= 0 && text.indexOf('w') < 0 && text.indexOf('W') < 0 && text.indexOf('e') < 0) {
            var draft = report.breach(pattern, "Y is the year of the week, not the year of the date")
                    .key(text);
            if (pattern.isStringLiteralExpr() && report.file().text(pattern).indexOf('\'') < 0) {
                draft.fix(Fix.safe(
                        "Write y",
                        report.file()
                                .replace(pattern, report.file().text(pattern).replace('Y', 'y'))));
            }
        }
    }
}
