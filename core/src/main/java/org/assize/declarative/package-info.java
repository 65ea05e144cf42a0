/** Rules written as data: read from rule files, and made into rules like any other. */
@NullMarked
package org.assize.declarative;

import org.jspecify.annotations.NullMarked;
