package org.assize.codebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assize.codebase.Place.Kind;
import org.assize.codebase.SourceFile.Category;

/** Finds source files by package and name. Immutable. */
final class SourceIndex {

    private record Source(SourceFile file, Place place) {}

    private final List<SourceRoot> roots;
    private final Map<String, List<Source>> byFolderAndName = new HashMap<>();
    private final Map<String, List<Source>> byName = new HashMap<>();

    SourceIndex(Layout layout, Collection<SourceFile> files) {
        Map<String, Place> places = new HashMap<>();
        Map<String, SourceRoot> found = new TreeMap<>();
        for (SourceFile file : files) {
            if (file.category() != Category.SOURCE) {
                continue;
            }
            String folder = Paths.folderOf(file.path());
            Place place = places.computeIfAbsent(folder, layout::placeOf);
            Source source = new Source(file, place);
            byName.computeIfAbsent(file.name(), name -> new ArrayList<>(1)).add(source);
            byFolderAndName
                    .computeIfAbsent(Paths.join(Paths.nameOf(folder), file.name()), key -> new ArrayList<>(1))
                    .add(source);
            String root = place.sourceRoot();
            if (root != null) {
                found.computeIfAbsent(
                        root, path -> new SourceRoot(path, place.module(), place.scope(), place.generated()));
            }
        }
        this.roots = List.copyOf(found.values());
    }

    List<SourceRoot> roots() {
        return roots;
    }

    Optional<SourceFile> find(String packageName, String fileName, SourceFile classFile) {
        String folder = packageName.replace('.', '/');
        Map<String, List<Source>> index = folder.isEmpty() ? byName : byFolderAndName;
        return index.getOrDefault(Paths.join(Paths.nameOf(folder), fileName), List.of()).stream()
                .filter(source -> stands(source, folder))
                .map(Source::file)
                .min(Comparator.<SourceFile, Boolean>comparing(
                                file -> !file.module().equals(classFile.module()))
                        .thenComparing(file -> file.scope() != classFile.scope())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean stands(Source source, String packageFolder) {
        String folder = Paths.folderOf(source.file().path());
        String root = source.place().sourceRoot();
        if (root != null && source.place().kind() != Kind.GENERATED) {
            return folder.equals(Paths.join(root, packageFolder));
        }
        return folder.equals(packageFolder) || packageFolder.isEmpty() || folder.endsWith('/' + packageFolder);
    }

    static Optional<String> packageOf(Place place, SourceFile file) {
        String root = place.sourceRoot();
        if (root == null || file.category() != Category.SOURCE) {
            return Optional.empty();
        }
        String folder = Paths.folderOf(file.path());
        String inner = folder.equals(root) ? "" : folder.substring(root.isEmpty() ? 0 : root.length() + 1);
        boolean isPackage = inner.isEmpty()
                || inner.chars().allMatch(c -> c == '/' || Character.isJavaIdentifierPart(c))
                        && !Character.isDigit(inner.charAt(0));
        return isPackage ? Optional.of(inner.replace('/', '.')) : Optional.empty();
    }
}
