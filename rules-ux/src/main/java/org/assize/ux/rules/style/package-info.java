/** Rules on style: contrast, spacing, focus, scrolling, orientation. */
@NullMarked
package org.assize.ux.rules.style;

import org.jspecify.annotations.NullMarked;
