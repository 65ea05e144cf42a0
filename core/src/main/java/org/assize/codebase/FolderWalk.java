package org.assize.codebase;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assize.codebase.Place.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Walks a code base once. A folder is listed whole before anything in it is judged, since its {@code .gitignore} and its
 * build files speak of the rest. Links are looked at last, so that a file is known by its own path if it has one in the
 * code base. Files that are neither regular files nor links, such as pipes, are passed over: reading one may never end.
 */
final class FolderWalk {

    private static final Set<String> NEVER_ENTERED = Set.of(".git", ".hg", ".svn", "node_modules", ".gradle", ".idea");

    private static final long GITIGNORE_LIMIT = 1_000_000;

    private static final String LINK_OUT = "is a symbolic link out of the code base and was not followed;"
            + " put the file itself there, or take a root that holds both";

    /** Which files of a folder are taken. */
    private enum Take {
        ALL,
        WRITTEN,
        CLASSES
    }

    /** How a folder stands to the module that it is in. */
    private enum Status {
        /** In no module that has a build file. */
        PLAIN,
        IN_MODULE,
        /** In the module's folder {@code src}. */
        AMONG_SOURCES;

        Status of(String child) {
            return this == IN_MODULE && child.equals("src") ? AMONG_SOURCES : this;
        }
    }

    /**
     * A folder to visit.
     *
     * @param path where it is on disk, free of links
     * @param name its path in the code base
     * @param realName the same, or the path of the folder that a link leads to
     * @param ignored what is ignored in it by the folders above
     * @param take which of its files are taken
     * @param status how it stands to the module that it is in
     */
    private record Folder(Path path, String name, String realName, IgnoreRules ignored, Take take, Status status) {

        /** Where a file of the folder really is. */
        String realPathOf(String file, String pathInCodebase) {
            return name.equals(realName) ? pathInCodebase : Paths.join(realName, file);
        }

        Folder child(String childName, IgnoreRules rules, Status childStatus) {
            return new Folder(
                    path.resolve(childName),
                    Paths.join(name, childName),
                    Paths.join(realName, childName),
                    rules,
                    take,
                    childStatus);
        }
    }

    /** A link to look at, with what holds where it stands. */
    private record Link(Folder folder, String name, IgnoreRules ignored, Status status) {}

    private final Path root;
    private final ModuleFinder modules;
    private final List<CodebaseProblem> problems;
    private final OuterIgnoreRules outer;
    private final Map<String, Long> sizes = new LinkedHashMap<>();
    private final Set<String> takenThroughLinks = new HashSet<>();
    private final Set<String> visited = new HashSet<>();
    private final Set<String> ideOutputsWithClasses = new HashSet<>();
    private final Deque<Folder> pending = new ArrayDeque<>();
    private final TreeMap<String, Link> links = new TreeMap<>();

    /** Walks below a root that is free of links. */
    FolderWalk(Path root, ModuleFinder modules, List<CodebaseProblem> problems) {
        this.root = root;
        this.modules = modules;
        this.problems = problems;
        this.outer = OuterIgnoreRules.of(root);
    }

    /** Walks, and answers why the root could not be listed, or null. */
    @Nullable
    IOException run() {
        Folder top = new Folder(root, "", "", outer.rules(), Take.ALL, Status.PLAIN);
        visited.add("");
        FolderListing listing = FolderListing.of(root);
        if (listing.failure() != null && listing.entries().isEmpty()) {
            return listing.failure();
        }
        visit(top, listing);
        visitPending();
        while (!links.isEmpty()) {
            follow(links.pollFirstEntry().getValue());
            visitPending();
        }
        if (!ideOutputsWithClasses.isEmpty()) {
            sizes.keySet().removeIf(path -> {
                String output = modules.ideOutputOf(path);
                return output != null && ideOutputsWithClasses.contains(output);
            });
        }
        return null;
    }

    /** The files found, with their sizes in bytes. */
    Map<String, Long> sizes() {
        return sizes;
    }

    private void visitPending() {
        while (!pending.isEmpty()) {
            Folder folder = pending.pop();
            if (visited.add(folder.realName())) {
                visit(folder, FolderListing.of(folder.path()));
            }
        }
    }

    private void visit(Folder folder, FolderListing listing) {
        if (!listed(folder, listing)) {
            return;
        }
        BuildModule module = folder.take() == Take.ALL
                ? modules.moduleAt(folder.name(), listing, folder.status() == Status.AMONG_SOURCES)
                : null;
        if (module != null) {
            visitOutputs(module);
        }
        IgnoreRules rules = folder.take() == Take.ALL && listing.hasFile(".gitignore")
                ? withGitignore(folder, listing.entries().get(".gitignore").size())
                : folder.ignored();
        Status status = module != null && module.hasBuildFile() ? Status.IN_MODULE : folder.status();
        listing.entries().forEach((name, attributes) -> take(folder, name, attributes, rules, status.of(name)));
    }

