package org.assize.ux.style;

import org.apiguardian.api.API;

/**
 * A reference to a variable: {@code var(--name)}.
 *
 * @param name the name with its two hyphens
 * @param fallback whether a value follows for the case that there is no such variable
 * @param start the offset of the name in the CSS text
 * @param end the offset after the name in the CSS text
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record VariableUse(String name, boolean fallback, int start, int end) {}
