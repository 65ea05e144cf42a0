package org.assize.codebase;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.assize.codebase.Place.Kind;
import org.assize.codebase.SourceFile.Scope;

/** Says what a file is from where it stands. Immutable; it knows no disk, so it describes files that are not there yet. */
final class Layout {

    /** A single module at the root, without a build file. */
    static final Layout PLAIN = new Layout(Map.of("", BuildModule.plain("", Set.of())));

    private final Map<String, BuildModule> modules;
    private final Map<String, Place> roots;

    /** Lays out a code base by its modules; there is always one at the root. */
    Layout(Map<String, BuildModule> modules) {
        this.modules = Map.copyOf(modules);
        Map<String, Place> all = new HashMap<>();
        modules.values().forEach(module -> all.putAll(module.roots()));
        this.roots = Map.copyOf(all);
    }

    SourceFile describe(String path) {
        return placeOf(Paths.folderOf(path)).describe(path);
    }

    Charset charsetOf(String module) {
        BuildModule found = modules.get(module);
        return found == null ? StandardCharsets.UTF_8 : found.charset();
    }

    /** The place of a folder: what the folders on the way to it say, from the root down. */
    Place placeOf(String folder) {
        Place place = outside("");
        String root = "";
        int end = 0;
        while (true) {
            String prefix = folder.substring(0, end);
            Place declared = roots.get(prefix);
            if (modules.containsKey(prefix)) {
                place = outside(prefix);
                root = prefix;
            }
            if (declared != null) {
                place = declared;
                root = prefix;
            } else if (end > 0 && !prefix.equals(root)) {
                place = Conventions.enter(place, prefix, root);
            }
            if (end == folder.length()) {
                return place;
            }
            int slash = folder.indexOf('/', end + 1);
            end = slash < 0 ? folder.length() : slash;
        }
    }

    private static Place outside(String module) {
        return new Place(module, Kind.OUTSIDE, Scope.MAIN, false, null);
    }
}
