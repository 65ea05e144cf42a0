package org.assize.evidence.call;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Where a value that is not known came from. Immutable. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Origin {

    /** Nothing is known: the value differs from one way through the method to another, or was computed. */
    Origin ELSEWHERE = new Elsewhere();

    /** Nothing is known of the value. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Elsewhere() implements Origin {}

    /** The object itself, {@code this}. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record This() implements Origin {}

    /**
     * A parameter of the enclosing method or, in a lambda, of that lambda.
     *
     * @param index the parameter, from 0
     * @param type the source name of its type
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Parameter(int index, String type) implements Origin {}

    /**
     * What a call returned.
     *
     * @param owner the source name of the type the method was called on
     * @param name the method
     * @param descriptor its parameter and return types in the form of the class file
     * @param receiver the object it was called on, or null if the method is static
     * @param arguments the arguments; a chain of calls is followed a few steps only
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Result(
            String owner,
            String name,
            String descriptor,
            @Nullable Value receiver,
            List<Value> arguments) implements Origin {

        /** Copies the list. */
        public Result {
            arguments = List.copyOf(arguments);
        }

        /**
         * Says whether the value is what one of some methods returned.
         *
         * @param type the source name of the type the method is called on
         * @param methods the names; any if none is given
         * @return whether the call is one of them
         */
        public boolean isOf(String type, String... methods) {
            return owner.equals(type)
                    && (methods.length == 0 || List.of(methods).contains(name));
        }
    }

    /**
     * The content of a field.
     *
     * @param owner the source name of the type that the field was read from
     * @param name the field
     * @param type the source name of the field's type
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record FieldContent(String owner, String name, String type) implements Origin {}

    /**
     * An object made here, by {@code new}, a lambda or a method reference.
     *
     * @param type the source name of its type; the functional interface of a lambda
     * @param arguments the arguments of its constructor
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Created(String type, List<Value> arguments) implements Origin {

        /** Copies the list. */
        public Created {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * The call that returned the value.
     *
     * @return the call, or empty if the value came from elsewhere
     */
    default Optional<Result> asResult() {
        return this instanceof Result result ? Optional.of(result) : Optional.empty();
    }

    /**
     * The creation of the object.
     *
     * @return the creation, or empty if the value came from elsewhere
     */
    default Optional<Created> asCreated() {
        return this instanceof Created created ? Optional.of(created) : Optional.empty();
    }
}
