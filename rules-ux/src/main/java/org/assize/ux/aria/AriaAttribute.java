package org.assize.ux.aria;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A state or property of WAI-ARIA.
 *
 * @param name for example {@code aria-checked}
 * @param type what its value is
 * @param values the tokens of a token type, otherwise empty
 * @param isGlobal whether every role takes it
 * @param isGlobalUseDeprecated whether only the roles that name it should have it
 * @param isDeprecated whether the standard has taken it back
 * @param since the version of WAI-ARIA that brought it: {@code 1.2}, or {@code 1.3} for the draft
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AriaAttribute(
        String name,
        Type type,
        List<String> values,
        boolean isGlobal,
        boolean isGlobalUseDeprecated,
        boolean isDeprecated,
        String since) {

    /** What a value is. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public enum Type {
        /** One of the values. */
        TOKEN,
        /** Some of the values, between white space. */
        TOKENS,
        /** The id of an element. */
        REFERENCE,
        /** Ids of elements, between white space. */
        REFERENCES,
        /** A whole number. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** Any text. */
        TEXT
    }
}
