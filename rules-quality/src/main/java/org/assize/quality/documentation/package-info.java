/** Rules about what comments say, and to whom. */
@NullMarked
package org.assize.quality.documentation;

import org.jspecify.annotations.NullMarked;
