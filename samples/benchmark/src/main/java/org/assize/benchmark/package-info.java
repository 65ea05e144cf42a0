/** The floor that Assize is measured against. */
@NullMarked
package org.assize.benchmark;

import org.jspecify.annotations.NullMarked;
