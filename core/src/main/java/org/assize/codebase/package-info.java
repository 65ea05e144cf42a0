/** The files under judgement and what each of them is. */
@NullMarked
package org.assize.codebase;

import org.jspecify.annotations.NullMarked;
