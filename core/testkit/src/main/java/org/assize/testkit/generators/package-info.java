/** Generators of source texts for jqwik's properties. Who uses them needs jqwik on the test class path. */
@NullMarked
package org.assize.testkit.generators;

import org.jspecify.annotations.NullMarked;
