package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.List;
import java.util.Locale;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.evidence.types.MethodSignature;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/**
 * Integers that are known to be small for a reason outside of the expression; sums; products that become floating-point
 * numbers.
 */
final class WidenBeforeArithmetic {

    private static final int SMALL_FACTOR = 1_000;
    private static final int SMALL_SHIFT = 9;

    static final Rule RULE = Rule.java("quality/widen-before-arithmetic")
            .states("Integer arithmetic whose result becomes a wider type is widened before the operation")
            .because(
                    "the operation is done in int: a product that does not fit has overflowed, and a quotient has lost "
                            + "its fraction, before the wider type comes into play")
            .remedy("Make one operand wide: 1000L * seconds, (double) hits / all")
            .implementing("cwe/190", "cwe/681", "iso-25010/faultlessness")
            .severity(Severity.WARNING)
            .cannotSee("Numbers that are small for a reason outside of the expression, sums, summands that are a "
                    + "small multiple of one value, and products that become floating-point numbers.")
            .knownElsewhereAs(
                    "java:S2184",
                    "NarrowCalculation",
                    "IntLongMath",
                    "ICAST_INT_2_LONG_AS_INSTANT",
                    "ICAST_INTEGER_MULTIPLY_CAST_TO_LONG",
                    "ICAST_IDIV_CAST_TO_DOUBLE")
            .violating("""
                    class Session {
                        long deadline(long now, int minutes) {
                            long patience = «minutes * 60 * 1000»;
                            return now + patience;
                        }
                    }
                    """)
            .violating("""
                    class Statistics {
                        double share(int hits, int all) {
                            return «hits / all»;
                        }

                        int pages(int entries, int size) {
                            return (int) Math.ceil(«entries / size»);
                        }
                    }
                    """)
            .violating("""
                    class Flags {
                        long bit(int position) {
                            return «1 << position»;
                        }

                        long offset(long start, int row, int width) {
                            return start + «row * width»;
                        }
                    }
                    """)
            .violating("""
                    class Wire {
                        long length(byte[] head) {
                            // A first byte above 127 makes the number negative.
                            return («(head[0] & 0xff) << 24») | ((head[1] & 0xff) << 16);
                        }
                    }
                    """)
            .conforming("""
                    class Session {
                        private static final long DAY = 24 * 60 * 60 * 1000;

                        long deadline(long now, int minutes) {
                            long patience = minutes * 60L * 1000;
                            return now + (long) minutes * 60 * 1000 + patience;
                        }
                    }
                    """)
            .conforming("""
                    class Wire {
                        long head(byte[] bytes, short rows, byte columns) {
                            long cells = rows * columns;
                            return ((bytes[0] & 0xff) << 16 | (bytes[1] & 0xff) << 8) + cells;
                        }

                        long unsigned(byte[] bytes) {
                            return ((bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16) & 0xffffffffL;
                        }
                    }
                    """)
            .conforming("""
                    class Layout {
                        double half(int width) {
                            int half = width / 2;
                            return half + 100 / 4;
                        }

                        double share(int hits, int all) {
                            return (double) hits / all;
                        }

                        long minutes(long start, int hours, int minutes) {
                            start >>= (hours << 2);
                            return start + hours * 60 + minutes;
                        }

                        String text(int rows, int columns) {
                            return "" + rows * columns;
                        }
                    }
                    """)
            .inspecting(BinaryExpr.class, WidenBeforeArithmetic::inspect)
            .build();

    private WidenBeforeArithmetic() {}

    private static void inspect(BinaryExpr operation, Inspection<JavaFile, Node> report) {
        boolean candidate = switch (operation.getOperator()) {
            case MULTIPLY, DIVIDE, LEFT_SHIFT -> !isPartOfProduct(operation);
            default -> false;
        };
        if (!candidate || !couldWiden(operation)) {
            return;
        }
        TypeResolver types = report.file().types();
        if (!types.of(operation).is("int")) {
            return;
        }
        if (operation.getOperator() == BinaryExpr.Operator.DIVIDE) {
            inspectDivision(operation, report);
            return;
        }
        boolean shift = operation.getOperator() == BinaryExpr.Operator.LEFT_SHIFT;
        String target = target(operation, true, types);
        if (!target.equals("long") || IntegerRange.of(operation, report.file()).fitsInt()) {
            return;
        }
        if (shift && isUnseenConstant(operation.getRight(), report.file())) {
            report.unjudged(operation);
        } else if (!(Expressions.around(operation) instanceof BinaryExpr)
                || !isSmallMultiple(operation, report.file())) {
            report(
                    operation,
                    shift
                            ? "This shift is done in int: bits beyond the 31st are lost before the result becomes a long"
                            : "This product is an int, and may have overflowed before it becomes a long",
                    target,
                    report);
        }
    }

    /** Whether a distance is named like a constant, but its value cannot be told. */
    private static boolean isUnseenConstant(Expression distance, JavaFile file) {
        String written = distance.toString();
        return written.equals(written.toUpperCase(Locale.ROOT))
                && Character.isLetter(written.charAt(0))
                && file.constants().integerOf(distance).isEmpty();
    }

    private static boolean isAdded(BinaryExpr operation) {
        Node around = Expressions.around(operation);
        return around instanceof BinaryExpr
                || around instanceof AssignExpr update && update.getOperator() != AssignExpr.Operator.ASSIGN;
    }

