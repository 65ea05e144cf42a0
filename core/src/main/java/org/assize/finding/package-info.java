/** What a run finds: a finding, where it is, how it is told apart from others, and how to put it right. */
@NullMarked
package org.assize.finding;

import org.jspecify.annotations.NullMarked;
