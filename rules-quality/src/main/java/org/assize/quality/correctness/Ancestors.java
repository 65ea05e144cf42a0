package org.assize.quality.correctness;

import java.util.HashMap;
import java.util.Map;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.ClassHierarchy.Supertypes;
import org.assize.evidence.types.JavaType;

/** What the types that a file names derive from, each followed once: every method of a class asks for the same. */
final class Ancestors {

    private final JavaFile file;
    private final Map<JavaType, Supertypes> known = new HashMap<>();

    private Ancestors(JavaFile file) {
        this.file = file;
    }

    static Ancestors of(JavaFile file) {
        return file.derived(Ancestors.class, Ancestors::new);
    }

    /** A type and everything it derives from. */
    Supertypes of(JavaType type) {
        Supertypes supertypes = known.get(type);
        if (supertypes == null) {
            supertypes = file.types().hierarchy().supertypes(type);
            known.put(type, supertypes);
        }
        return supertypes;
    }
}
