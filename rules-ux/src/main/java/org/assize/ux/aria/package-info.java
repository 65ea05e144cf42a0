/**
 * What assistive technology is told: roles after WAI-ARIA 1.2 and HTML-AAM, names and descriptions after accname 1.2,
 * what is hidden, what takes the focus. Facts stand in data files beside the classes.
 */
@NullMarked
package org.assize.ux.aria;

import org.jspecify.annotations.NullMarked;
