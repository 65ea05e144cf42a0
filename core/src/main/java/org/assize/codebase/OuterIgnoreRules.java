package org.assize.codebase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .gitignore} files between a repository's folder and the root of a code base that is a part of it. If they
 * ignore the root itself, they are passed over: whoever names a folder wants to see it. A user's own ignore file and
 * {@code .git/info/exclude} are not read, since a run says the same on every machine.
 *
 * @param rules the rules above the root
 * @param rootInRepository the root as a path from the repository's folder
 */
record OuterIgnoreRules(IgnoreRules rules, String rootInRepository) {

    private static final OuterIgnoreRules NONE = new OuterIgnoreRules(IgnoreRules.NONE, "");

    static OuterIgnoreRules of(Path root) {
        Path repository = repositoryOf(root);
        if (repository == null || repository.equals(root)) {
            return NONE;
        }
        IgnoreRules rules = IgnoreRules.NONE;
        Path folder = repository;
        for (Path name : repository.relativize(root)) {
            rules = rules.with(Paths.relative(repository, folder), contentOf(folder.resolve(".gitignore")));
            folder = folder.resolve(name);
            if (rules.ignores(Paths.relative(repository, folder), true)) {
                return NONE;
            }
        }
        return new OuterIgnoreRules(rules, Paths.relative(repository, root));
    }

    private static String contentOf(Path gitignore) {
        try {
            boolean there = Files.isRegularFile(gitignore, LinkOption.NOFOLLOW_LINKS);
            return there ? new String(Files.readAllBytes(gitignore), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            // What is above the root is not the code base's to report; what it might leave out is judged.
            return "";
        }
    }

    private static @Nullable Path repositoryOf(Path root) {
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return folder;
            }
        }
        return null;
    }

    /** A path of the code base as the rules see it. */
    String pathOf(String path) {
        return Paths.join(rootInRepository, path);
    }
}
