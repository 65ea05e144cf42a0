/** Rules on the declared language of pages and their parts. */
@NullMarked
package org.assize.ux.rules.language;

import org.jspecify.annotations.NullMarked;
