package org.assize.evidence.build;

import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.config.XmlElement;

/** A repository that a {@code pom.xml} names. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Repository extends BuildElement {

    private final Use use;

    Repository(XmlElement xml, Surroundings surroundings, Use use) {
        super(xml, surroundings);
        this.use = use;
    }

    /** What a repository is for. */
    public enum Use {
        /** Dependencies are fetched from it. */
        DEPENDENCIES,
        /** Plugins, which run in the build, are fetched from it. */
        PLUGINS,
        /** Releases are published to it. */
        RELEASES,
        /** Snapshots are published to it. */
        SNAPSHOTS
    }

    /**
     * {@inheritDoc}
     *
     * @return the repository's id, or its address if it has none
     */
    @Override
    public String name() {
        return child("id").map(BuildValue::valueOrWritten).orElseGet(() -> textOr("url", ""));
    }

    /**
     * What it is for.
     *
     * @return the use
     */
    public Use use() {
        return use;
    }

    /**
     * Its address.
     *
     * @return the address as written and as resolved; empty if none is written
     */
    public Optional<BuildValue> url() {
        return child("url");
    }
}
