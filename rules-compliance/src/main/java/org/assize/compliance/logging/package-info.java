/** Rules on logs and errors. */
@NullMarked
package org.assize.compliance.logging;

import org.jspecify.annotations.NullMarked;
