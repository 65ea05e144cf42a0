package org.assize.codebase;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** What the system properties of a JVM tell of the tests that it runs. */
final class ThisProcess {

    // Surefire, Gradle and IDEs hand a long class path over in the manifest of a jar that is nearly alone on it. The
    // manifests of a class path that is given in full are not opened: that would cost more than all the rest.
    private static final int MANIFESTS_READ = 4;
    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    private final Properties properties;

    ThisProcess(Properties properties) {
        this.properties = properties;
    }

    /** The folder of the module whose tests run. */
    Path moduleFolder() {
        String basedir = properties.getProperty("basedir");
        if (basedir != null) {
            return Path.of(basedir);
        }
        Path working =
                Path.of(properties.getProperty("user.dir", "")).toAbsolutePath().normalize();
        Path module = moduleOfFirstClasses(working);
        if (module != null) {
            return module;
        }
        if (!hasBuildFile(working) && !Files.isDirectory(working.resolve("src"))) {
            throw new CodebaseException("The working directory " + working
                    + " is no module: it has no pom.xml, no build.gradle and no folder src;"
                    + " run the test in the folder of its module, or name the folder: Codebase.at(path)");
        }
        return working;
    }

    private @Nullable Path moduleOfFirstClasses(Path working) {
        for (Path entry : classPath()) {
            if (entry.startsWith(working) && Files.isDirectory(entry)) {
                Path folder = entry;
                while (folder.startsWith(working)) {
                    if (hasBuildFile(folder)) {
                        return folder;
                    }
                    folder = folder.getParent();
                }
            }
        }
        return null;
    }

    private static boolean hasBuildFile(Path folder) {
        return BUILD_FILES.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /** Jars and class folders, absolute, in order. */
    List<Path> classPath() {
        // Surefire keeps the real class path in a property of its own when it starts the JVM with another.
        String text = properties.getProperty("surefire.test.class.path", properties.getProperty("java.class.path", ""));
        List<Path> entries = new ArrayList<>(entriesOf(text));
        // Tests that run as a module have the rest of their dependencies here.
        entries.addAll(entriesOf(properties.getProperty("jdk.module.path", "")));
        Set<Path> all = new LinkedHashSet<>();
        boolean handedOver = entries.size() <= MANIFESTS_READ;
        for (Path entry : entries) {
            all.add(entry);
            if (handedOver && entry.toString().endsWith(".jar")) {
                all.addAll(entriesOfManifest(entry));
            }
        }
        return List.copyOf(all);
    }

    private static List<Path> entriesOf(String text) {
        List<Path> entries = new ArrayList<>();
        for (String entry : text.split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry).toAbsolutePath().normalize());
            }
        }
        return entries;
    }

    private static List<Path> entriesOfManifest(Path jar) {
        List<Path> entries = new ArrayList<>();
        if (!Files.isRegularFile(jar)) {
            return entries;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String classPath =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            for (String entry :
                    classPath == null ? new String[0] : classPath.strip().split("\\s+")) {
                Path path = pathOf(jar.toUri(), entry);
                if (path != null) {
                    entries.add(path);
                }
            }
        } catch (IOException e) {
            // A jar that cannot be opened gives the JVM no classes either.
            return entries;
        }
        return entries;
    }

    private static @Nullable Path pathOf(URI jar, String entry) {
        try {
            return Path.of(jar.resolve(entry)).toAbsolutePath().normalize();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // Not a file: the JVM would fetch it from elsewhere, which is not done here.
            return null;
        }
    }
}
