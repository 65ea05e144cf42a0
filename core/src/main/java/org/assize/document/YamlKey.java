package org.assize.document;

import org.apiguardian.api.API;

/**
 * One key of a YAML file.
 *
 * @param name how it is written
 * @param required whether it must be there
 * @param shape what its value is, as the object of "write" or "add"
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record YamlKey(String name, boolean required, String shape) {

    /**
     * A key that must be there.
     *
     * @param name how it is written
     * @param shape what its value is
     * @return the key
     */
    public static YamlKey required(String name, String shape) {
        return new YamlKey(name, true, shape);
    }

    /**
     * A key that may be left out.
     *
     * @param name how it is written
     * @param shape what its value is
     * @return the key
     */
    public static YamlKey optional(String name, String shape) {
        return new YamlKey(name, false, shape);
    }
}
