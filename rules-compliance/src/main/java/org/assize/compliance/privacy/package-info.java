/** Rules on personal data. */
@NullMarked
package org.assize.compliance.privacy;

import org.jspecify.annotations.NullMarked;
