/** The findings that were there when a rule was adopted, and how they are recognised. */
@NullMarked
package org.assize.baseline;

import org.jspecify.annotations.NullMarked;
