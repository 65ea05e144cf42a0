package org.assize.codebase;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one folder holds, by name, with the attributes that the file system gave along with the names. */
final class FolderListing implements FileVisitor<Path> {

    private final Path folder;
    private final Map<String, BasicFileAttributes> entries = new TreeMap<>();
    private final Map<String, IOException> failures = new TreeMap<>();
    private @Nullable IOException failure;

    FolderListing(Path folder) {
        this.folder = folder;
    }

    /** Lists a folder. What goes wrong is kept in the listing. */
    static FolderListing of(Path folder) {
        FolderListing listing = new FolderListing(folder);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), 1, listing);
        } catch (IOException e) {
            listing.failure = e;
        }
        return listing;
    }

    /** Files, folders and links by name. */
    Map<String, BasicFileAttributes> entries() {
        return entries;
    }

    /** Names of which nothing more could be learned, and why. */
    Map<String, IOException> failures() {
        return failures;
    }

    /** Why the folder could not be listed to its end, or null. */
    @Nullable
    IOException failure() {
        return failure;
    }

    boolean hasFile(String name) {
        BasicFileAttributes attributes = entries.get(name);
        return attributes != null && attributes.isRegularFile();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        entries.put(file.getFileName().toString(), attributes);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
        if (file.equals(folder)) {
            failure = problem;
        } else {
            failures.put(file.getFileName().toString(), problem);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) {
        failure = problem;
        return FileVisitResult.CONTINUE;
    }
}
