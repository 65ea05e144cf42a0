package org.assize.evidence.call;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A call of a method or constructor, as a rule sees it: whether it was read from bytecode, where every type is known, or
 * from source, where a call is only shown to rules if its type is certain.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Call {

    /**
     * The type the method is called on.
     *
     * @return its source name, {@code java.util.Map.Entry}
     */
    String owner();

    /**
     * The method called.
     *
     * @return its name; {@code <init>} for a constructor
     */
    String name();

    /**
     * Says whether this is a method reference ({@code Order::total}). Its arguments are unknown.
     *
     * @return whether the method is named rather than called here
     */
    boolean isReference();

    /**
     * What is known of the arguments.
     *
     * @return the values from left to right; none for a reference
     */
    List<Value> arguments();

    /**
     * What is known of the object the method is called on.
     *
     * @return the value, or empty for a static method, a constructor, an unbound reference, or a call on {@code this}
     *     that does not write it
     */
    Optional<Value> receiver();

    /**
     * The number of arguments.
     *
     * @return 0 or more
     */
    default int argumentCount() {
        return arguments().size();
    }

    /**
     * What is known of an argument.
     *
     * @param index from 0
     * @return the value
     * @throws IndexOutOfBoundsException if there is no such argument
     */
    default Value argument(int index) {
        return arguments().get(index);
    }

    /**
     * Says whether this calls one of some methods.
     *
     * @param type the source name of the type the method is called on, {@code java.util.Map.Entry}
     * @param methods the names; any if none is given
     * @return whether type and name fit; a call through a subtype names that subtype and does not fit
     */
    default boolean isTo(String type, String... methods) {
        if (!owner().equals(type)) {
            return false;
        }
        for (String method : methods) {
            if (method.equals(name())) {
                return true;
            }
        }
        return methods.length == 0;
    }

    /**
     * Says whether this makes an object of a type.
     *
     * @param type the source name of the class
     * @return whether this is {@code new} of that class, or a reference to its constructor
     */
    default boolean isCreationOf(String type) {
        return name().equals("<init>") && owner().equals(type);
    }
}
