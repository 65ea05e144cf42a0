/** Rules about errors: how exceptions are thrown, caught and passed on. */
@NullMarked
package org.assize.quality.errors;

import org.jspecify.annotations.NullMarked;
