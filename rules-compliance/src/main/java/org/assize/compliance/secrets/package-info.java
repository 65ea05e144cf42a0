/** Rules on credentials. */
@NullMarked
package org.assize.compliance.secrets;

import org.jspecify.annotations.NullMarked;
