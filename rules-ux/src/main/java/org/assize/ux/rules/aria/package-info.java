/** Rules on roles, states and properties of WAI-ARIA. */
@NullMarked
package org.assize.ux.rules.aria;

import org.jspecify.annotations.NullMarked;
