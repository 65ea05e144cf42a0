package org.assize.codebase;

import java.util.Set;
import org.assize.codebase.Place.Kind;
import org.assize.codebase.SourceFile.Scope;
import org.jspecify.annotations.Nullable;

/** What the names of folders say where no build file says otherwise: as Maven and Gradle have it. */
final class Conventions {

    private static final Set<String> LANGUAGES = Set.of("java", "kotlin", "groovy", "scala");
    private static final Set<String> TEST_WORDS = Set.of("test", "tests", "it");

    private Conventions() {}

    /** The place of a folder inside another, given its own path and the path of the root that it is below. */
    static Place enter(Place place, String folder, String root) {
        return switch (place.kind()) {
            case OUTSIDE -> enterOutside(place, folder, root);
            case GENERATED -> enterGenerated(place, folder, root);
            case CLASS_SETS -> enterClassSets(place, folder, root);
            default -> place;
        };
    }

    private static Place enterOutside(Place place, String folder, String module) {
        String name = Paths.nameOf(folder);
        String inner = module.isEmpty() ? folder : folder.substring(module.length() + 1);
        if (inner.equals(".mvn") || inner.equals("gradle/wrapper")) {
            return new Place(place.module(), Kind.BUILD, place.scope(), false, null);
        }
        String parent = Paths.folderOf(inner);
        String set = Paths.nameOf(parent);
        if (Paths.nameOf(Paths.folderOf(parent)).equals("src")) {
            Kind kind = kindOf(name);
            if (kind != null) {
                return new Place(place.module(), kind, place.scope(), false, kind == Kind.SOURCES ? folder : null);
            }
        }
        boolean test = set.equals("src") ? isTestSet(name) : name.equals("test") || name.equals("tests");
        return test ? new Place(place.module(), Kind.OUTSIDE, Scope.TEST, false, null) : place;
    }

    private static @Nullable Kind kindOf(String name) {
        // "java11" holds what a multi-release jar replaces from that version on.
        if (LANGUAGES.contains(name) || name.matches("java\\d+")) {
            return Kind.SOURCES;
        }
        return name.equals("resources") ? Kind.RESOURCES : name.equals("webapp") ? Kind.WEB : null;
    }

    /** Says whether a source set is one of tests: {@code test}, {@code it}, {@code integrationTest}, {@code e2e-tests}. */
    static boolean isTestSet(String name) {
        for (String word : name.split("[-_.]|(?<=[a-z0-9])(?=[A-Z])")) {
            if (TEST_WORDS.contains(word.toLowerCase(java.util.Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static Place enterClassSets(Place place, String folder, String root) {
        if (folder.indexOf('/', root.length() + 1) < 0) {
            return place;
        }
        Scope scope = isTestSet(Paths.nameOf(folder)) ? Scope.TEST : Scope.MAIN;
        return new Place(place.module(), Kind.CLASSES, scope, false, null);
    }

    private static Place enterGenerated(Place place, String folder, String root) {
        String[] inner = folder.substring(root.length() + 1).split("/");
        int last = inner.length - 1;
        if (root.endsWith("/generated") || root.equals("generated")) {
            // Gradle: sources/<tool>/java/<set>, and source/<tool>/<set>/java in older plugins.
            if (last == 3 && inner[0].startsWith("source") && (inner[2].equals("java") || inner[3].equals("java"))) {
                String set = inner[2].equals("java") ? inner[3] : inner[2];
                Scope scope = isTestSet(set) ? Scope.TEST : place.scope();
                return new Place(place.module(), Kind.GENERATED, scope, true, folder);
            }
        } else if (last == 0 || last == 1 && inner[1].equals("java")) {
            return new Place(place.module(), Kind.GENERATED, place.scope(), true, folder);
        }
        return last >= 2 && folder.endsWith("/src/main/java")
                ? new Place(place.module(), Kind.GENERATED, place.scope(), true, folder)
                : place;
    }
}
