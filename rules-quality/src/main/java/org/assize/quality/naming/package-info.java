/** Rules about names. */
@NullMarked
package org.assize.quality.naming;

import org.jspecify.annotations.NullMarked;
