/** Rules on accessible names: what assistive technology calls a thing. */
@NullMarked
package org.assize.ux.rules.names;

import org.jspecify.annotations.NullMarked;
