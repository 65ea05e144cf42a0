/** Rules on containers and on the pipeline that builds them. */
@NullMarked
package org.assize.compliance.delivery;

import org.jspecify.annotations.NullMarked;
