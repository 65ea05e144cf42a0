package org.assize.quality.correctness;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.OptionalLong;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.JavaType;
import org.assize.quality.syntax.Expressions;

/**
 * What values an {@code int} expression can have if it does not overflow: by constants, masks and the types of its parts.
 * The bounds are those of exact arithmetic, so that a range outside of {@code int} tells of an overflow.
 */
record IntegerRange(double least, double most) {

    private static final IntegerRange ANY_INT = new IntegerRange(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final int WIDEST_SHIFT = 31;

    /** The range of an expression of type {@code int} or narrower. */
    static IntegerRange of(Expression expression, JavaFile file) {
        Expression inner = Expressions.inner(expression);
        OptionalLong constant = inner instanceof BinaryExpr
                ? OptionalLong.empty()
                : file.constants().integerOf(inner);
        if (constant.isPresent()) {
            return new IntegerRange(constant.getAsLong(), constant.getAsLong());
        }
        if (inner instanceof BinaryExpr operation) {
            return of(operation, file);
        }
        if (inner instanceof UnaryExpr negation && negation.getOperator() == UnaryExpr.Operator.MINUS) {
            IntegerRange operand = of(negation.getExpression(), file);
            return new IntegerRange(-operand.most, -operand.least);
        }
        return inner instanceof CastExpr cast
                ? ofType(file.types().of(cast.getType()))
                : ofType(file.types().of(inner));
    }

    private static IntegerRange ofType(JavaType type) {
        return switch (type.unboxed().toString()) {
            case "byte" -> new IntegerRange(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case "short" -> new IntegerRange(Short.MIN_VALUE, Short.MAX_VALUE);
            case "char" -> new IntegerRange(Character.MIN_VALUE, Character.MAX_VALUE);
            default -> ANY_INT;
        };
    }

    private static IntegerRange of(BinaryExpr operation, JavaFile file) {
        IntegerRange left = of(operation.getLeft(), file).asInt();
        IntegerRange right = of(operation.getRight(), file).asInt();
        return switch (operation.getOperator()) {
            case PLUS -> new IntegerRange(left.least + right.least, left.most + right.most);
            case MINUS -> new IntegerRange(left.least - right.most, left.most - right.least);
            case MULTIPLY -> left.times(right);
            case DIVIDE -> left.dividedBy(right);
            case REMAINDER -> left.remainderOf(right);
            case BINARY_AND -> left.and(right);
            case LEFT_SHIFT -> left.times(right.asPowerOfTwo());
            case SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> left.shiftedRight(right);
            default -> ANY_INT;
        };
    }

    /** Whether every value is an {@code int}. */
    boolean fitsInt() {
        return least >= Integer.MIN_VALUE && most <= Integer.MAX_VALUE;
    }

    private IntegerRange asInt() {
        return fitsInt() ? this : ANY_INT;
    }

    private IntegerRange times(IntegerRange other) {
        double one = least * other.least;
        double two = least * other.most;
        double three = most * other.least;
        double four = most * other.most;
        return new IntegerRange(
                Math.min(Math.min(one, two), Math.min(three, four)),
                Math.max(Math.max(one, two), Math.max(three, four)));
    }

    private IntegerRange dividedBy(IntegerRange other) {
        boolean positive = other.least > 0;
        double largest = Math.max(Math.abs(least), Math.abs(most)) / (positive ? other.least : 1);
        return new IntegerRange(positive && least >= 0 ? 0 : -largest, largest);
    }

    private IntegerRange remainderOf(IntegerRange other) {
        double largest = Math.max(Math.abs(other.least), Math.abs(other.most)) - 1;
        return new IntegerRange(least >= 0 ? 0 : -largest, largest);
    }

    private IntegerRange and(IntegerRange other) {
        if (least < 0 && other.least < 0) {
            return ANY_INT;
        }
        double bound = least < 0 ? other.most : other.least < 0 ? most : Math.min(most, other.most);
        return new IntegerRange(0, bound);
    }

    private IntegerRange shiftedRight(IntegerRange distance) {
        boolean known = least >= 0 && distance.least == distance.most && distance.least >= 0;
        return known ? new IntegerRange(0, most / Math.pow(2, distance.least)) : ANY_INT;
    }

    private IntegerRange asPowerOfTwo() {
        boolean sensible = least >= 0 && most <= WIDEST_SHIFT;
        return new IntegerRange(1, Math.pow(2, sensible ? most : WIDEST_SHIFT));
    }
}
