package org.assize.export;

import org.apiguardian.api.API;

/**
 * What a conformance report is about.
 *
 * @param name the product
 * @param version its version; may be empty
 * @param author who answers for the report; may be empty
 * @param email how to reach them
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AcrProduct(String name, String version, String author, String email) {

    /**
     * Checks what a report cannot be without.
     *
     * @throws IllegalArgumentException if the name or the e-mail address is blank
     */
    public AcrProduct {
        if (name.isBlank() || email.isBlank()) {
            throw new IllegalArgumentException(
                    "a conformance report names a product and an e-mail address of its author");
        }
    }
}
