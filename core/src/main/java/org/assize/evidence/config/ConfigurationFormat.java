package org.assize.evidence.config;

import org.apiguardian.api.API;

/** How a configuration file is written. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ConfigurationFormat {
    /** What {@link java.util.Properties} reads. */
    PROPERTIES,
    /** YAML 1.1, one or several documents. */
    YAML,
    /** JSON, with comments tolerated. */
    JSON,
    /** XML without expansion of entities. */
    XML
}
