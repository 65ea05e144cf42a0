/** Rules about code that does nothing. */
@NullMarked
package org.assize.quality.deadcode;

import org.jspecify.annotations.NullMarked;
