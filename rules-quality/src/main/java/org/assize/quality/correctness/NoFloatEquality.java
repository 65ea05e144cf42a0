package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** A comparison with NaN is always wrong; one of two results may be meant, so it is judged only where it is asked for. */
final class NoFloatEquality {

    record Options(
            @Option("whether to judge also comparisons of values that are not NaN")
            boolean results) {}

    static final Rule RULE = Rule.java("quality/no-float-equality")
            .states("A floating-point value is not compared with NaN by an operator")
            .because(
                    "NaN is unequal to everything, itself included, so the comparison has one result whatever the value")
            .remedy("Ask Double.isNaN or Float.isNaN; compare results of arithmetic with a tolerance")
            .implementing("cwe/1077", "iso-25010/faultlessness")
            .options(new Options(false))
            .cannotSee("Whether two results may be compared exactly: that is judged only with the option results.")
            .knownElsewhereAs(
                    "PMD.ComparisonWithNaN",
                    "java:S1244",
                    "EqualsNaN",
                    "FE_FLOATING_POINT_EQUALITY",
                    "FE_TEST_IF_EQUAL_TO_NOT_A_NUMBER")
            .violating("""
        class Mean {
            boolean isMissing(double mean) {
                return «mean == Double.NaN»;
            }
        }
        """)
            .violating("""
        class Mean {
            boolean isThere(float mean) {
                return «Float.NaN != mean» && mean > 0;
            }
        }
        """)
            .violating("""
        import static java.lang.Double.NaN;

        class Mean {
            boolean isMissing(double mean) {
                return «mean == NaN»;
            }
        }
        """)
            .conforming("""
        class Mean {
            boolean isMissing(double mean) {
                return Double.isNaN(mean) || mean != mean;
            }
        }
        """)
            .conforming("""
        class Mean {
            boolean isZero(double mean) {
                return mean == 0;
            }
        }
        """)
            .conforming("""
        class Food {
            enum Bread { NaN, RYE }

            boolean isFlat(Bread bread) {
                return bread == Bread.NaN;
            }
        }
        """)
            .inspecting(BinaryExpr.class, NoFloatEquality::inspect)
            .build();

    private static final Set<String> TYPES = Set.of("Double", "Float");

    private NoFloatEquality() {}

    private static void inspect(BinaryExpr comparison, Inspection<JavaFile, Node> report) {
        boolean equality =
                comparison.getOperator() == Operator.EQUALS || comparison.getOperator() == Operator.NOT_EQUALS;
        if (!equality) {
            return;
        }
        Expression left = Expressions.inner(comparison.getLeft());
        Expression right = Expressions.inner(comparison.getRight());
        if (isNan(left, report) != isNan(right, report)) {
            judgeNan(comparison, isNan(left, report) ? right : left, report);
        } else if (report.options(Options.class).results()) {
            judgeResults(comparison, left, right, report);
        }
    }

    private static boolean isNan(Expression expression, Inspection<JavaFile, Node> report) {
        if (expression instanceof FieldAccessExpr access
                && access.getNameAsString().equals("NaN")) {
            return access.getScope() instanceof NameExpr type && TYPES.contains(type.getNameAsString());
        }
        return expression instanceof NameExpr name
                && name.getNameAsString().equals("NaN")
                && report.file().unit().getImports().stream()
                        .anyMatch(each -> each.isStatic()
                                && (each.getNameAsString().equals("java.lang.Double.NaN")
                                        || each.getNameAsString().equals("java.lang.Float.NaN")));
    }

    private static void judgeNan(BinaryExpr comparison, Expression value, Inspection<JavaFile, Node> report) {
        boolean equals = comparison.getOperator() == Operator.EQUALS;
        Inspection.Draft draft = report.breach(
                        comparison, comparison + " is always " + !equals + ": NaN is unequal to everything")
                .key("NaN");
        boolean isFloat = report.file().types().of(value).is("float");
        if (isFloat || report.file().types().of(value).is("double")) {
            String asked =
                    (isFloat ? "Float" : "Double") + ".isNaN(" + report.file().text(value) + ")";
            draft.fix(Fix.suggestion("Ask isNaN", report.file().replace(comparison, equals ? asked : "!" + asked)));
        }
    }

    private static void judgeResults(
            BinaryExpr comparison, Expression left, Expression right, Inspection<JavaFile, Node> report) {
        boolean computed = isComputed(left, report) || isComputed(right, report);
        if (computed && !Expressions.same(left, right)) {
            report.breach(comparison, comparison + " compares results of floating-point arithmetic exactly")
                    .key("results");
        }
    }

    private static boolean isComputed(Expression expression, Inspection<JavaFile, Node> report) {
        boolean arithmetic = expression instanceof BinaryExpr operation
                && Set.of(Operator.PLUS, Operator.MINUS, Operator.MULTIPLY, Operator.DIVIDE)
                        .contains(operation.getOperator());
        return arithmetic
                && (report.file().types().of(expression).is("double")
                        || report.file().types().of(expression).is("float"));
    }
}
