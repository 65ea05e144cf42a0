/** The command line. */
@NullMarked
package org.assize.cli;

import org.jspecify.annotations.NullMarked;
