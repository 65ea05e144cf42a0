package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A method, constructor or static initialiser as it is declared. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MethodElement implements Member {

    private final String name;
    private final String descriptor;
    private final int flags;
    private final MethodShape shape;
    private final int hidden;
    private @Nullable List<String> declaredParameters;
    private final List<String> exceptions;
    private final List<AnnotationUse> annotations = new ArrayList<>(0);
    private @Nullable MethodElement holder;
    private boolean generated;
    private int line;

    /** The first parameters, which are not in the source, are hidden. */
    MethodElement(String name, String descriptor, int flags, MethodShape shape, int hidden, List<String> exceptions) {
        this.name = name;
        this.descriptor = descriptor;
        this.flags = flags;
        this.shape = shape;
        this.hidden = hidden;
        this.exceptions = exceptions;
    }

    void add(AnnotationUse annotation) {
        annotations.add(annotation);
    }

    /** Takes the parameters from the generic signature, which has type variables and nothing the compiler added. */
    void declares(List<String> parameters) {
        declaredParameters = parameters;
    }

    /** The parameters as the source names them, with names of type variables. */
    List<String> declaredParameters() {
        return declaredParameters == null ? parameterTypes() : declaredParameters;
    }

    /** Whether this is the body of a lambda, as the compilers name them. */
    boolean isLambda() {
        return isSynthetic() && name.startsWith("lambda$");
    }

    void markGenerated() {
        generated = true;
    }

    void startAt(int firstLine) {
        line = firstLine;
    }

    /** Says that this is the body of a lambda that stands in another method. */
    void heldBy(MethodElement other) {
        if (other.source() != this) {
            holder = other;
        }
    }

    /** The method of the source that holds this code: itself, unless it is the body of a lambda. */
    MethodElement source() {
        MethodElement method = this;
        while (method.holder != null) {
            method = method.holder;
        }
        return method;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String descriptor() {
        return descriptor;
    }

    /**
     * The types of the parameters as the source declares them, without type arguments.
     *
     * @return source names; those that the compiler adds to constructors of enums and inner classes are left out
     */
    public List<String> parameterTypes() {
        return shape.parameterTypes().subList(hidden, shape.argumentCount());
    }

    /**
     * The type of what the method returns, without type arguments.
     *
     * @return the source name, {@code void} for a constructor
     */
    public String returnType() {
        return shape.returnType();
    }

    /**
     * The throws clause.
     *
     * @return source names
     */
    public List<String> exceptions() {
        return exceptions;
    }

    @Override
    public int flags() {
        return flags;
    }

    @Override
    public List<AnnotationUse> annotations() {
        return Collections.unmodifiableList(annotations);
    }

    /**
     * Says whether this is a constructor.
     *
     * @return whether it is one
     */
    public boolean isConstructor() {
        return name.equals("<init>");
    }

    /**
     * Says whether this is a bridge: a method that the compiler adds to delegate to the one in the source. What it calls
     * is left out.
     *
     * @return whether it is a bridge
     */
    public boolean isBridge() {
        return (flags & 0x40) != 0;
    }

    /**
     * Says whether the method has no code.
     *
     * @return whether it is abstract
     */
    public boolean isAbstract() {
        return (flags & 0x400) != 0;
    }

    @Override
    public boolean isGenerated() {
        return generated;
    }

    /**
     * The line of the first statement.
     *
     * @return the line, from 1; 0 if the method has no code or the class file does not tell
     */
    @Override
    public int line() {
        return line;
    }

    @Override
    public String toString() {
        return "method " + name + descriptor;
    }
}
