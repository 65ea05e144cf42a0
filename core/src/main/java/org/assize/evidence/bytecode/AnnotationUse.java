package org.assize.evidence.bytecode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.call.Value;
import org.jspecify.annotations.Nullable;

/** An annotation and where it sits. Annotations that only the compiler keeps are not in class files. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AnnotationUse implements BytecodeElement {

    /** What an annotation sits on. */
    public enum Target {
        /** A class, interface, enum, record, annotation type, package or module. */
        CLASS,
        /** A field. */
        FIELD,
        /** A method or constructor. */
        METHOD,
        /** A parameter. */
        PARAMETER,
        /** A component of a record. */
        RECORD_COMPONENT,
        /** A use of a type. */
        TYPE,
        /** Another annotation, as one of its values. Not an element of its own. */
        ANNOTATION
    }

    /**
     * A constant of an enum, as the value of an annotation.
     *
     * @param type the source name of the enum
     * @param name the constant
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public record EnumConstant(String type, String name) {}

    private final String type;
    private final Target target;
    private final boolean visibleAtRuntime;
    private final @Nullable Member member;
    private final Map<String, Object> values = new LinkedHashMap<>(4);

    AnnotationUse(String type, Target target, boolean visibleAtRuntime, @Nullable Member member) {
        this.type = type;
        this.target = target;
        this.visibleAtRuntime = visibleAtRuntime;
        this.member = member;
    }

    void put(String name, Object value) {
        values.put(name, value);
    }

    /**
     * The annotation's type.
     *
     * @return its source name
     */
    public String type() {
        return type;
    }

    /**
     * Says whether this is an annotation of a type.
     *
     * @param name the annotation's source name
     * @return whether it is
     */
    public boolean is(String name) {
        return type.equals(name);
    }

    /**
     * What the annotation sits on.
     *
     * @return the kind of its target
     */
    public Target target() {
        return target;
    }

    /**
     * Says whether the annotation can be read while the program runs.
     *
     * @return whether its retention is {@code RUNTIME}
     */
    public boolean isVisibleAtRuntime() {
        return visibleAtRuntime;
    }

    /**
     * The values that are written out; defaults are not.
     *
     * @return by name: a {@link String}, a boxed primitive, a {@link Value.ClassLiteral}, an {@link EnumConstant}, an
     *     {@link AnnotationUse}, or a {@link List} of these
     */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /**
     * One value.
     *
     * @param name the element, for example {@code value}
     * @return the value in one of the forms of {@link #values()}, or empty if it is not written out
     */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * One value, whether it is written as one or as a list.
     *
     * @param name the element
     * @return its values in the forms of {@link #values()}; empty if it is not written out
     */
    public List<Object> valuesOf(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? Collections.unmodifiableList(list) : List.of(value);
    }

    @Override
    public Optional<Member> member() {
        return Optional.ofNullable(member);
    }

    @Override
    public int line() {
        return member == null ? 0 : member.line();
    }

    @Override
    public String toString() {
        return "annotation " + type + " on " + target;
    }
}
