package org.assize.policy;

import org.apiguardian.api.API;

/**
 * Where a setting of a rule comes from.
 *
 * @param setting what is set: {@code off}, or the severity and the options
 * @param from the layer: a pack's default, the code that asked for the rule, or a file and line
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SettingOrigin(String setting, String from) {

    /** {@code setting (from)}. */
    @Override
    public String toString() {
        return setting + " (" + from + ")";
    }
}
