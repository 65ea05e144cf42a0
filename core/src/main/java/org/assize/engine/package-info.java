/** One pass over a code base: schedule, parse, dispatch, collect, cache. */
@NullMarked
package org.assize.engine;

import org.jspecify.annotations.NullMarked;
