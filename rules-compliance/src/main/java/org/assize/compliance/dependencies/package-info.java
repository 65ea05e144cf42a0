/** Rules on what the build fetches. */
@NullMarked
package org.assize.compliance.dependencies;

import org.jspecify.annotations.NullMarked;
