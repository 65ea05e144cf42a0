package org.assize.evidence.build;

import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.config.XmlElement;
import org.assize.finding.Region;

/** One thing that a {@code pom.xml} says. Immutable. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract sealed class BuildElement permits Project, Parent, Property, Dependency, Plugin, Repository {

    private final XmlElement xml;
    private final Surroundings surroundings;

    BuildElement(XmlElement xml, Surroundings surroundings) {
        this.xml = xml;
        this.surroundings = surroundings;
    }

    /**
     * The XML element that says it, for what has no method here.
     *
     * @return the element
     */
    public final XmlElement xml() {
        return xml;
    }

    /**
     * Where it stands.
     *
     * @return the region from the start tag to the end tag
     */
    public final Region region() {
        return xml.region();
    }

    /**
     * The profile it belongs to.
     *
     * @return the id of the profile; empty if it holds in every build
     */
    public final Optional<String> profile() {
        return surroundings.profile();
    }

    /**
     * The part of the file in which it stands, without the profile.
     *
     * @return for example {@code dependencies}, {@code dependencyManagement/dependencies}, {@code build/plugins}; empty
     *     for the project itself
     */
    public final String section() {
        return surroundings.section();
    }

    /**
     * The name of the element among those of its section: the same after edits elsewhere.
     *
     * @return for example {@code com.acme:shop}
     */
    public abstract String name();

    final BuildModel model() {
        return surroundings.model();
    }

    /** A text of an inner element, resolved in the profile of this one. */
    final Optional<BuildValue> child(String name) {
        return xml.element(name).map(this::value);
    }

    final BuildValue value(XmlElement element) {
        return model().value(element, profile());
    }

    final String textOr(String name, String whenAbsent) {
        return child(name).map(BuildValue::valueOrWritten).orElse(whenAbsent);
    }

    @Override
    public final String toString() {
        return section() + "/" + name();
    }

    /** What an element inherits from where it stands. */
    record Surroundings(BuildModel model, String section, Optional<String> profile) {}
}
