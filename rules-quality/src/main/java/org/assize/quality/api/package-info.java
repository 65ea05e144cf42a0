/** Rules on types as others use them. */
@NullMarked
package org.assize.quality.api;

import org.jspecify.annotations.NullMarked;
