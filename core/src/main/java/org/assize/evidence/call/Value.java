package org.assize.evidence.call;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value without running the program: a constant, a text of which parts are known, an array whose
 * elements are known one by one, or nothing but where it came from. A value that depends on a branch, a loop or another
 * method is unknown, never guessed. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Value {

    /**
     * A value that is the same in every run.
     *
     * @param value a {@link String}, {@link Integer}, {@link Long}, {@link Float}, {@link Double}, {@link Boolean},
     *     {@link Character}, {@link ClassLiteral}, or null for {@code null} itself
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Constant(@Nullable Object value) implements Value {}

    /**
     * The value of {@code Type.class}.
     *
     * @param type the type's source name
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record ClassLiteral(String type) {}

    /**
     * A text put together of parts, at least one of which is not constant.
     *
     * @param parts the parts from left to right; neighbouring constants are joined
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Concatenation(List<Value> parts) implements Value {

        /** Copies the list. */
        public Concatenation {
            parts = List.copyOf(parts);
        }
    }

    /**
     * An array that was made in the same method and has not been handed to other code before.
     *
     * @param type the source name of the array's type, {@code byte[]}
     * @param elements what is known of each element
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Array(String type, List<Value> elements) implements Value {

        /** Copies the list. */
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A value that cannot be known.
     *
     * @param source where it came from
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Unknown(Origin source) implements Value {}

    /**
     * Says whether the whole value is known.
     *
     * @return whether it is a constant or an array of known elements
     */
    default boolean isKnown() {
        return this instanceof Constant
                || this instanceof Array array && array.elements().stream().allMatch(Value::isKnown);
    }

    /**
     * Says whether the value is {@code null}.
     *
     * @return whether it is the constant {@code null}
     */
    default boolean isNull() {
        return this instanceof Constant constant && constant.value() == null;
    }

    /**
     * The value as a text.
     *
     * @return the text, or empty if it is not a known text
     */
    default Optional<String> asString() {
        return constant(String.class);
    }

    /**
     * The value as a number that fits into an {@code int}.
     *
     * @return the number, or empty if it is not a known {@code int}, {@code short} or {@code byte}
     */
    default OptionalInt asInt() {
        return constant(Integer.class).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /**
     * The value as a whole number.
     *
     * @return the number, or empty if it is not a known {@code long}, {@code int}, {@code short} or {@code byte}
     */
    default OptionalLong asLong() {
        if (this instanceof Constant constant
                && constant.value() instanceof Number number
                && (number instanceof Long || number instanceof Integer)) {
            return OptionalLong.of(number.longValue());
        }
        return OptionalLong.empty();
    }

    /**
     * The value as a boolean.
     *
     * @return the boolean, or empty if it is not a known boolean
     */
    default Optional<Boolean> asBoolean() {
        return constant(Boolean.class);
    }

    /**
     * The type that a class literal names.
     *
     * @return the source name of the type, or empty if the value is not a class literal
     */
    default Optional<String> asType() {
        return constant(ClassLiteral.class).map(ClassLiteral::type);
    }

    /**
     * The text with a mark for each part that is not known, so that a rule can look at a text that is partly known.
     *
     * @param hole what stands for an unknown part
     * @return the text ({@code "select * from ?"}), or empty if no part of it is a known text
     */
    default Optional<String> asTemplate(String hole) {
        if (this instanceof Concatenation concatenation) {
            return Optional.of(concatenation.parts().stream()
                    .map(part -> part.asString().orElse(hole))
                    .collect(Collectors.joining()));
        }
        return asString();
    }

    /**
     * Where an unknown value came from.
     *
     * @return the origin, or empty if the value is known or put together of parts
     */
    default Optional<Origin> origin() {
        return this instanceof Unknown unknown ? Optional.of(unknown.source()) : Optional.empty();
    }

    private <T> Optional<T> constant(Class<T> type) {
        return this instanceof Constant constant && type.isInstance(constant.value())
                ? Optional.of(type.cast(constant.value()))
                : Optional.empty();
    }
}
