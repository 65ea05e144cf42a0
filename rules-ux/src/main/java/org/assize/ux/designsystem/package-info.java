/** The team's design system as the code base states it, in {@code standards/design-system.yml}. */
@NullMarked
package org.assize.ux.designsystem;

import org.jspecify.annotations.NullMarked;
