/** Rules about complexity: how much of a method or class a reader has to hold in mind. */
@NullMarked
package org.assize.quality.complexity;

import org.jspecify.annotations.NullMarked;
