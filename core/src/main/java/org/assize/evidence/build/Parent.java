package org.assize.evidence.build;

import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.config.XmlElement;

/** The parent that a {@code pom.xml} names. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Parent extends BuildElement {

    Parent(XmlElement xml, Surroundings surroundings) {
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
     * The version.
     *
     * @return the version, or empty if none is written
     */
    public Optional<BuildValue> version() {
        return child("version");
    }

    /**
     * The parent's file, if it is part of the code base and is the project that is named here.
     *
     * @return its path relative to the root; empty if the parent comes from a repository
     */
    public Optional<String> path() {
        return model().parentPath();
    }
}
