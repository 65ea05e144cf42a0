package org.assize.declarative;

import java.util.Optional;
import org.assize.codebase.PathPattern;
import org.assize.rule.Demand;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Which dependencies are meant: patterns for group and artifact, and versions in the notation of Maven
 * ({@code [1,2)}, {@code (,1.2.3]}). A version without brackets is that version alone.
 */
final class Coordinates {

    private final String text;
    private final String range;
    private final transient PathPattern group;
    private final transient PathPattern artifact;
    private final transient @Nullable VersionConstraint versions;

    private Coordinates(
            String text, PathPattern group, PathPattern artifact, String range, @Nullable VersionConstraint versions) {
        this.text = text;
        this.group = group;
        this.artifact = artifact;
        this.range = range;
        this.versions = versions;
    }

    static Optional<Coordinates> of(Demand demand, String key, String text) {
        String[] parts = text.split(":", 3);
        if (parts.length < 2 || !text.matches("[^\\s/:]+:[^\\s/:]+(:.+)?")) {
            demand.reject(key, "'" + text + "' names no dependency: write group:artifact or group:artifact:[1,2)");
            return Optional.empty();
        }
        String range = parts.length < 3 ? "" : parts[2].strip();
        try {
            return Optional.of(new Coordinates(
                    text, PathPattern.of(parts[0]), PathPattern.of(parts[1]), range, constraint(range)));
        } catch (InvalidVersionSpecificationException | IllegalArgumentException e) {
            demand.reject(key, "'" + range + "' is no range of versions: write for example [1.0,2.0) or (,1.2.3]");
            return Optional.empty();
        }
    }

    private static @Nullable VersionConstraint constraint(String range) throws InvalidVersionSpecificationException {
        if (range.isEmpty()) {
            return null;
        }
        boolean bracketed = range.startsWith("[") || range.startsWith("(");
        return new GenericVersionScheme().parseVersionConstraint(bracketed ? range : "[" + range + "]");
    }

    boolean fits(String groupId, String artifactId) {
        return group.matches(groupId) && artifact.matches(artifactId);
    }

    boolean hasVersions() {
        return versions != null;
    }

    boolean fitsVersion(String version) {
        try {
            return versions != null && versions.containsVersion(new GenericVersionScheme().parseVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException("'" + version + "' is no version", e);
        }
    }

    String versions() {
        return range;
    }

    @Override
    public String toString() {
        return text;
    }
}
