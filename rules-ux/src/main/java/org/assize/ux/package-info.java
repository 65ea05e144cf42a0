/** The rule pack {@code ux}. Its rules stand in the packages below {@code rules}, one file a rule. */
@NullMarked
package org.assize.ux;

import org.jspecify.annotations.NullMarked;
