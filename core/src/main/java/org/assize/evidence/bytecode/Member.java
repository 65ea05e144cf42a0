package org.assize.evidence.bytecode;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A field or method as it is declared. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Member extends BytecodeElement permits FieldElement, MethodElement {

    /**
     * The member's name.
     *
     * @return the name; {@code <init>} for a constructor, {@code <clinit>} for a static initialiser
     */
    String name();

    /**
     * The types in the form of the class file.
     *
     * @return the descriptor, {@code (ILjava/lang/String;)V}
     */
    String descriptor();

    /**
     * The access flags of the class file (JVMS tables 4.5-A and 4.6-A).
     *
     * @return the flags, bitwise or
     */
    int flags();

    /**
     * The annotations on the member itself.
     *
     * @return the annotations in the order of the class file, except those that only the compiler keeps
     */
    List<AnnotationUse> annotations();

    /**
     * Says whether the compiler made the member up although the language has a meaning for it: {@code values()} of an
     * enum, the accessors of a record that are not written out.
     *
     * @return whether no line of source declares the member
     */
    boolean isGenerated();

    /**
     * Says whether the member is static.
     *
     * @return whether it is static
     */
    default boolean isStatic() {
        return Modifier.isStatic(flags());
    }

    /**
     * Says whether the member is public.
     *
     * @return whether it is public
     */
    default boolean isPublic() {
        return Modifier.isPublic(flags());
    }

    /**
     * Says whether the member is private.
     *
     * @return whether it is private
     */
    default boolean isPrivate() {
        return Modifier.isPrivate(flags());
    }

    /**
     * Says whether the member is final.
     *
     * @return whether it is final
     */
    default boolean isFinal() {
        return Modifier.isFinal(flags());
    }

    /**
     * Says whether the compiler made the member for purposes of its own, such as a bridge or an accessor.
     *
     * @return whether it is marked as synthetic
     */
    default boolean isSynthetic() {
        return (flags() & 0x1000) != 0;
    }

    /**
     * Says whether the member bears an annotation.
     *
     * @param type the annotation's source name
     * @return whether it is there
     */
    default boolean isAnnotatedWith(String type) {
        return annotations().stream().anyMatch(annotation -> annotation.type().equals(type));
    }

    @Override
    default Optional<Member> member() {
        return Optional.of(this);
    }
}
