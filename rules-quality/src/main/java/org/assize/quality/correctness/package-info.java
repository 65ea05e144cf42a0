/** Rules on code that does something else than it seems to. */
@NullMarked
package org.assize.quality.correctness;

import org.jspecify.annotations.NullMarked;
