package org.assize.ux.style;

import org.apiguardian.api.API;

/**
 * A colour that a declaration writes out.
 *
 * @param color the colour
 * @param written how it is written
 * @param start the offset of its first character in the CSS text
 * @param end the offset after its last character in the CSS text
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record WrittenColor(Color color, String written, int start, int end) {}
