package org.assize.codebase;

import java.util.Locale;
import java.util.Set;
import org.assize.codebase.SourceFile.Category;
import org.assize.codebase.SourceFile.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a folder is, and so what its files are.
 *
 * @param module the module's folder
 * @param kind what is kept there
 * @param scope whether it is shipped
 * @param generated whether a tool writes it
 * @param sourceRoot the folder from which packages count, or null if it is not known
 */
record Place(
        String module,
        Kind kind,
        Scope scope,
        boolean generated,
        @Nullable String sourceRoot) {

    private static final Set<String> CODE = Set.of("java", "kt", "groovy", "scala");
    private static final Set<String> BUILD_FILES = Set.of("pom.xml", "gradle.properties", "gradlew", "gradlew.bat");

    /** What is kept in a folder. */
    enum Kind {
        /** Below no declared root. */
        OUTSIDE,
        SOURCES,
        /** A folder that a build file names as both. */
        SOURCES_AND_RESOURCES,
        RESOURCES,
        WEB,
        /** Written by tools, in folders of their own. */
        GENERATED,
        CLASSES,
        /** Classes in folders by language and source set, as Gradle writes them. */
        CLASS_SETS,
        BUILD
    }

    SourceFile describe(String path) {
        return new SourceFile(path, module, categoryOf(Paths.nameOf(path)), scope, generated);
    }

    private Category categoryOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case SOURCES, GENERATED -> CODE.contains(ending) ? Category.SOURCE : Category.OTHER;
            case SOURCES_AND_RESOURCES -> CODE.contains(ending) ? Category.SOURCE : Category.RESOURCE;
            case RESOURCES -> Category.RESOURCE;
            case WEB -> Category.WEB;
            case BUILD -> Category.BUILD;
            case CLASSES, CLASS_SETS -> ending.equals("class") ? Category.CLASS : Category.OTHER;
            case OUTSIDE -> outside(name, ending);
        };
    }

    private static Category outside(String name, String ending) {
        // Sources that no build file speaks of are judged rather than passed over.
        if (ending.equals("java")) {
            return Category.SOURCE;
        }
        if (ending.equals("class")) {
            return Category.CLASS;
        }
        boolean build = BUILD_FILES.contains(name)
                || name.startsWith("mvnw")
                || name.endsWith(".gradle")
                || name.endsWith(".gradle.kts")
                || name.endsWith(".versions.toml");
        return build ? Category.BUILD : Category.OTHER;
    }
}
