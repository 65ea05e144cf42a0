/** Reports of an assessment, and rule pages. */
@NullMarked
package org.assize.report;

import org.jspecify.annotations.NullMarked;
