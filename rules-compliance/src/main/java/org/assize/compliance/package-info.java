/** The compliance pack: what security, privacy and operations would otherwise be asked. One file a rule. */
@NullMarked
package org.assize.compliance;

import org.jspecify.annotations.NullMarked;
