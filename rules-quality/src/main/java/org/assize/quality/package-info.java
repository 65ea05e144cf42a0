/** The quality pack: what a senior Java engineer would write down as the team's bar. One file a rule. */
@NullMarked
package org.assize.quality;

import org.jspecify.annotations.NullMarked;
