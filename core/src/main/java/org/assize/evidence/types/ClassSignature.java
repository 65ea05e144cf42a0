package org.assize.evidence.types;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * What a class or interface declares: everything of it but code.
 *
 * @param name its binary name ({@code java.util.Map$Entry})
 * @param flags its access flags as in JVMS 4.1; for a member class those of its declaration
 * @param typeParameters its type parameters
 * @param superclass its superclass; empty for {@code java.lang.Object} only
 * @param interfaces the interfaces it names
 * @param fields its fields, without synthetic ones
 * @param methods its methods and constructors, without synthetic ones and bridges
 * @param memberTypes the binary names of its member types
 * @param annotations the class names of its annotations, sorted
 * @param retention how long an annotation is kept, {@code CLASS} if it does not say; empty for other types
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ClassSignature(
        String name,
        int flags,
        List<TypeParameter> typeParameters,
        Optional<JavaType> superclass,
        List<JavaType> interfaces,
        List<FieldSignature> fields,
        List<MethodSignature> methods,
        List<String> memberTypes,
        List<String> annotations,
        Optional<String> retention) {

    private static final int ANNOTATION = 0x2000;
    private static final int ENUM = 0x4000;

    /**
     * The superclass and the interfaces.
     *
     * @return the types that this one names as its supertypes, the superclass first
     */
    public Stream<JavaType> supertypes() {
        return Stream.concat(superclass.stream(), interfaces.stream());
    }

    /**
     * Looks a field up that this class itself declares.
     *
     * @param fieldName its name
     * @return the field, or empty
     */
    public Optional<FieldSignature> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /**
     * Says whether this is an interface.
     *
     * @return whether the flag is set
     */
    public boolean isInterface() {
        return Modifier.isInterface(flags);
    }

    /**
     * Says whether this is an annotation interface.
     *
     * @return whether the flag is set
     */
    public boolean isAnnotation() {
        return (flags & ANNOTATION) != 0;
    }

    /**
     * Says whether this is an enum class.
     *
     * @return whether the flag is set
     */
    public boolean isEnum() {
        return (flags & ENUM) != 0;
    }

    /**
     * Says whether the class is final.
     *
     * @return whether the flag is set
     */
    public boolean isFinal() {
        return Modifier.isFinal(flags);
    }
}
