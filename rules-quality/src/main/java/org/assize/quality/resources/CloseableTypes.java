package org.assize.quality.resources;

import java.util.HashMap;
import java.util.Map;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.JavaType;

/** Which of the classes that a file creates can be closed, each looked up once: the same few are created again and again. */
final class CloseableTypes {

    private final JavaFile file;
    private final Map<String, Boolean> known = new HashMap<>();

    private CloseableTypes(JavaFile file) {
        this.file = file;
    }

    static CloseableTypes of(JavaFile file) {
        return file.derived(CloseableTypes.class, CloseableTypes::new);
    }

    /** Whether a class certainly is one that can be closed. */
    boolean has(JavaType type) {
        Boolean closeable = known.get(type.name());
        if (closeable == null) {
            closeable = file.types()
                    .hierarchy()
                    .isSubtype(type, "java.lang.AutoCloseable")
                    .isYes();
            known.put(type.name(), closeable);
        }
        return closeable;
    }
}
