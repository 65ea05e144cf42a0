/** Rules on keeping to the team's own design system; silent where none is written. */
@NullMarked
package org.assize.ux.rules.design;

import org.jspecify.annotations.NullMarked;
