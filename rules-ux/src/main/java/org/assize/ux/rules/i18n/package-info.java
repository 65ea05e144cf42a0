/** Rules on message bundles, and on templates that take their text from them. */
@NullMarked
package org.assize.ux.rules.i18n;

import org.jspecify.annotations.NullMarked;
