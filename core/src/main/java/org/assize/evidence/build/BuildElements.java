package org.assize.evidence.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.assize.evidence.build.BuildElement.Surroundings;
import org.assize.evidence.config.XmlElement;

/** Collects what a {@code pom.xml} says, in every section and profile. */
final class BuildElements {

    private final BuildModel model;
    private final List<BuildElement> elements = new ArrayList<>();

    BuildElements(BuildModel model) {
        this.model = model;
    }

    List<BuildElement> of(XmlElement project) {
        elements.add(new Project(project, new Surroundings(model, "", Optional.empty())));
        project.element("parent")
                .ifPresent(parent ->
                        elements.add(new Parent(parent, new Surroundings(model, "parent", Optional.empty()))));
        addSections(project, Optional.empty());
        for (XmlElement profile : BuildModel.profiles(project)) {
            addSections(profile, Optional.of(Ancestry.text(profile, "id")));
        }
        elements.sort(Comparator.comparing(BuildElement::region));
        return elements;
    }

    private void addSections(XmlElement owner, Optional<String> profile) {
        addAll(owner, profile, "properties", "*", Property::new);
        addAll(owner, profile, "dependencies", "dependency", Dependency::new);
        addAll(owner, profile, "dependencyManagement/dependencies", "dependency", Dependency::new);
        addAll(owner, profile, "build/plugins", "plugin", Plugin::new);
        addAll(owner, profile, "build/pluginManagement/plugins", "plugin", Plugin::new);
        addAll(owner, profile, "reporting/plugins", "plugin", Plugin::new);
        addRepositories(owner, profile, "repositories", "repository", Repository.Use.DEPENDENCIES);
        addRepositories(owner, profile, "pluginRepositories", "pluginRepository", Repository.Use.PLUGINS);
        addRepositories(owner, profile, "distributionManagement", "repository", Repository.Use.RELEASES);
        addRepositories(owner, profile, "distributionManagement", "snapshotRepository", Repository.Use.SNAPSHOTS);
    }

    private void addRepositories(
            XmlElement owner, Optional<String> profile, String section, String name, Repository.Use use) {
        addAll(owner, profile, section, name, (xml, surroundings) -> new Repository(xml, surroundings, use));
    }

    private void addAll(
            XmlElement owner,
            Optional<String> profile,
            String section,
            String name,
            BiFunction<XmlElement, Surroundings, BuildElement> make) {
        Optional<XmlElement> parent = Optional.of(owner);
        for (String step : section.split("/")) {
            parent = parent.flatMap(element -> element.element(step));
        }
        Surroundings surroundings = new Surroundings(model, section, profile);
        parent.stream()
                .flatMap(element -> (name.equals("*") ? element.elements() : element.elements(name)).stream())
                .forEach(xml -> elements.add(make.apply(xml, surroundings)));
    }
}
