package org.assize.evidence.bytecode;

import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A type named by a declaration or by code. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TypeUse implements BytecodeElement {

    /** What a type is used for. */
    public enum Kind {
        /** {@code new T()}, or a reference to its constructor. */
        CREATION,
        /** The element type of {@code new T[n]}. */
        ARRAY_CREATION,
        /** {@code (T) x}, also where the compiler casts for generics. */
        CAST,
        /** {@code x instanceof T}, also as a case of a switch. */
        INSTANCEOF,
        /** {@code T.class}. */
        CLASS_LITERAL,
        /** {@code catch (T e)}. */
        CATCH,
        /** {@code throws T}. */
        THROWS,
        /** {@code extends T}. */
        SUPERCLASS,
        /** {@code implements T}. */
        INTERFACE,
        /** The type of a field. */
        FIELD,
        /** The type of a parameter. */
        PARAMETER,
        /** The type of what a method returns. */
        RETURN,
        /** A type argument or bound in one of the declarations above. */
        GENERIC
    }

    private final Kind kind;
    private final String type;
    private final @Nullable Member code;
    private final int line;

    TypeUse(Kind kind, String type, @Nullable Member code, int line) {
        this.kind = kind;
        this.type = type;
        this.code = code;
        this.line = line;
    }

    /**
     * What the type is used for.
     *
     * @return the kind of use
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The type; for an array its element type.
     *
     * @return the source name, never a primitive type
     */
    public String type() {
        return type;
    }

    @Override
    public Optional<Member> member() {
        return Optional.ofNullable(code instanceof MethodElement method ? method.source() : code);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public String toString() {
        return kind + " of " + type;
    }
}
