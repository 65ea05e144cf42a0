/** Rules on database migrations. */
@NullMarked
package org.assize.compliance.migrations;

import org.jspecify.annotations.NullMarked;
