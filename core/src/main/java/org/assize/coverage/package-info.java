/** What is known of every clause of a standard: the hand-off map. */
@NullMarked
package org.assize.coverage;

import org.jspecify.annotations.NullMarked;
