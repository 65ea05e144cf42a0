package org.assize.codebase;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What is known of the JVM that this code runs in. */
final class ThisProcess {

    private ThisProcess() {}

    static List<Path> classPath() {
        // Surefire starts the JVM with a manifest-only jar and keeps the real class path in a property of its own.
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }
}
