package org.assize.ux.style;

import java.util.List;
import org.apiguardian.api.API;
import org.assize.ux.markup.Truth;

/**
 * A rule of a style sheet with its conditions resolved.
 *
 * @param selector the selector list as written
 * @param declarations the declarations, in order
 * @param conditions the preludes of the conditional rules around it, from the outermost: {@code @media print}
 * @param applies whether those conditions hold on a screen
 * @param start the offset of the selector in the CSS text
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record StyleRule(
        String selector, List<Declaration> declarations, List<String> conditions, Truth applies, int start) {}
