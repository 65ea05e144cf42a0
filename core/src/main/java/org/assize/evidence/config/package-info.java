/** Configuration files as keys and values with positions. */
@NullMarked
package org.assize.evidence.config;

import org.jspecify.annotations.NullMarked;
