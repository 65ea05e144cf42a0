package org.assize.evidence.bytecode;

import java.util.Optional;
import org.apiguardian.api.API;

/** Something that a class file says: that a class or member exists, or what its code does. Immutable. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface BytecodeElement
        permits ClassElement, Member, MethodCall, FieldAccess, AnnotationUse, TypeUse, ConstantUse {

    /**
     * The field or method that this is or belongs to. Code of a lambda belongs to the method that holds the lambda.
     *
     * @return the member, or empty if this belongs to the class itself
     */
    Optional<Member> member();

    /**
     * The line in the source file.
     *
     * @return the line, from 1; 0 if the class file does not tell
     */
    int line();
}
