package org.assize.evidence.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.Lookups;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.XmlElement;

/**
 * A project and its parents, nearest first, as far as they are part of the code base.
 *
 * @param projects the root elements
 * @param parentPath the path of the first parent's file, if it is part of the code base
 * @param complete whether no parent is outside the code base
 */
record Ancestry(List<XmlElement> projects, Optional<String> parentPath, boolean complete) {

    private static final int LONGEST = 20;

    static Ancestry of(ConfigurationFile file, Lookups lookups) {
        List<XmlElement> projects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> parentPath = Optional.empty();
        Optional<ConfigurationFile> current = Optional.of(file);
        while (current.isPresent() && projects.size() < LONGEST) {
            ConfigurationFile pom = current.get();
            XmlElement project = pom.rootElement().orElseThrow();
            projects.add(project);
            seen.add(pom.source().path());
            if (project.element("parent").isEmpty()) {
                return new Ancestry(projects, parentPath, true);
            }
            current = parentOf(pom, project.element("parent").get(), lookups)
                    .filter(parent -> !seen.contains(parent.source().path()));
            if (projects.size() == 1) {
                parentPath = current.map(parent -> parent.source().path());
            }
        }
        return new Ancestry(projects, parentPath, false);
    }

    private static Optional<ConfigurationFile> parentOf(ConfigurationFile pom, XmlElement parent, Lookups lookups) {
        String relative = parent.element("relativePath").map(XmlElement::value).orElse("../pom.xml");
        if (relative.isEmpty() || relative.contains("${")) {
            return Optional.empty();
        }
        Path folder = Path.of(pom.source().path()).getParent();
        Path target = folder == null ? Path.of(relative) : folder.resolve(relative);
        String path = target.normalize().toString().replace('\\', '/');
        if (path.startsWith("..") || target.isAbsolute()) {
            return Optional.empty();
        }
        return find(path, lookups).filter(found -> isNamed(found.rootElement().orElseThrow(), parent));
    }

    private static Optional<ConfigurationFile> find(String path, Lookups lookups) {
        Optional<ConfigurationFile> found =
                path.endsWith(".xml") ? lookups.consult(Poms.LOOKUP, path).at(path) : Optional.empty();
        String inFolder = path.isEmpty() ? "pom.xml" : path + "/pom.xml";
        return found.isPresent() || path.endsWith(".xml")
                ? found
                : lookups.consult(Poms.LOOKUP, inFolder).at(inFolder);
    }

    /** Maven takes a file for the parent only if it has the coordinates that the child names. */
    private static boolean isNamed(XmlElement project, XmlElement parent) {
        return text(project, "artifactId").equals(text(parent, "artifactId"))
                && agree(inheritable(project, "groupId"), text(parent, "groupId"))
                && agree(inheritable(project, "version"), text(parent, "version"));
    }

    private static boolean agree(String one, String other) {
        return one.contains("${") || other.contains("${") || one.equals(other);
    }

    static String inheritable(XmlElement project, String name) {
        String own = text(project, name);
        return own.isEmpty()
                ? project.element("parent").map(parent -> text(parent, name)).orElse("")
                : own;
    }

    static String text(XmlElement element, String name) {
        return element.element(name).map(XmlElement::value).orElse("");
    }
}
