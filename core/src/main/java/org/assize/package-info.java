/** The way in for tools that embed Assize. */
@NullMarked
package org.assize;

import org.jspecify.annotations.NullMarked;
