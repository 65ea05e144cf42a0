/** Any text file, line by line. */
@NullMarked
package org.assize.evidence.text;

import org.jspecify.annotations.NullMarked;
