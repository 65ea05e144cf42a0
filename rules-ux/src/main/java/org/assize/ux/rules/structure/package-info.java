/** Rules on the structure of pages: ways past what all pages share. */
@NullMarked
package org.assize.ux.rules.structure;

import org.jspecify.annotations.NullMarked;
