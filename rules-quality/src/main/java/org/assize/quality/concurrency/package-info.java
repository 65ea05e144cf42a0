/** Rules on threads, locks and what they share. */
@NullMarked
package org.assize.quality.concurrency;

import org.jspecify.annotations.NullMarked;
