package org.assize.evidence.types;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A static type: a class or interface, a primitive type, {@code void}, the type of {@code null}, an array of one of
 * these, a type variable, or unknown.
 *
 * @param name a binary class name ({@code java.util.Map$Entry}), a keyword ({@code int}, {@code void}, {@code null}), the
 *     name of a type variable, or empty if the type is unknown
 * @param dimensions the number of array dimensions, 0 for no array
 * @param arguments the type arguments as far as they are known, empty for none; a wildcard stands as its upper bound, or as
 *     {@link #atLeast} its lower one
 * @param variable whether this is a type variable; only in signatures, never what an expression's type resolves to
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record JavaType(String name, int dimensions, List<JavaType> arguments, boolean variable) {

    /** Not known. Answers no to every {@link #is}; ask {@link #isKnown()} where that matters. */
    public static final JavaType UNKNOWN = new JavaType("", 0, List.of(), false);

    /** {@code java.lang.Object}. */
    public static final JavaType OBJECT = of("java.lang.Object");

    /** {@code java.lang.String}. */
    public static final JavaType STRING = of("java.lang.String");

    private static final Map<String, String> BOXES = Map.of(
            "boolean", "java.lang.Boolean",
            "byte", "java.lang.Byte",
            "char", "java.lang.Character",
            "short", "java.lang.Short",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "float", "java.lang.Float",
            "double", "java.lang.Double");

    private static final Map<String, String> PRIMITIVES =
            BOXES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    /** Copies the arguments. */
    public JavaType {
        arguments = List.copyOf(arguments);
    }

    /**
     * A class, interface or primitive type without arguments.
     *
     * @param name a binary class name or a keyword
     * @return the type
     */
    public static JavaType of(String name) {
        return new JavaType(name, 0, List.of(), false);
    }

    /**
     * Some type that is at least a given one, as {@code ? super} in a type argument says. Not known, but a value of the
     * bound can be given to it.
     *
     * @param bound the lower bound
     * @return an unknown type with that {@linkplain #lowerBound() lower bound}
     */
    public static JavaType atLeast(JavaType bound) {
        return new JavaType("", 0, List.of(bound), false);
    }

    /**
     * The lower bound of an unknown type argument.
     *
     * @return the bound; this type if it is known or has no lower bound
     */
    public JavaType lowerBound() {
        return !isKnown() && arguments.size() == 1 ? arguments.get(0) : this;
    }

    /**
     * Says whether the type is known.
     *
     * @return whether this is not {@link #UNKNOWN}
     */
    public boolean isKnown() {
        return !name.isEmpty();
    }

    /**
     * Says whether this is certainly a type, its type arguments aside.
     *
     * @param typeName a class name, nested classes after a dot or a dollar sign, or a keyword; arrays with {@code []}
     * @return whether the erasure of this type has that name
     */
    public boolean is(String typeName) {
        if (!isKnown()) {
            return false;
        }
        if (dimensions == 0) {
            return sameName(name, typeName);
        }
        int length = typeName.length() - 2 * dimensions;
        return length > 0
                && typeName.endsWith("[]".repeat(dimensions))
                && sameName(name, typeName.substring(0, length));
    }

    private static boolean sameName(String binary, String asked) {
        return binary.equals(asked)
                || binary.indexOf('$') > 0
                        && binary.length() == asked.length()
                        && binary.replace('$', '.').equals(asked.replace('$', '.'));
    }

    /**
     * Says whether this is a primitive type, {@code void} left out.
     *
     * @return whether it is one of the eight
     */
    public boolean isPrimitive() {
        return dimensions == 0 && BOXES.containsKey(name);
    }

    /**
     * Says whether this is a primitive type that arithmetic applies to.
     *
     * @return whether it is primitive and not {@code boolean}
     */
    public boolean isNumeric() {
        return isPrimitive() && !name.equals("boolean");
    }

    /**
     * Says whether this is an array.
     *
     * @return whether there is at least one dimension
     */
    public boolean isArray() {
        return dimensions > 0;
    }

    /**
     * Says whether this is a class or an interface.
     *
     * @return whether it is known and neither primitive, {@code void}, the null type, an array nor a type variable
     */
    public boolean isClass() {
        return isKnown()
                && dimensions == 0
                && !variable
                && !isPrimitive()
                && !name.equals("void")
                && !name.equals("null");
    }

    /**
     * The element type of an array, one dimension less.
     *
     * @return the type of {@code array[0]}, unknown if this is no array
     */
    public JavaType component() {
        return dimensions == 0 ? UNKNOWN : new JavaType(name, dimensions - 1, arguments, variable);
    }

    /**
     * An array of this type.
     *
     * @param more the dimensions to add
     * @return the array type; unknown stays unknown
     */
    public JavaType array(int more) {
        return more == 0 || !isKnown() ? this : new JavaType(name, dimensions + more, arguments, variable);
    }

    /**
     * This type without its type arguments.
     *
     * @return the erasure of a class type
     */
    public JavaType erasure() {
        return arguments.isEmpty() ? this : new JavaType(name, dimensions, List.of(), variable);
    }

    /**
     * The class that holds a primitive value.
     *
     * @return for example {@code java.lang.Integer}; this type if it is not primitive
     */
    public JavaType boxed() {
        return isPrimitive() ? of(BOXES.get(name)) : this;
    }

    /**
     * The primitive type of a class that holds one.
     *
     * @return for example {@code int}; this type if it is no such class
     */
    public JavaType unboxed() {
        return dimensions == 0 && PRIMITIVES.containsKey(name) ? of(PRIMITIVES.get(name)) : this;
    }

    /**
     * Puts types in the place of type variables.
     *
     * @param values the types by the name of the variable
     * @return this type with its variables replaced; a variable without a value becomes unknown
     */
    public JavaType substitute(Map<String, JavaType> values) {
        if (variable) {
            return values.getOrDefault(name, UNKNOWN).array(dimensions);
        }
        if (arguments.isEmpty()) {
            return this;
        }
        return new JavaType(
                name,
                dimensions,
                arguments.stream().map(argument -> argument.substitute(values)).toList(),
                false);
    }

    /** The type as one would write it, with full names; {@code ?} if unknown. */
    @Override
    public String toString() {
        if (!isKnown()) {
            return "?";
        }
        String list = arguments.isEmpty()
                ? ""
                : arguments.stream().map(JavaType::toString).collect(Collectors.joining(", ", "<", ">"));
        return name.replace('$', '.') + list + "[]".repeat(dimensions);
    }
}
