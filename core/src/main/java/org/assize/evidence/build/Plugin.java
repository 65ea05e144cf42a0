package org.assize.evidence.build;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.config.XmlElement;
import org.assize.finding.Region;

/** A plugin that a {@code pom.xml} uses or manages. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Plugin extends BuildElement {

    static final String DEPENDENCIES = "plugin/dependencies";

    static final String USUAL_GROUP = "org.apache.maven.plugins";

    Plugin(XmlElement xml, Surroundings surroundings) {
        super(xml, surroundings);
    }

    /**
     * {@inheritDoc}
     *
     * @return {@code groupId:artifactId}
     */
    @Override
    public String name() {
        return groupId() + ":" + artifactId();
    }

    /**
     * The group.
     *
     * @return the group as far as it can be resolved; {@code org.apache.maven.plugins} if none is written
     */
    public String groupId() {
        return textOr("groupId", USUAL_GROUP);
    }

    /**
     * The artifact.
     *
     * @return the artifact as far as it can be resolved
     */
    public String artifactId() {
        return textOr("artifactId", "");
    }

    /**
     * The version that is written here.
     *
     * @return the version as written and as resolved; empty if none is written here
     */
    public Optional<BuildValue> writtenVersion() {
        return child("version");
    }

    /**
     * The version in force: the one written here, or the one managed in this file and its parents in the code base.
     *
     * @return the version; empty if it comes from outside the code base
     */
    public Optional<String> version() {
        return writtenVersion().isPresent()
                ? writtenVersion().flatMap(BuildValue::value)
                : model().management().ofPlugin(name(), "version", profile());
    }

    /**
     * Where the version is written.
     *
     * @return the region of the version's text; of the whole plugin if no version is written here
     */
    public Region versionRegion() {
        return writtenVersion().map(BuildValue::region).orElseGet(this::region);
    }

    /**
     * Says whether it stands in {@code pluginManagement}: then it says how the plugin would be used.
     *
     * @return whether it is managed
     */
    public boolean isManaged() {
        return section().contains("pluginManagement");
    }

    /**
     * The configuration for all executions that is written here.
     *
     * @return the element {@code configuration}
     */
    public Optional<XmlElement> configuration() {
        return xml().element("configuration");
    }

    /**
     * A parameter of the configuration for all executions, from here, or managed in this file and its parents.
     *
     * @param parameter the name of an element in {@code configuration}
     * @return its value; empty if no file in the code base sets it
     */
    public Optional<String> parameter(String parameter) {
        Optional<XmlElement> own = configuration().flatMap(configuration -> configuration.element(parameter));
        return own.isPresent()
                ? own.flatMap(element -> value(element).value())
                : model().management().pluginParameter(name(), parameter, profile());
    }

    /**
     * The executions that are written here.
     *
     * @return the executions in the order of the file
     */
    public List<Execution> executions() {
        return xml().element("executions").stream()
                .flatMap(executions -> executions.elements("execution").stream())
                .map(this::execution)
                .toList();
    }

    private Execution execution(XmlElement execution) {
        List<String> goals = execution.element("goals").stream()
                .flatMap(all -> all.elements("goal").stream())
                .map(goal -> value(goal).valueOrWritten())
                .toList();
        return new Execution(
                execution.element("id").map(id -> value(id).valueOrWritten()).orElse("default"),
                execution.element("phase").map(phase -> value(phase).valueOrWritten()),
                goals,
                execution.element("configuration"),
                execution.region());
    }

    /**
     * What the plugin itself depends on.
     *
     * @return the dependencies written here; they are not among the file's own
     */
    public List<Dependency> dependencies() {
        Surroundings inside = new Surroundings(model(), DEPENDENCIES, profile());
        return xml().element("dependencies").stream()
                .flatMap(dependencies -> dependencies.elements("dependency").stream())
                .map(dependency -> new Dependency(dependency, inside))
                .toList();
    }

    /**
     * One execution of a plugin.
     *
     * @param id its id, {@code default} if none is written
     * @param phase the phase to which it is bound, if written
     * @param goals its goals
     * @param configuration its own configuration, if written
     * @param region where it stands
     */
    public record Execution(
            String id, Optional<String> phase, List<String> goals, Optional<XmlElement> configuration, Region region) {}
}
