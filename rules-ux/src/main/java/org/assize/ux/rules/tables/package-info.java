/** Rules on tables. */
@NullMarked
package org.assize.ux.rules.tables;

import org.jspecify.annotations.NullMarked;
