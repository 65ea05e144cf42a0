/** Tests of rules and rule packs, for those who write them. */
@NullMarked
package org.assize.testkit;

import org.jspecify.annotations.NullMarked;