    /** Whether, in a sum, one value is taken a few times: minutes in an hour, days in a year. */
    private static boolean isSmallMultiple(BinaryExpr operation, JavaFile file) {
        IntegerRange left = IntegerRange.of(operation.getLeft(), file);
        IntegerRange right = IntegerRange.of(operation.getRight(), file);
        if (operation.getOperator() == BinaryExpr.Operator.LEFT_SHIFT) {
            return right.most() <= SMALL_SHIFT;
        }
        return isSmall(left) || isSmall(right);
    }

    private static boolean isSmall(IntegerRange factor) {
        return factor.least() == factor.most() && Math.abs(factor.least()) < SMALL_FACTOR;
    }

    private static void inspectDivision(BinaryExpr division, Inspection<JavaFile, Node> report) {
        String target = target(division, false, report.file().types());
        boolean floating = target.equals("double") || target.equals("float");
        if (floating && !dividesEvenly(division, report.file())) {
            report(
                    division,
                    "This division of ints has dropped the fraction before the result becomes a " + target,
                    target,
                    report);
        }
    }

    private static void report(BinaryExpr operation, String message, String target, Inspection<JavaFile, Node> report) {
        Expression first = operation;
        while (first instanceof BinaryExpr inner) {
            first = inner.getLeft();
        }
        report.breach(operation, message)
                .key(operation.toString())
                .fix(Fix.suggestion("Do it in " + target, report.file().insertBefore(first, "(" + target + ") ")));
    }

    /** Whether the operation is judged with the larger product around it. */
    private static boolean isPartOfProduct(BinaryExpr operation) {
        return operation.getParentNode().orElse(null) instanceof BinaryExpr outer
                && outer.getLeft() == operation
                && (outer.getOperator() == BinaryExpr.Operator.MULTIPLY
                        || outer.getOperator() == BinaryExpr.Operator.DIVIDE)
                && operation.getOperator() != BinaryExpr.Operator.LEFT_SHIFT;
    }

    /** The quick question: whether what is around the operation could widen its result at all. */
    private static boolean couldWiden(BinaryExpr operation) {
        Node around = Expressions.around(operation);
        return around instanceof BinaryExpr
                || around instanceof VariableDeclarator
                || around instanceof AssignExpr
                || around instanceof ReturnStmt
                || around instanceof CastExpr
                || around instanceof ConditionalExpr
                || around instanceof MethodCallExpr;
    }

    /** The primitive type that the result becomes next, an empty text if it stays or that is not known. */
    private static String target(Expression operation, boolean throughSums, TypeResolver types) {
        Expression value = operation;
        Node around = value.getParentNode().orElse(value);
        while (around instanceof Expression outer && passesOn(outer, value, throughSums, types)) {
            value = outer;
            around = value.getParentNode().orElse(value);
        }
        if (around instanceof VariableDeclarator variable) {
            return types.of(variable.getType()).toString();
        }
        if (around instanceof AssignExpr assignment && assignment.getValue() == value && !isShift(assignment)) {
            return types.of(assignment.getTarget()).toString();
        }
        if (around instanceof CastExpr cast) {
            return types.of(cast.getType()).toString();
        }
        if (around instanceof BinaryExpr sum) {
            return promotes(sum) ? types.of(sum).toString() : "";
        }
        if (around instanceof ReturnStmt) {
            return Expressions.bodyAround(around)
                    .filter(MethodDeclaration.class::isInstance)
                    .map(MethodDeclaration.class::cast)
                    .map(method -> types.of(method.getType()).toString())
                    .orElse("");
        }
        return around instanceof MethodCallExpr call ? parameter(call, value, types) : "";
    }

    private static boolean isShift(AssignExpr assignment) {
        return switch (assignment.getOperator()) {
            case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> true;
            default -> false;
        };
    }

    private static boolean passesOn(Expression outer, Expression value, boolean throughSums, TypeResolver types) {
        if (outer instanceof EnclosedExpr) {
            return true;
        }
        if (outer instanceof ConditionalExpr choice) {
            return choice.getCondition() != value && types.of(choice).is("int");
        }
        return throughSums
                && outer instanceof BinaryExpr sum
                && (promotes(sum) || sum.getOperator() == BinaryExpr.Operator.BINARY_OR)
                && types.of(sum).is("int");
    }

    private static boolean promotes(BinaryExpr sum) {
        return switch (sum.getOperator()) {
            case PLUS, MINUS, MULTIPLY, DIVIDE -> true;
            default -> false;
        };
    }

    /** The type of the parameter that takes the value, where the call is certain. */
    private static String parameter(MethodCallExpr call, Expression value, TypeResolver types) {
        List<Expression> arguments = call.getArguments();
        int index = indexOf(value, arguments);
        if (index < 0 || arguments.stream().anyMatch(each -> !types.of(each).isKnown())) {
            return "";
        }
        return types.methodOf(call)
                .filter(method -> !method.isVarArgs())
                .map(MethodSignature::parameters)
                .filter(parameters -> index < parameters.size())
                .map(parameters -> parameters.get(index))
                .map(JavaType::toString)
                .orElse("");
    }

    private static int indexOf(Expression value, List<Expression> arguments) {
        for (int index = 0; index < arguments.size(); index++) {
            if (arguments.get(index) == value) {
                return index;
            }
        }
        return -1;
    }

    private static boolean dividesEvenly(BinaryExpr division, JavaFile file) {
        IntegerRange left = IntegerRange.of(division.getLeft(), file);
        IntegerRange right = IntegerRange.of(division.getRight(), file);
        return left.least() == left.most()
                && right.least() == right.most()
                && right.least() != 0
                && left.least() % right.least() == 0;
    }
}
