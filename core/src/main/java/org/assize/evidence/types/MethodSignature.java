package org.assize.evidence.types;

import java.lang.reflect.Modifier;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What a class declares of a method or constructor.
 *
 * @param name its name, {@code <init>} for a constructor
 * @param parameters the types of its parameters, with type variables
 * @param returns its return type, with type variables; {@code void} for a constructor
 * @param typeParameters its own type parameters
 * @param flags its access flags as in JVMS 4.6
 * @param annotations the class names of its annotations, sorted
 * @param exceptions the classes that it declares to throw
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MethodSignature(
        String name,
        List<JavaType> parameters,
        JavaType returns,
        List<TypeParameter> typeParameters,
        int flags,
        List<String> annotations,
        List<JavaType> exceptions) {

    private static final int VARARGS = 0x0080;

    /**
     * Says whether the method is static.
     *
     * @return whether the flag is set
     */
    public boolean isStatic() {
        return Modifier.isStatic(flags);
    }

    /**
     * Says whether the method is private.
     *
     * @return whether the flag is set
     */
    public boolean isPrivate() {
        return Modifier.isPrivate(flags);
    }

    /**
     * Says whether the method is abstract.
     *
     * @return whether the flag is set
     */
    public boolean isAbstract() {
        return Modifier.isAbstract(flags);
    }

    /**
     * Says whether the last parameter takes any number of arguments.
     *
     * @return whether the flag is set
     */
    public boolean isVarArgs() {
        return (flags & VARARGS) != 0;
    }

    /**
     * Says whether the method can be called with a number of arguments.
     *
     * @param arguments the number
     * @return whether it fits
     */
    public boolean accepts(int arguments) {
        return isVarArgs() ? arguments >= parameters.size() - 1 : arguments == parameters.size();
    }
}
