package org.assize.compliance.migrations;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;

/** Which files are database migrations, and what their names say. */
final class Migrations {

    private static final List<String> FOLDERS =
            List.of("/db/migration/", "/db/migrations/", "/db/changelog/", "/migrations/");

    private static final Pattern FLYWAY = Pattern.compile("([VU])([0-9]+(?:[._][0-9]+)*)__.+\\.sql");

    private static final Pattern REPEATABLE = Pattern.compile("R__.+\\.sql");

    private Migrations() {}

    /** Whether a file is a migration in SQL that goes forward and is shipped. */
    static boolean isOne(SourceFile file) {
        if (!file.isMain() || !file.extension().equals("sql")) {
            return false;
        }
        boolean placed = FOLDERS.stream().anyMatch(folder -> ("/" + file.path()).contains(folder));
        return (placed || FLYWAY.matcher(file.name()).matches()) && !undoes(file);
    }

    private static boolean undoes(SourceFile file) {
        String name = file.name().toLowerCase(java.util.Locale.ROOT);
        return file.name().matches("U[0-9].*__.+") || name.contains("rollback") || name.endsWith(".down.sql");
    }

    /** Whether Flyway takes the file: it has a version or is repeatable. */
    static boolean hasFlywayName(SourceFile file) {
        return FLYWAY.matcher(file.name()).matches()
                || REPEATABLE.matcher(file.name()).matches();
    }

    /** The version in a file's name, with the zeros and separators that Flyway does not tell apart made one. */
    static Optional<String> version(SourceFile file) {
        Matcher name = FLYWAY.matcher(file.name());
        if (!name.matches() || !name.group(1).equals("V")) {
            return Optional.empty();
        }
        String version = name.group(2).replace('_', '.').replaceAll("(^|\\.)0+(?=[0-9])", "$1");
        return Optional.of(version.replaceAll("(\\.0)+$", ""));
    }
}
