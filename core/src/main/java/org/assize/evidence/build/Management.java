package org.assize.evidence.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.Lookups;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.XmlElement;

/** The managed versions of a project, of its parents and of the bills of materials it imports from the code base. */
final class Management {

    private final BuildModel model;
    private final List<BuildModel> imports = new ArrayList<>();
    private final Map<Optional<String>, Map<String, Dependency>> byName = new HashMap<>();
    private boolean complete;

    private Management(BuildModel model) {
        this.model = model;
        this.complete = model.ancestry().complete();
    }

    /** Collects the management; each bill of materials is loaded once, however often it is imported. */
    static Management of(BuildModel model, Lookups lookups, Set<String> loaded) {
        Management management = new Management(model);
        for (XmlElement project : model.ancestry().projects()) {
            for (XmlElement dependency : managed(project)) {
                if (Ancestry.text(dependency, "scope").equals("import")) {
                    management.load(dependency, lookups, loaded);
                }
            }
        }
        return management;
    }

    private void load(XmlElement bill, Lookups lookups, Set<String> loaded) {
        Optional<String> groupId = model.resolve(Ancestry.text(bill, "groupId"), Optional.empty());
        String artifactId = model.resolve(Ancestry.text(bill, "artifactId"), Optional.empty())
                .orElse("");
        List<ConfigurationFile> found =
                lookups.consult(Poms.LOOKUP, ":" + artifactId).ofArtifact(artifactId);
        Optional<ConfigurationFile> file = found.stream()
                .filter(candidate -> groupId.equals(
                        Optional.of(Ancestry.inheritable(candidate.rootElement().orElseThrow(), "groupId"))))
                .findFirst();
        if (file.isEmpty()) {
            complete = false;
        } else if (loaded.add(file.get().source().path())) {
            BuildModel imported = BuildModel.of(file.get(), lookups, loaded);
            imports.add(imported);
            complete &= imported.management().isComplete();
        }
    }

    /** Whether no parent and no bill of materials is outside the code base. */
    boolean isComplete() {
        return complete;
    }

    /** Whether what is said of a dependency is certain: it is managed here, or nothing outside could manage it. */
    boolean knowsAll(Dependency dependency) {
        return complete || find(dependency.name(), dependency.profile()).isPresent();
    }

    /** A part of what is managed for a dependency. */
    Optional<String> of(Dependency dependency, String part) {
        return find(dependency.name(), dependency.profile())
                .flatMap(managed -> managed.child(part))
                .flatMap(BuildValue::value);
    }

    private Optional<Dependency> find(String name, Optional<String> profile) {
        Map<String, Dependency> own = byName.computeIfAbsent(profile, this::index);
        if (own.containsKey(name)) {
            return Optional.of(own.get(name));
        }
        return imports.stream()
                .flatMap(bill -> bill.management().find(name, Optional.empty()).stream())
                .findFirst();
    }

    private Map<String, Dependency> index(Optional<String> profile) {
        Map<String, Dependency> index = new HashMap<>();
        for (XmlElement project : model.ancestry().projects()) {
            for (XmlElement owner : owners(project, profile)) {
                for (XmlElement xml : managed(owner)) {
                    Dependency dependency = new Dependency(xml, surroundings(profile));
                    index.putIfAbsent(dependency.name(), dependency);
                }
            }
        }
        return index;
    }

    private BuildElement.Surroundings surroundings(Optional<String> profile) {
        return new BuildElement.Surroundings(model, "dependencyManagement/dependencies", profile);
    }

    /** A part of what is managed for a plugin, or said of it where it is used. */
    Optional<String> ofPlugin(String name, String part, Optional<String> profile) {
        return plugins(name, profile).stream()
                .flatMap(plugin -> plugin.element(part).stream())
                .findFirst()
                .flatMap(element -> model.resolve(element.value(), profile));
    }

    Optional<String> pluginParameter(String name, String parameter, Optional<String> profile) {
        return plugins(name, profile).stream()
                .flatMap(plugin -> plugin.element("configuration").stream())
                .flatMap(configuration -> configuration.element(parameter).stream())
                .findFirst()
                .flatMap(element -> model.resolve(element.value(), profile));
    }

    /** The uses of a plugin and then its management, nearest first. */
    private List<XmlElement> plugins(String name, Optional<String> profile) {
        List<XmlElement> used = new ArrayList<>();
        List<XmlElement> managed = new ArrayList<>();
        for (XmlElement project : model.ancestry().projects()) {
            for (XmlElement owner : owners(project, profile)) {
                Optional<XmlElement> build = owner.element("build");
                used.addAll(named(build, name, profile));
                managed.addAll(named(build.flatMap(element -> element.element("pluginManagement")), name, profile));
            }
        }
        used.addAll(managed);
        return used;
    }

    private List<XmlElement> named(Optional<XmlElement> owner, String name, Optional<String> profile) {
        return owner.flatMap(element -> element.element("plugins")).stream()
                .flatMap(plugins -> plugins.elements("plugin").stream())
                .filter(plugin -> nameOf(plugin, profile).equals(name))
                .toList();
    }

    private String nameOf(XmlElement plugin, Optional<String> profile) {
        String groupId = plugin.element("groupId").map(XmlElement::value).orElse(Plugin.USUAL_GROUP);
        String name = groupId + ":" + Ancestry.text(plugin, "artifactId");
        return model.resolve(name, profile).orElse(name);
    }

    /** The profile of a project, if it is asked for, and then the project. */
    private static List<XmlElement> owners(XmlElement project, Optional<String> profile) {
        List<XmlElement> owners = new ArrayList<>();
        if (profile.isPresent()) {
            BuildModel.profiles(project).stream()
                    .filter(candidate -> Ancestry.text(candidate, "id").equals(profile.get()))
                    .forEach(owners::add);
        }
        owners.add(project);
        return owners;
    }

    private static List<XmlElement> managed(XmlElement owner) {
        return owner.element("dependencyManagement").flatMap(element -> element.element("dependencies")).stream()
                .flatMap(dependencies -> dependencies.elements("dependency").stream())
                .toList();
    }
}
