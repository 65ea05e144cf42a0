package org.assize.evidence.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.Lookups;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.XmlElement;
import org.jspecify.annotations.Nullable;

/** What a project and its parents in the code base say together: properties, inherited parts, management. */
final class BuildModel {

    private static final int MOST_STEPS = 500;

    private static final int LONGEST_VALUE = 10_000;

    private final Ancestry ancestry;
    private final Management management;

    private BuildModel(Ancestry ancestry, Lookups lookups, Set<String> loaded) {
        this.ancestry = ancestry;
        this.management = Management.of(this, lookups, loaded);
    }

    /** The model of a file; the set holds the bills of materials that are loaded already. */
    static BuildModel of(ConfigurationFile file, Lookups lookups, Set<String> loaded) {
        return new BuildModel(Ancestry.of(file, lookups), lookups, loaded);
    }

    Ancestry ancestry() {
        return ancestry;
    }

    Management management() {
        return management;
    }

    Optional<String> parentPath() {
        return ancestry.parentPath();
    }

    /** The nearest element of a name directly below a project of the ancestry. */
    Optional<XmlElement> inherited(String name) {
        return ancestry.projects().stream()
                .flatMap(project -> project.element(name).stream())
                .findFirst();
    }

    BuildValue value(XmlElement element, Optional<String> profile) {
        return new BuildValue(element.value(), resolve(element.value(), profile), element.valueRegion());
    }

    /** Resolves properties in a text; those of the profile, if any, come first. */
    Optional<String> resolve(String text, Optional<String> profile) {
        return Optional.ofNullable(new Resolution(profile).expand(text));
    }

    static List<XmlElement> profiles(XmlElement project) {
        return project.element("profiles").stream()
                .flatMap(profiles -> profiles.elements("profile").stream())
                .toList();
    }

    /** One resolution, so that cycles and bombs come to an end. */
    private final class Resolution {

        private final Optional<String> profile;
        private final Deque<String> open = new ArrayDeque<>();
        private int steps;

        Resolution(Optional<String> profile) {
            this.profile = profile;
        }

        @Nullable
        String expand(String text) {
            StringBuilder result = new StringBuilder();
            int position = 0;
            for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", position)) {
                int end = text.indexOf('}', start);
                String value = end < 0 ? null : property(text.substring(start + 2, end));
                if (value == null || result.length() + value.length() > LONGEST_VALUE) {
                    return null;
                }
                result.append(text, position, start).append(value);
                position = end + 1;
            }
            return result.append(text, position, text.length()).toString();
        }

        private @Nullable String property(String name) {
            steps++;
            if (steps > MOST_STEPS || open.contains(name)) {
                return null;
            }
            String written = ofProject(name);
            if (written == null) {
                written = ofProperties(name);
            }
            if (written == null) {
                return null;
            }
            open.push(name);
            String value = expand(written);
            open.pop();
            return value;
        }

        private @Nullable String ofProject(String name) {
            String prefix = name.startsWith("project.") ? "project." : name.startsWith("pom.") ? "pom." : null;
            if (prefix == null) {
                return null;
            }
            XmlElement project = ancestry.projects().get(0);
            String part = name.substring(prefix.length());
            String written = switch (part) {
                case "groupId", "version" -> Ancestry.inheritable(project, part);
                case "artifactId", "name" -> Ancestry.text(project, part);
                case "packaging" ->
                    project.element("packaging").map(XmlElement::value).orElse("jar");
                case "parent.groupId", "parent.artifactId", "parent.version" ->
                    project.element("parent")
                            .map(parent -> Ancestry.text(parent, part.substring("parent.".length())))
                            .orElse("");
                default -> "";
            };
            return written.isEmpty() ? null : written;
        }

        private @Nullable String ofProperties(String name) {
            for (XmlElement project : ancestry.projects()) {
                for (XmlElement candidate : profiles(project)) {
                    boolean asked = profile.isPresent() && profile.get().equals(Ancestry.text(candidate, "id"));
                    String value = asked ? propertyIn(candidate, name) : null;
                    if (value != null) {
                        return value;
                    }
                }
                String value = propertyIn(project, name);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        private @Nullable String propertyIn(XmlElement owner, String name) {
            // The last of several counts, as in Maven.
            return owner.element("properties").stream()
                    .flatMap(properties -> properties.elements().stream())
                    .filter(property -> property.key().equals(name))
                    .reduce((first, second) -> second)
                    .map(XmlElement::value)
                    .orElse(null);
        }
    }
}
