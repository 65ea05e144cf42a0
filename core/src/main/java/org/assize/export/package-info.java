/** What was found, and the standards themselves, in the vocabularies of those who collect evidence. */
@NullMarked
package org.assize.export;

import org.jspecify.annotations.NullMarked;
