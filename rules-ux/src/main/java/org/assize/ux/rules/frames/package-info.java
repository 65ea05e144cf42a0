/** Rules on frames. */
@NullMarked
package org.assize.ux.rules.frames;

import org.jspecify.annotations.NullMarked;
