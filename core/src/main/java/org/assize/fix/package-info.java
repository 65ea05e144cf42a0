/** Puts findings right: gathers the fixes of many findings into new contents of files. */
@NullMarked
package org.assize.fix;

import org.jspecify.annotations.NullMarked;
