/** Standards and their clauses: data, not code. */
@NullMarked
package org.assize.standard;

import org.jspecify.annotations.NullMarked;
