/** Compiled classes read as a stream of elements. */
@NullMarked
package org.assize.evidence.bytecode;

import org.jspecify.annotations.NullMarked;
