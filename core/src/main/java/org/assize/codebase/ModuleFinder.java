package org.assize.codebase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the modules of a code base while it is walked, each by the build files that its folder holds. */
final class ModuleFinder {

    private static final List<String> GRADLE_FILES =
            List.of("settings.gradle", "settings.gradle.kts", "build.gradle", "build.gradle.kts");
    private static final long SCRIPT_LIMIT = 256_000;

    private final Path root;
    private final List<CodebaseProblem> problems;
    private final MavenModules maven;
    private final Map<String, BuildModule> modules = new HashMap<>();
    private final Set<String> gradleProjects = new HashSet<>();
    private final Set<String> ideOutputs = new HashSet<>();
    private final Set<String> outputs = new HashSet<>();

    ModuleFinder(Path root, List<CodebaseProblem> problems) {
        this.root = root;
        this.problems = problems;
        this.maven = new MavenModules(root, problems);
    }

    /**
     * The module of a folder, if it is one.
     *
     * @param folder the folder
     * @param listing what it holds
     * @param amongSources whether it is in another module's {@code src}, where a build file is test data or a template
     *     unless the other module names it
     */
    @Nullable
    BuildModule moduleAt(String folder, FolderListing listing, boolean amongSources) {
        boolean named = gradleProjects.contains(folder) || maven.submodules().contains(folder);
        BuildModule module = amongSources && !named ? null : read(folder, listing);
        if (module == null && folder.isEmpty()) {
            module = BuildModule.plain(folder, writtenOutputs(listing));
        }
        if (module != null) {
            modules.put(folder, module);
            outputs.addAll(module.outputs());
            ideOutputs.addAll(module.ideOutputs());
        }
        return module;
    }

    private @Nullable BuildModule read(String folder, FolderListing listing) {
        BuildModule mavenModule = listing.hasFile("pom.xml") ? maven.read(folder) : null;
        boolean gradle =
                gradleProjects.contains(folder) || GRADLE_FILES.stream().anyMatch(listing::hasFile);
        if (!gradle) {
            return mavenModule;
        }
        for (String settings : GRADLE_FILES.subList(0, 2)) {
            if (listing.hasFile(settings)) {
                includeProjects(folder, Paths.join(folder, settings));
            }
        }
        BuildModule gradleModule = BuildModule.gradle(folder);
        return mavenModule == null ? gradleModule : mavenModule.and(gradleModule);
    }

    private void includeProjects(String folder, String settings) {
        try {
            Path file = root.resolve(settings);
            String script = Files.size(file) > SCRIPT_LIMIT ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String project : GradleSettings.projectFolders(script)) {
                String path = Paths.resolve(folder, project);
                if (path != null) {
                    gradleProjects.add(path);
                }
            }
        } catch (IOException e) {
            problems.add(new CodebaseProblem(
                    settings,
                    "cannot be read (" + Paths.reason(e) + "): only projects with a build file of their own are found;"
                            + " make it readable"));
        }
    }

    /** A folder named "target" or "build" says little without a build file, unless classes are in it. */
    private Set<String> writtenOutputs(FolderListing listing) {
        Set<String> written = new TreeSet<>();
        if (listing.entries().containsKey("target")
                && (holds("target/classes") || holds("target/test-classes") || holds("target/maven-status"))) {
            written.add("target");
        }
        if (listing.entries().containsKey("build") && holds("build/classes")) {
            written.add("build");
        }
        return written;
    }

    private boolean holds(String folder) {
        return Files.isDirectory(root.resolve(folder));
    }

    /** Says whether a build writes a folder, as far as the modules found so far tell. */
    boolean isOutput(String folder) {
        return outputs.contains(folder);
    }

    /** The folder of an IDE's output that a path is in, or null. */
    @Nullable
    String ideOutputOf(String path) {
        for (String folder = Paths.folderOf(path); !folder.isEmpty(); folder = Paths.folderOf(folder)) {
            if (ideOutputs.contains(folder)) {
                return folder;
            }
        }
        return null;
    }

    List<MavenModules.DeclaredFolder> declared() {
        return maven.declared();
    }

    Layout layout() {
        return new Layout(modules);
    }
}
