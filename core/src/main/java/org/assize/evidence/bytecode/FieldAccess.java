package org.assize.evidence.bytecode;

import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.call.Value;
import org.jspecify.annotations.Nullable;

/** A field read or written. Constants of other classes are copied by the compiler and do not appear as accesses. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FieldAccess implements BytecodeElement {

    private final MethodElement code;
    private final int line;
    private final boolean ofStatic;
    private final String owner;
    private final String name;
    private final String type;
    private final @Nullable Value written;

    FieldAccess(
            MethodElement code,
            int line,
            boolean ofStatic,
            String owner,
            String name,
            String type,
            @Nullable Value written) {
        this.code = code;
        this.line = line;
        this.ofStatic = ofStatic;
        this.owner = owner;
        this.name = name;
        this.type = type;
        this.written = written;
    }

    /**
     * The type through which the field is accessed.
     *
     * @return its source name
     */
    public String owner() {
        return owner;
    }

    /**
     * The field.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /**
     * The field's type.
     *
     * @return the source name
     */
    public String type() {
        return type;
    }

    /**
     * Says whether the field is static.
     *
     * @return whether it is static
     */
    public boolean isStatic() {
        return ofStatic;
    }

    /**
     * Says whether the field is written.
     *
     * @return true for a write, false for a read
     */
    public boolean isWrite() {
        return written != null;
    }

    /**
     * What is written.
     *
     * @return the value, or empty for a read
     */
    public Optional<Value> written() {
        return Optional.ofNullable(written);
    }

    /**
     * Says whether this is one of some fields.
     *
     * @param ofType the source name of the type through which the field is accessed
     * @param fields the names; any if none is given
     * @return whether type and name fit
     */
    public boolean isOf(String ofType, String... fields) {
        return owner.equals(ofType)
                && (fields.length == 0 || java.util.List.of(fields).contains(name));
    }

    /**
     * The method of the source in which the access stands.
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
        return (isWrite() ? "write of " : "read of ") + owner + "." + name;
    }
}
