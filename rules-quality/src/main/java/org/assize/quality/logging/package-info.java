/** Rules on loggers and messages. */
@NullMarked
package org.assize.quality.logging;

import org.jspecify.annotations.NullMarked;
