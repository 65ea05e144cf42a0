/** What compiled classes declare, by name: types, members, annotations and constants, read lazily and without loading. */
@NullMarked
package org.assize.evidence.types;

import org.jspecify.annotations.NullMarked;
