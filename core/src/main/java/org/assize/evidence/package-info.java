/** Evidence: parsed views of files with exact positions, and the door through which new kinds come in. */
@NullMarked
package org.assize.evidence;

import org.jspecify.annotations.NullMarked;
