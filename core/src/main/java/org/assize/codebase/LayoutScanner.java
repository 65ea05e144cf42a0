package org.assize.codebase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the files of a code base on disk and says what each of them is. */
final class LayoutScanner {

    private LayoutScanner() {}

    static Codebase scan(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            throw new CodebaseException(root + " is not a folder; name the folder of a repository or module");
        }
        Map<String, SourceFile> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(absolute)) {
            paths.filter(Files::isRegularFile).forEach(path -> {
                String relative = absolute.relativize(path).toString().replace('\\', '/');
                files.put(relative, MavenLayout.PLAIN.describe(relative));
            });
        } catch (IOException e) {
            throw new CodebaseException(root + " cannot be listed: " + e.getMessage());
        }
        return new Codebase(absolute, files, Map.of(), List.of(), List.of(), StandardCharsets.UTF_8);
    }
}
