/** Rules on sound and film. */
@NullMarked
package org.assize.ux.rules.media;

import org.jspecify.annotations.NullMarked;
