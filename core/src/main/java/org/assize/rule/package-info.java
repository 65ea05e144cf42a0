/** The rule model and the builders that rule authors use. */
@NullMarked
package org.assize.rule;

import org.jspecify.annotations.NullMarked;
