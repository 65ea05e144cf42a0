/** Rules on the page as a whole: title, zoom, refresh, ids. */
@NullMarked
package org.assize.ux.rules.page;

import org.jspecify.annotations.NullMarked;
