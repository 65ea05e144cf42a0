/** Build files as dependencies, plugins and properties with positions. */
@NullMarked
package org.assize.evidence.build;

import org.jspecify.annotations.NullMarked;
