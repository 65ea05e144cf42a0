package org.assize.ux.style;

import org.apiguardian.api.API;

/**
 * A declaration of a style sheet or style attribute.
 *
 * @param property the property in lower case; a custom property as written
 * @param value the value as written, without {@code !important}, comments dropped
 * @param important whether it is marked {@code !important}
 * @param start the offset of the property's name in the CSS text
 * @param end the offset after the declaration in the CSS text
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Declaration(String property, String value, boolean important, int start, int end) {}
