package org.assize.standard;

import org.apiguardian.api.API;

/**
 * A level of a standard, as a user names it: {@code level("AA")} of WCAG, {@code level("1")} of ASVS. It includes the
 * levels that demand less.
 *
 * @param name the level as the standard writes it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Level(String name) {

    /**
     * Names a level. Meant to be imported statically.
     *
     * @param name the level as the standard writes it
     * @return the level
     */
    public static Level level(String name) {
        return new Level(name);
    }
}
