package org.assize.standard;

/**
 * One key of a catalogue file.
 *
 * @param name how it is written
 * @param required whether it must be there
 * @param shape what its value is, as the object of "write" or "add"
 */
record CatalogueKey(String name, boolean required, String shape) {

    static CatalogueKey required(String name, String shape) {
        return new CatalogueKey(name, true, shape);
    }

    static CatalogueKey optional(String name, String shape) {
        return new CatalogueKey(name, false, shape);
    }
}
