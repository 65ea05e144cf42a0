/** Rules as dynamic tests of JUnit Jupiter. */
@NullMarked
package org.assize.junit;

import org.jspecify.annotations.NullMarked;
