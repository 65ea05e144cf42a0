/** Rules on what must be given back. */
@NullMarked
package org.assize.quality.resources;

import org.jspecify.annotations.NullMarked;
