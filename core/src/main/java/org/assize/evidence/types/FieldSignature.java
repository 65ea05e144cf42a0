package org.assize.evidence.types;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a class declares of a field.
 *
 * @param name its name
 * @param type its type
 * @param flags its access flags as in JVMS 4.5
 * @param constant its compile-time constant: an {@code Integer} for every integral type up to int and for boolean and
 *     char, {@code Long}, {@code Float}, {@code Double} or {@code String}
 * @param annotations the class names of its annotations, sorted; those kept in the source only are missing where the
 *     signature was read from a class file
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FieldSignature(
        String name, JavaType type, int flags, Optional<Object> constant, List<String> annotations) {

    /**
     * Says whether the field is static.
     *
     * @return whether the flag is set
     */
    public boolean isStatic() {
        return Modifier.isStatic(flags);
    }

    /**
     * Says whether the field is private.
     *
     * @return whether the flag is set
     */
    public boolean isPrivate() {
        return Modifier.isPrivate(flags);
    }
}
