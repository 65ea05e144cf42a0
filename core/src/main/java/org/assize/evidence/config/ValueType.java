package org.assize.evidence.config;

import org.apiguardian.api.API;

/** What stands as the value of a configuration node. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ValueType {
    /** A text; every value of a properties file, every attribute, and an element that holds only text. */
    STRING,
    /** A number in JSON, or a plain scalar that YAML reads as one. */
    NUMBER,
    /** True or false, in JSON or as a plain scalar of YAML. */
    BOOLEAN,
    /** Null in JSON; null or nothing in YAML. */
    NULL,
    /** Keys with values, or an element that holds elements. */
    MAP,
    /** Items. */
    LIST
}
