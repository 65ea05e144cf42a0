package org.assize.evidence.bytecode;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.call.Call;
import org.assize.evidence.call.Value;
import org.jspecify.annotations.Nullable;

/** A call of a method or constructor, or a reference to one ({@code Order::total}). */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MethodCall implements BytecodeElement, Call {

    /** How a method is called. */
    public enum Kind {
        /** On an object, by its class. */
        VIRTUAL,
        /** On an object, by one of its interfaces. */
        INTERFACE,
        /** Without an object. */
        STATIC,
        /** A constructor by {@code new}. */
        CREATION,
        /** A method or constructor of this or the super class, chosen when compiling: {@code super.close()}. */
        SPECIAL
    }

    private final MethodElement code;
    private final int line;
    private final Kind kind;
    private final boolean reference;
    private final String owner;
    private final String name;
    private final String descriptor;
    private final MethodShape shape;
    private final @Nullable Value receiver;
    private final List<Value> arguments;

    MethodCall(
            MethodElement code,
            int line,
            Kind kind,
            boolean reference,
            Target target,
            @Nullable Value receiver,
            List<Value> arguments) {
        this.code = code;
        this.line = line;
        this.kind = kind;
        this.reference = reference;
        this.owner = target.owner();
        this.name = target.name();
        this.descriptor = target.descriptor();
        this.shape = target.shape();
        this.receiver = receiver;
        this.arguments = arguments;
    }

    /** What is called. */
    record Target(String owner, String name, String descriptor, MethodShape shape) {}

    @Override
    public String owner() {
        return owner;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Its types in the form of the class file.
     *
     * @return the descriptor, {@code (ILjava/lang/String;)V}
     */
    public String descriptor() {
        return descriptor;
    }

    /**
     * The types of its parameters.
     *
     * @return source names
     */
    public List<String> parameterTypes() {
        return shape.parameterTypes();
    }

    /**
     * The type it returns.
     *
     * @return the source name, {@code void} for a constructor
     */
    public String returnType() {
        return shape.returnType();
    }

    /**
     * How the method is called.
     *
     * @return the kind of call
     */
    public Kind kind() {
        return kind;
    }

    @Override
    public boolean isReference() {
        return reference;
    }

    /**
     * Says whether this makes an object of a type.
     *
     * @param type the source name of the class
     * @return whether this is {@code new} of that class, or a reference to its constructor
     */
    public boolean isCreationOf(String type) {
        return kind == Kind.CREATION && owner.equals(type);
    }

    @Override
    public List<Value> arguments() {
        return arguments;
    }

    @Override
    public Optional<Value> receiver() {
        return Optional.ofNullable(receiver);
    }

    /**
     * The method of the source in which the call stands, also if it stands in a lambda there.
     *
     * @return the method, constructor or static initialiser
     */
    public MethodElement enclosingMethod() {
        return code.source();
    }

    @Override
    public Optional<Member> member() {
        return Optional.of(code.source());
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public String toString() {
        return "call of " + owner + "." + name + descriptor;
    }
}
