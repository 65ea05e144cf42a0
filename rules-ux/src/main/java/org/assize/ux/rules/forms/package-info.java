/** Rules on form fields. */
@NullMarked
package org.assize.ux.rules.forms;

import org.jspecify.annotations.NullMarked;
