package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Fix;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** A double that reaches the constructor as a Number or through a type variable. */
final class NoBigdecimalFromDouble {

    static final Rule RULE = Rule.java("quality/no-bigdecimal-from-double")
            .states("BigDecimal is not constructed from a double or float")
            .because("new BigDecimal(0.1) is 0.1000000000000000055511151231257827..., which no one meant")
            .remedy("Write the number as text, or use BigDecimal.valueOf(double)")
            .implementing("cwe/1339", "cwe/682", "iso-25010/functional-correctness")
            .cannotSee("A double that reaches the constructor as a Number or through a type variable.")
            .knownElsewhereAs(
                    "PMD.AvoidDecimalLiteralsInBigDecimalConstructor",
                    "java:S2111",
                    "BigDecimalLiteralDouble",
                    "DMI_BIGDECIMAL_CONSTRUCTED_FROM_DOUBLE")
            .violating("""
        import java.math.BigDecimal;

        class Price {
            static final BigDecimal VAT = «new BigDecimal(0.19)»;
        }
        """)
            .violating("""
        import java.math.BigDecimal;
        import java.math.MathContext;

        class Price {
            BigDecimal rounded(double amount) {
                return «new BigDecimal(amount, MathContext.DECIMAL32)»;
            }
        }
        """)
            .violating("""
        class Price {
            java.math.BigDecimal share(float part, int whole) {
                return «new java.math.BigDecimal(part / whole)»;
            }
        }
        """)
            .conforming("""
        import java.math.BigDecimal;

        class Price {
            static final BigDecimal VAT = new BigDecimal("0.19");
            static final BigDecimal ZERO = new BigDecimal(0);
        }
        """)
            .conforming("""
        import java.math.BigDecimal;

        class Price {
            BigDecimal of(double amount, long cents, char[] text) {
                return BigDecimal.valueOf(amount).add(new BigDecimal(cents)).add(new BigDecimal(text));
            }
        }
        """)
            .conforming("""
        class Price {
            // Another class of the same name.
            record BigDecimal(double value) {}

            BigDecimal of(double amount) {
                return new BigDecimal(amount);
            }
        }
        """)
            .inspecting(ObjectCreationExpr.class, NoBigdecimalFromDouble::inspect)
            .build();

    private NoBigdecimalFromDouble() {}

    private static void inspect(ObjectCreationExpr creation, Inspection<JavaFile, Node> report) {
        TypeResolver types = report.file().types();
        if (creation.getArguments().isEmpty() || !types.isNew(creation, "java.math.BigDecimal")) {
            return;
        }
        Expression value = creation.getArgument(0);
        JavaType type = types.of(value).unboxed();
        if (!type.isKnown()) {
            report.unjudged(creation);
        } else if (type.is("double") || type.is("float")) {
            String written = creation.getType().getNameWithScope();
            var draft = report.breach(
                            creation,
                            "A BigDecimal made from a " + type.name()
                                    + " holds its binary value, not the one that is written")
                    .key(value.toString());
            if (creation.getArguments().size() == 1) {
                draft.fix(Fix.suggestion(
                        "Use BigDecimal.valueOf",
                        report.file()
                                .replace(
                                        creation,
                                        written + ".valueOf(" + report.file().text(value) + ")")));
            }
        }
    }
}
