/** What a team has decided: the folder {@code standards/}, and what its decisions do to the findings of a run. */
@NullMarked
package org.assize.policy;

import org.jspecify.annotations.NullMarked;
