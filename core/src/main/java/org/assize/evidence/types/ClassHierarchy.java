package org.assize.evidence.types;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.assize.evidence.Lookups;

/** Relations among classes, as far as their signatures are known. As thread-safe as what it asks. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ClassHierarchy {

    private static final int MOST_SUPERTYPES = 1_000;

    private final Function<String, Optional<ClassSignature>> signatures;

    /**
     * A hierarchy over any source of signatures.
     *
     * @param signatures gives the signature of a class by its binary name, empty if not known
     */
    public ClassHierarchy(Function<String, Optional<ClassSignature>> signatures) {
        this.signatures = signatures;
    }

    /**
     * The hierarchy of the classes that a code base and its class path hold.
     *
     * @param lookups what to ask; every class asked for is remembered
     * @return the hierarchy
     */
    public static ClassHierarchy asking(Lookups lookups) {
        return new ClassHierarchy(
                name -> lookups.consult(ClassSignatures.LOOKUP, name).of(name));
    }

    /**
     * The signature of a class.
     *
     * @param binaryName its binary name
     * @return the signature, or empty if not known
     */
    public Optional<ClassSignature> signature(String binaryName) {
        return signatures.apply(binaryName);
    }

    /**
     * Says whether a class is another one or derives from it.
     *
     * @param name a binary class name
     * @param superName a class name; nested classes after a dot or a dollar sign
     * @return unknown if not found among the known supertypes while some are unknown
     */
    public Certainty isSubtype(String name, String superName) {
        return isSubtype(JavaType.of(name), superName);
    }

    /**
     * Says whether a type can be assigned to a class or interface without conversion.
     *
     * @param type a type; arrays and {@code null} included
     * @param superName a class name; nested classes after a dot or a dollar sign
     * @return unknown if the type is unknown, or not found among its known supertypes while some are unknown
     */
    public Certainty isSubtype(JavaType type, String superName) {
        if (!type.isKnown() || type.variable()) {
            return Certainty.UNKNOWN;
        }
        if (type.isPrimitive() || type.is("void")) {
            return Certainty.of(type.is(superName));
        }
        if (type.is(superName) || superName.equals("java.lang.Object") || type.is("null")) {
            return Certainty.YES;
        }
        if (type.isArray()) {
            return Certainty.of(superName.equals("java.lang.Cloneable") || superName.equals("java.io.Serializable"));
        }
        Supertypes all = supertypes(type);
        if (all.types().stream().anyMatch(above -> above.type().is(superName))) {
            return Certainty.YES;
        }
        return all.complete() ? Certainty.NO : Certainty.UNKNOWN;
    }

    /**
     * A type and everything it derives from, nearest first, with type arguments carried upwards.
     *
     * @param type a class or interface
     * @return its supertypes, itself first, as far as they are known
     */
    public Supertypes supertypes(JavaType type) {
        List<Supertype> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<JavaType> open = new ArrayDeque<>(List.of(type));
        boolean complete = true;
        while (!open.isEmpty() && found.size() < MOST_SUPERTYPES) {
            JavaType next = open.removeFirst();
            if (!next.isKnown()) {
                complete = false;
            } else if (seen.add(next.name())) {
                Optional<ClassSignature> signature = signature(next.name());
                found.add(new Supertype(next, signature));
                complete &= signature.isPresent();
                signature.ifPresent(known -> {
                    Map<String, JavaType> values = argumentsOf(known, next);
                    known.supertypes().forEach(above -> open.addLast(above.substitute(values)));
                });
            }
        }
        return new Supertypes(found, complete);
    }

    /** The type arguments of a type by the names of the parameters of its class. */
    private static Map<String, JavaType> argumentsOf(ClassSignature signature, JavaType type) {
        Map<String, JavaType> values = new HashMap<>();
        List<TypeParameter> parameters = signature.typeParameters();
        if (parameters.size() == type.arguments().size()) {
            for (int index = 0; index < parameters.size(); index++) {
                values.put(parameters.get(index).name(), type.arguments().get(index));
            }
        }
        return values;
    }

    /**
     * One supertype.
     *
     * @param type the type with its arguments as far as they are known
     * @param signature what it declares, empty if not known
     */
    public record Supertype(JavaType type, Optional<ClassSignature> signature) {

        /**
         * The types that the type parameters of the class stand for.
         *
         * @return the type arguments by the names of the parameters; parameters without a known argument are missing
         */
        public Map<String, JavaType> arguments() {
            return signature.map(known -> argumentsOf(known, type)).orElse(Map.of());
        }
    }

    /**
     * A type and what it derives from.
     *
     * @param types the type itself, then its supertypes, nearest first
     * @param complete whether the signatures of all of them are known
     */
    public record Supertypes(List<Supertype> types, boolean complete) {}
}
