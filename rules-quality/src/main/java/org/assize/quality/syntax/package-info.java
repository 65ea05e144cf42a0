/** Questions about syntax that several groups of rules ask. */
@NullMarked
package org.assize.quality.syntax;

import org.jspecify.annotations.NullMarked;
