package org.assize.codebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a small code base to disk and shows what discovery makes of it. */
final class Tree {

    private final Path root;

    Tree(Path root) {
        this.root = root;
    }

    Tree file(String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files whose content does not matter. */
    Tree files(String... paths) {
        for (String path : paths) {
            file(path, "x");
        }
        return this;
    }

    Tree folder(String path) throws IOException {
        Files.createDirectories(root.resolve(path));
        return this;
    }

    Tree link(String path, String target) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.createSymbolicLink(root.resolve(path), Path.of(target));
        return this;
    }

    /** A pom.xml with something inside its project element. */
    Tree pom(String path, String inside) {
        return file(path, "<project><modelVersion>4.0.0</modelVersion>" + inside + "</project>");
    }

    Path root() {
        return root;
    }

    Codebase codebase() {
        return Codebase.at(root);
    }

    static List<String> paths(Codebase codebase) {
        return codebase.files().stream().map(SourceFile::path).toList();
    }

    /** Each file in one line: path, module, category, scope, and whether it is generated. */
    static List<String> lines(Codebase codebase) {
        return codebase.files().stream().map(Tree::line).toList();
    }

    static String line(SourceFile file) {
        return file.path() + " [" + file.module() + "] " + file.category() + ' ' + file.scope()
                + (file.generated() ? " generated" : "");
    }
}
