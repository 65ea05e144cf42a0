/** Files that people write for Assize: read strictly, with the place of everything that is wrong. */
@NullMarked
package org.assize.document;

import org.jspecify.annotations.NullMarked;
