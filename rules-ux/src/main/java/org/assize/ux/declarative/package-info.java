/** What the pack adds to rules that are written as data. */
@NullMarked
package org.assize.ux.declarative;

import org.jspecify.annotations.NullMarked;
