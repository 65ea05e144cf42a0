/** Java source as a syntax tree, with cheap resolution of types and constants. */
@NullMarked
package org.assize.evidence.java;

import org.jspecify.annotations.NullMarked;
