package org.assize.evidence.java;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values of literals, and what operators make of values (JLS 15.29). */
final class Literals {

    private Literals() {}

    static Optional<Object> valueOf(Expression literal) {
        try {
            if (literal instanceof StringLiteralExpr text) {
                return Optional.of(text.asString());
            }
            if (literal instanceof TextBlockLiteralExpr block) {
                return Optional.of(block.translateEscapes());
            }
            if (literal instanceof IntegerLiteralExpr number) {
                // 2147483648, which only stands behind a minus, is a long here.
                return Optional.of(number.asNumber() instanceof Integer small ? small : number.asNumber());
            }
            if (literal instanceof LongLiteralExpr number) {
                return Optional.of(number.asNumber().longValue());
            }
            if (literal instanceof CharLiteralExpr character) {
                return Optional.of(character.asChar());
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException unusualEscape) {
            return Optional.empty();
        }
        return literal instanceof BooleanLiteralExpr truth ? Optional.of(truth.getValue()) : Optional.empty();
    }

    static Optional<Object> unary(UnaryExpr.Operator operator, Object value) {
        if (value instanceof Boolean truth) {
            return operator == UnaryExpr.Operator.LOGICAL_COMPLEMENT ? Optional.of(!truth) : Optional.empty();
        }
        Object number = value instanceof Character character ? (Object) (int) character : value;
        return switch (operator) {
            case PLUS -> number instanceof Number ? Optional.of(number) : Optional.empty();
            case MINUS -> negated(number);
            case BITWISE_COMPLEMENT ->
                number instanceof Integer small
                        ? Optional.of(~small)
                        : number instanceof Long large ? Optional.of(~large) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Object> negated(Object number) {
        if (number instanceof Integer small) {
            return Optional.of(-small);
        }
        if (number instanceof Long large) {
            return Optional.of(large == 1L << 31 ? (Object) Integer.MIN_VALUE : (Object) (-large));
        }
        return Optional.empty();
    }

    static Optional<Object> cast(String type, Object value) {
        if (value instanceof Boolean || value instanceof String) {
            return Optional.of(value);
        }
        long number = value instanceof Character character ? character : ((Number) value).longValue();
        return switch (type) {
            case "int" -> Optional.of((int) number);
            case "long" -> Optional.of(number);
            case "short" -> Optional.of((int) (short) number);
            case "byte" -> Optional.of((int) (byte) number);
            case "char" -> Optional.of((char) number);
            default -> Optional.empty();
        };
    }

    static Optional<Object> binary(BinaryExpr.Operator operator, Object left, Object right) {
        if (operator == BinaryExpr.Operator.PLUS && (left instanceof String || right instanceof String)) {
            return Optional.of(left.toString() + right);
        }
        if (left instanceof Boolean || right instanceof Boolean || left instanceof String || right instanceof String) {
            return Optional.empty();
        }
        boolean wide = left instanceof Long || right instanceof Long;
        long one = left instanceof Character character ? character : ((Number) left).longValue();
        long other = right instanceof Character character ? character : ((Number) right).longValue();
        return arithmetic(operator, one, other, wide).map(value -> wide ? (Object) value : (Object) value.intValue());
    }

    private static Optional<Long> arithmetic(BinaryExpr.Operator operator, long one, long other, boolean wide) {
        return switch (operator) {
            case PLUS -> Optional.of(one + other);
            case MINUS -> Optional.of(one - other);
            case MULTIPLY -> Optional.of(one * other);
            case DIVIDE -> other == 0 ? Optional.empty() : Optional.of(one / other);
            case REMAINDER -> other == 0 ? Optional.empty() : Optional.of(one % other);
            case BINARY_AND -> Optional.of(one & other);
            case BINARY_OR -> Optional.of(one | other);
            case XOR -> Optional.of(one ^ other);
            case LEFT_SHIFT -> Optional.of(wide ? one << other : (long) ((int) one << other));
            case SIGNED_RIGHT_SHIFT -> Optional.of(wide ? one >> other : (long) ((int) one >> other));
            default -> Optional.empty();
        };
    }

    static boolean isTextMethod(String name, int arguments) {
        return switch (name) {
            case "trim", "strip", "toUpperCase", "toLowerCase", "intern", "toString" -> arguments == 0;
            case "concat" -> arguments == 1;
            case "replace" -> arguments == 2;
            default -> false;
        };
    }

    static Optional<Object> textMethod(String name, String text, List<Object> arguments) {
        return Optional.of(
                switch (name) {
                    case "trim" -> text.trim();
                    case "strip" -> text.strip();
                    case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
                    case "toLowerCase" -> text.toLowerCase(Locale.ROOT);
                    case "concat" -> text + arguments.get(0);
                    case "replace" ->
                        text.replace(
                                arguments.get(0).toString(), arguments.get(1).toString());
                    default -> text;
                });
    }
}
