package org.assize.evidence.bytecode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.call.Value;
import org.jspecify.annotations.Nullable;

/** A field as it is declared. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FieldElement implements Member {

    private final String name;
    private final String descriptor;
    private final String type;
    private final int flags;
    private final @Nullable Value constant;
    private final List<AnnotationUse> annotations = new ArrayList<>(0);

    FieldElement(String name, String descriptor, String type, int flags, @Nullable Value constant) {
        this.name = name;
        this.descriptor = descriptor;
        this.type = type;
        this.flags = flags;
        this.constant = constant;
    }

    void add(AnnotationUse annotation) {
        annotations.add(annotation);
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
     * The field's type, without type arguments.
     *
     * @return the source name
     */
    public String type() {
        return type;
    }

    @Override
    public int flags() {
        return flags;
    }

    /**
     * The constant that the field is declared with.
     *
     * @return the constant, or empty if the field is no constant variable
     */
    public Optional<Value> constant() {
        return Optional.ofNullable(constant);
    }

    @Override
    public List<AnnotationUse> annotations() {
        return Collections.unmodifiableList(annotations);
    }

    /**
     * Says whether the field is a constant of an enum.
     *
     * @return whether it is one
     */
    public boolean isEnumConstant() {
        return (flags & 0x4000) != 0;
    }

    @Override
    public boolean isGenerated() {
        return false;
    }

    @Override
    public int line() {
        return 0;
    }

    @Override
    public String toString() {
        return "field " + name;
    }
}
