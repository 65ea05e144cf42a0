package org.assize.evidence.config;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A key with its value, or an item of a list, in a properties, YAML or JSON file. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConfigurationEntry extends ConfigurationNode {

    private final boolean item;
    private final boolean copy;

    ConfigurationEntry(
            ConfigurationDocument document,
            @Nullable ConfigurationNode parent,
            String key,
            boolean item,
            boolean copy,
            int keyStart,
            int keyEnd) {
        super(document, parent, key, keyStart, keyEnd);
        this.item = item;
        this.copy = copy;
    }

    /**
     * Says whether the entry is an item of a list, so that its key is a number in brackets.
     *
     * @return whether it is an item
     */
    public boolean isItem() {
        return item;
    }

    /**
     * Says whether the entry stands here only through a YAML alias or merge key. Its regions are where the original is
     * written. Copies are children of their node and are found by path; they are not among the
     * {@linkplain ConfigurationFile#entries() entries} of the file, since what is written once is judged once.
     *
     * @return whether it is a copy
     */
    public boolean isCopy() {
        return copy;
    }

    @Override
    void appendTo(StringBuilder path, boolean withNumbers) {
        if (item) {
            path.append(withNumbers ? key() : "[]");
            return;
        }
        if (!path.isEmpty()) {
            path.append('.');
        }
        path.append(key());
    }
}
