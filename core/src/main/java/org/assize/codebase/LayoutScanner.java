package org.assize.codebase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the files of a code base on disk and says what each of them is. */
final class LayoutScanner {

    private LayoutScanner() {}

    static Codebase scan(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        Path real = realPathOf(root, absolute);
        List<CodebaseProblem> problems = new ArrayList<>();
        ModuleFinder modules = new ModuleFinder(real, problems);
        FolderWalk walk = new FolderWalk(real, modules, problems);
        IOException failure = walk.run();
        if (failure != null) {
            throw new CodebaseException(root + " cannot be listed (" + Paths.reason(failure)
                    + "); give this user the right to read the folder");
        }
        List<String> paths = new ArrayList<>(walk.sizes().keySet());
        Collections.sort(paths);
        reportEmptyRoots(modules, paths, problems);
        problems.sort(Comparator.comparing(CodebaseProblem::path).thenComparing(CodebaseProblem::message));
        Layout layout = modules.layout();
        return new Codebase(absolute, layout, describe(layout, paths), walk.sizes(), Map.of(), List.of(), problems);
    }

    private static Path realPathOf(Path root, Path absolute) {
        if (!Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw new CodebaseException(root + " does not exist; name the folder of a repository or module");
        }
        if (Files.isRegularFile(absolute)) {
            throw new CodebaseException(
                    root + " is a file, not a folder; name the folder of the repository or module that holds it");
        }
        if (!Files.isDirectory(absolute)) {
            throw new CodebaseException(root + " is not a folder; name the folder of a repository or module");
        }
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            throw new CodebaseException(root + " cannot be reached (" + Paths.reason(e)
                    + "); give this user the right to read it and the folders above");
        }
    }

    private static List<SourceFile> describe(Layout layout, List<String> paths) {
        List<SourceFile> files = new ArrayList<>(paths.size());
        Map<String, Place> places = new HashMap<>();
        for (String path : paths) {
            Place place = places.computeIfAbsent(Paths.folderOf(path), layout::placeOf);
            files.add(place.describe(path));
        }
        return files;
    }

    /** A source folder that somebody wrote down and that holds nothing is a mistake, or a run that judges nothing. */
    private static void reportEmptyRoots(ModuleFinder modules, List<String> paths, List<CodebaseProblem> problems) {
        for (MavenModules.DeclaredFolder declared : modules.declared()) {
            String folder = declared.folder();
            // Paths are sorted, so that the first after the folder's own is in it, if any is.
            int place = Collections.binarySearch(paths, folder.isEmpty() ? "" : folder + '/');
            int first = place < 0 ? -place - 1 : place;
            boolean holdsFiles = first < paths.size() && Paths.isWithin(paths.get(first), folder);
            if (!holdsFiles) {
                problems.add(new CodebaseProblem(
                        declared.pom(),
                        "names the source folder '" + folder + "' in <" + declared.element()
                                + ">, which does not exist or holds no files: correct the name or take it out"));
            }
        }
    }
}
