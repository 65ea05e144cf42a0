package org.assize.evidence.java;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;

/**
 * Answers what value an expression has, however it is spelt: a literal, a concatenation, a constant of this or another
 * class, a variable that is assigned once, what the callers of a private method hand in, what a method of this file
 * returns, or a setting that is read from a file of the code base. What cannot be told is unknown. Used by one thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConstantResolver {

    private final ConstantValues values;

    ConstantResolver(Resolution resolution) {
        this.values = new ConstantValues(resolution);
    }

    /**
     * The one text that an expression has.
     *
     * @param expression an expression of this file
     * @return the text; empty if unknown, no text, or one of several
     */
    public Optional<String> stringOf(Expression expression) {
        List<String> all = stringsOf(expression);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /**
     * All texts that an expression may have: of the branches of a condition, of the callers of a private method, of the
     * profiles of a setting.
     *
     * @param expression an expression of this file
     * @return the texts without repetition, in the order in which they are found; empty if even one is unknown or no text
     */
    public List<String> stringsOf(Expression expression) {
        List<Object> all = values.of(expression);
        boolean texts = all.stream().allMatch(String.class::isInstance);
        return texts ? all.stream().map(String.class::cast).distinct().toList() : List.of();
    }

    /**
     * The one integer that an expression has.
     *
     * @param expression an expression of this file of an integral type
     * @return the number; empty if unknown, no integer, or one of several
     */
    public OptionalLong integerOf(Expression expression) {
        List<Object> all = values.of(expression).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return all.size() == 1 && all.get(0) instanceof Number number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    /**
     * The one truth value that an expression has.
     *
     * @param expression an expression of this file
     * @return the value; empty if unknown or no truth value
     */
    public Optional<Boolean> booleanOf(Expression expression) {
        List<Object> all = values.of(expression).stream().distinct().toList();
        return all.size() == 1 && all.get(0) instanceof Boolean value ? Optional.of(value) : Optional.empty();
    }

    /** The value of a variable that is assigned exactly once. */
    Optional<Expression> onlyValueOf(VariableDeclarator variable) {
        return values.onlyValueOf(variable);
    }
}