    private void take(Folder folder, String name, BasicFileAttributes attributes, IgnoreRules rules, Status status) {
        String path = Paths.join(folder.name(), name);
        if (name.indexOf('\uFFFD') >= 0) {
            problems.add(new CodebaseProblem(
                    path,
                    "has a name that this JVM cannot read in " + Charset.defaultCharset()
                            + " and was left out: rename it, or start the JVM with LC_ALL=C.UTF-8"));
        } else if (attributes.isDirectory()) {
            if (!NEVER_ENTERED.contains(name) && !modules.isOutput(path) && !isIgnored(path, true, rules)) {
                pending.push(folder.child(name, rules, status));
            }
        } else if (attributes.isSymbolicLink()) {
            if (!isLeftOut(path) && !isIgnored(path, false, rules)) {
                links.put(path, new Link(folder, name, rules, status));
            }
        } else if (attributes.isRegularFile() && !name.equals(".git") && !isIgnored(path, false, rules)) {
            boolean isClass = name.endsWith(".class");
            if (folder.take() != Take.CLASSES || isClass) {
                addFile(path, folder.realPathOf(name, path), attributes.size());
            }
            if (isClass && folder.take() == Take.ALL) {
                String ideOutput = modules.ideOutputOf(path);
                if (ideOutput != null) {
                    ideOutputsWithClasses.add(ideOutput);
                }
            }
        }
    }

    private void addFile(String path, String realName, long size) {
        boolean isNew = path.equals(realName)
                ? !takenThroughLinks.contains(path)
                : !sizes.containsKey(realName) && takenThroughLinks.add(realName);
        if (isNew) {
            sizes.put(path, size);
        }
    }

    private boolean isIgnored(String path, boolean isFolder, IgnoreRules rules) {
        return rules != IgnoreRules.NONE && rules.ignores(outer.pathOf(path), isFolder);
    }

    /** What a build writes is looked for where it is told to be, whatever .gitignore says. */
    private void visitOutputs(BuildModule module) {
        module.roots().forEach((path, place) -> {
            boolean classes = place.kind() == Kind.CLASSES || place.kind() == Kind.CLASS_SETS;
            boolean written = module.outputs().stream().anyMatch(output -> Paths.isWithin(path, output));
            if (written && (classes || place.generated())) {
                visitOutput(path, classes ? Take.CLASSES : Take.WRITTEN);
            }
        });
    }

    private void visitOutput(String path, Take take) {
        try {
            Path real = root.resolve(path).toRealPath();
            if (real.startsWith(root)) {
                String realName = Paths.relative(root, real);
                pending.push(new Folder(real, path, realName, IgnoreRules.NONE, take, Status.AMONG_SOURCES));
            } else {
                problems.add(new CodebaseProblem(path, LINK_OUT));
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // Not built yet, which is no problem.
            return;
        } catch (IOException e) {
            report(path, "cannot be reached", e);
        }
    }

    private boolean listed(Folder folder, FolderListing listing) {
        IOException failure = listing.failure();
        if (failure != null) {
            report(folder.name(), "cannot be listed", failure);
        }
        listing.failures()
                .forEach((name, problem) -> report(Paths.join(folder.name(), name), "cannot be looked at", problem));
        return failure == null || !listing.entries().isEmpty();
    }

    private void report(String path, String what, IOException problem) {
        problems.add(new CodebaseProblem(
                path, what + " (" + Paths.reason(problem) + ") and was left out; give this user the right to read it"));
    }

    private IgnoreRules withGitignore(Folder folder, long size) {
        String path = Paths.join(folder.name(), ".gitignore");
        if (size > GITIGNORE_LIMIT) {
            problems.add(new CodebaseProblem(
                    path, "is larger than 1 MB and was not read, so that nothing is ignored for it; shorten it"));
            return folder.ignored();
        }
        try {
            byte[] content = Files.readAllBytes(folder.path().resolve(".gitignore"));
            return folder.ignored().with(outer.pathOf(folder.name()), new String(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            problems.add(new CodebaseProblem(
                    path,
                    "cannot be read (" + Paths.reason(e) + "), so that nothing is ignored for it; make it readable"));
            return folder.ignored();
        }
    }

    private void follow(Link link) {
        Folder folder = link.folder();
        String path = Paths.join(folder.name(), link.name());
        try {
            Path target = folder.path().resolve(link.name()).toRealPath();
            if (!target.startsWith(root)) {
                problems.add(new CodebaseProblem(path, LINK_OUT));
                return;
            }
            String realName = Paths.relative(root, target);
            if (isLeftOut(realName)) {
                return;
            }
            BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                addFile(path, realName, attributes.size());
            } else if (attributes.isDirectory()) {
                pending.push(new Folder(target, path, realName, link.ignored(), folder.take(), link.status()));
            }
        } catch (IOException e) {
            problems.add(new CodebaseProblem(
                    path,
                    "is a symbolic link that leads nowhere or in a circle and was not followed;"
                            + " mend its target or remove it"));
        }
    }

    private boolean isLeftOut(String realName) {
        for (String folder = realName; !folder.isEmpty(); folder = Paths.folderOf(folder)) {
            if (NEVER_ENTERED.contains(Paths.nameOf(folder)) || modules.isOutput(folder)) {
                return true;
            }
        }
        return false;
    }
}
