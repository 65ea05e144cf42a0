/** Rules on what code may depend on. */
@NullMarked
package org.assize.quality.dependencies;

import org.jspecify.annotations.NullMarked;
