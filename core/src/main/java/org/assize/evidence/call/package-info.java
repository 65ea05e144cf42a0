/** Calls as rules see them, whether they were read from bytecode or from source. */
@NullMarked
package org.assize.evidence.call;

import org.jspecify.annotations.NullMarked;
