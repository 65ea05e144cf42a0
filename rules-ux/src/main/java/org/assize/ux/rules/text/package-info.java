/** Rules on what texts say: phrases that say nothing. */
@NullMarked
package org.assize.ux.rules.text;

import org.jspecify.annotations.NullMarked;
