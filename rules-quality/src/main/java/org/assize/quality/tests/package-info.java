/** Rules on tests: that they run, and that they can fail. */
@NullMarked
package org.assize.quality.tests;

import org.jspecify.annotations.NullMarked;
