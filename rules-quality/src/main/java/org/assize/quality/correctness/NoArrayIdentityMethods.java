package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Arrays behind a type variable or an Object. */
final class NoArrayIdentityMethods {

    static final Rule RULE = Rule.java("quality/no-array-identity-methods")
            .states("The methods equals, hashCode and toString are not called on arrays")
            .because("an array inherits them from Object: they compare and show its identity, not what it " + "holds")
            .remedy("Call Arrays.equals, Arrays.hashCode or Arrays.toString")
            .implementing("cwe/595", "iso-25010/faultlessness")
            .cannotSee("Arrays behind a type variable or an Object.")
            .knownElsewhereAs(
                    "java:S2116",
                    "ArrayEquals",
                    "ArrayHashCode",
                    "ArrayToString",
                    "DMI_INVOKING_HASHCODE_ON_ARRAY",
                    "DMI_INVOKING_TOSTRING_ON_ARRAY",
                    "EC_BAD_ARRAY_COMPARE")
            .violating("""
        class Sizes {
            boolean same(int[] one, int[] other) {
                return «one.equals(other)»;
            }
        }
        """)
            .violating("""
        class Sizes {
            String show(String[] names, int[] sizes) {
                return «names.toString()» + «sizes.hashCode()» + String.valueOf(«sizes»);
            }
        }
        """)
            .violating("""
        import java.util.Objects;

        class Sizes {
            boolean same(int[] one, int[] other) {
                return «Objects.equals(one, other)» && !("sizes " + «one»).isEmpty();
            }
        }
        """)
            .conforming("""
        import java.util.Arrays;

        class Sizes {
            boolean same(int[] one, int[] other) {
                return Arrays.equals(one, other) && one.length == other.length;
            }
        }
        """)
            .conforming("""
        class Sizes {
            String show(char[] letters, int[] sizes) {
                return String.valueOf(letters) + sizes[0] + sizes.length;
            }
        }
        """)
            .conforming("""
        class Sizes {
            boolean isNone(int[] sizes, Object other) {
                return other.equals(sizes) || sizes == null;
            }
        }
        """)
            .inspecting(MethodCallExpr.class, NoArrayIdentityMethods::inspectCall)
            .inspecting(BinaryExpr.class, NoArrayIdentityMethods::inspectConcatenation)
            .build();

    private NoArrayIdentityMethods() {}

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        TypeResolver types = report.file().types();
        int arguments = call.getArguments().size();
        switch (call.getNameAsString()) {
            case "equals" -> {
                boolean onArray = arguments == 1
                        && call.getScope().isPresent()
                        && types.of(call.getScope().get()).isArray();
                boolean ofArrays = arguments == 2
                        && types.isCallTo(call, "java.util.Objects", "equals")
                        && types.of(call.getArgument(0)).isArray()
                        && types.of(call.getArgument(1)).isArray();
                if (onArray || ofArrays) {
                    report.breach(call, "This compares the identity of two arrays")
                            .key(call.toString());
                }
            }
            case "hashCode", "toString" -> {
                boolean onArray = arguments == 0
                        && call.getScope().isPresent()
                        && types.of(call.getScope().get()).isArray();
                boolean ofArray = arguments == 1
                        && types.isCallTo(call, "java.util.Objects", "hashCode", "toString")
                        && types.of(call.getArgument(0)).isArray();
                if (onArray || ofArray) {
                    report.breach(call, call.getNameAsString() + " of an array tells its identity, not what it holds")
                            .key(call.toString());
                }
            }
            case "valueOf" -> {
                boolean shown = arguments == 1
                        && types.isCallTo(call, "java.lang.String", "valueOf")
                        && isShownArray(types.of(call.getArgument(0)));
                if (shown) {
                    report.breach(call.getArgument(0), "An array as text is its identity, not what it holds")
                            .key(call.toString());
                }
            }
            default -> {}
        }
    }

    private static boolean isShownArray(JavaType type) {
        return type.isArray() && !type.is("char[]");
    }

    private static void inspectConcatenation(BinaryExpr sum, Inspection<JavaFile, Node> report) {
        if (sum.getOperator() != BinaryExpr.Operator.PLUS) {
            return;
        }
        judge(sum.getLeft(), sum.getRight(), report);
        judge(sum.getRight(), sum.getLeft(), report);
    }

    private static void judge(Expression operand, Expression other, Inspection<JavaFile, Node> report) {
        boolean candidate =
                operand instanceof NameExpr || operand instanceof FieldAccessExpr || operand instanceof MethodCallExpr;
        if (candidate
                && report.file().types().of(operand).isArray()
                && report.file().types().of(other).is("java.lang.String")) {
            report.breach(operand, "An array as text is its identity, not what it holds")
                    .key(operand.toString());
        }
    }
}
