package org.assize.evidence.build;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.config.XmlElement;
import org.assize.finding.Region;

/**
 * A dependency that a {@code pom.xml} declares or manages. Those that it inherits are elements of its parent's file.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Dependency extends BuildElement {

    Dependency(XmlElement xml, Surroundings surroundings) {
        super(xml, surroundings);
    }

    /**
     * {@inheritDoc}
     *
     * @return {@code groupId:artifactId}, with type and classifier where they are not the usual ones
     */
    @Override
    public String name() {
        String name = groupId() + ":" + artifactId();
        String typed = type().equals("jar") ? name : name + ":" + type();
        return classifier().map(classifier -> typed + ":" + classifier).orElse(typed);
    }

    /**
     * The group.
     *
     * @return the group as far as it can be resolved
     */
    public String groupId() {
        return textOr("groupId", "");
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
     * The version in force: the one written here, or the one managed in this file, its parents and imported bills of
     * materials, as far as these are part of the code base.
     *
     * @return the version; empty if it comes from outside the code base
     */
    public Optional<String> version() {
        return inForce("version");
    }

    /**
     * Where the version is written.
     *
     * @return the region of the version's text; of the whole dependency if no version is written here
     */
    public Region versionRegion() {
        return writtenVersion().map(BuildValue::region).orElseGet(this::region);
    }

    /**
     * The scope in force.
     *
     * @return the scope, {@code compile} if nothing says otherwise; empty if something outside the code base may say
     *     otherwise, or if this only manages a dependency and writes no scope
     */
    public Optional<String> scope() {
        Optional<String> scope = inForce("scope");
        boolean certain = xml().element("scope").isEmpty()
                && !isManaged()
                && (isOfPlugin() || model().management().knowsAll(this));
        return scope.or(() -> certain ? Optional.of("compile") : Optional.empty());
    }

    private Optional<String> inForce(String part) {
        if (xml().element(part).isPresent()) {
            return child(part).flatMap(BuildValue::value);
        }
        return isManaged() || isOfPlugin()
                ? Optional.empty()
                : model().management().of(this, part);
    }

    /**
     * The type.
     *
     * @return for example {@code pom}; {@code jar} if none is written
     */
    public String type() {
        return textOr("type", "jar");
    }

    /**
     * The classifier.
     *
     * @return the classifier as far as it can be resolved; empty if none is written
     */
    public Optional<String> classifier() {
        return child("classifier").map(BuildValue::valueOrWritten);
    }

    /**
     * Says whether it is optional.
     *
     * @return whether {@code optional} is written and true
     */
    public boolean isOptional() {
        return textOr("optional", "false").equals("true");
    }

    /**
     * Says whether it stands in {@code dependencyManagement}: then it says of which version a dependency would be, and
     * is none itself.
     *
     * @return whether it is managed
     */
    public boolean isManaged() {
        return section().startsWith("dependencyManagement");
    }

    /**
     * Says whether it imports a bill of materials.
     *
     * @return whether it is managed with type {@code pom} and scope {@code import}
     */
    public boolean isImport() {
        return isManaged() && type().equals("pom") && textOr("scope", "").equals("import");
    }

    private boolean isOfPlugin() {
        return section().equals(Plugin.DEPENDENCIES);
    }

    /**
     * What it leaves out.
     *
     * @return the exclusions written here
     */
    public List<Exclusion> exclusions() {
        return xml().element("exclusions").stream()
                .flatMap(exclusions -> exclusions.elements("exclusion").stream())
                .map(exclusion ->
                        new Exclusion(text(exclusion, "groupId"), text(exclusion, "artifactId"), exclusion.region()))
                .toList();
    }

    private String text(XmlElement element, String name) {
        return element.element(name).map(child -> value(child).valueOrWritten()).orElse("*");
    }

    /**
     * A dependency of a dependency that is left out.
     *
     * @param groupId the group, or {@code *}
     * @param artifactId the artifact, or {@code *}
     * @param region where the exclusion stands
     */
    public record Exclusion(String groupId, String artifactId, Region region) {}
}
