package org.assize.evidence.build;

import org.apiguardian.api.API;
import org.assize.evidence.config.XmlElement;

/** A property that a {@code pom.xml} defines. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Property extends BuildElement {

    Property(XmlElement xml, Surroundings surroundings) {
        super(xml, surroundings);
    }

    @Override
    public String name() {
        return xml().key();
    }

    /**
     * The value.
     *
     * @return the value as written and as resolved
     */
    public BuildValue value() {
        return value(xml());
    }
}
