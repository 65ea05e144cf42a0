/**
 * Markup as evidence: HTML and the template languages of Java teams, read as one effective document in which what a
 * template fills in at run time is unknown and never missing.
 */
@NullMarked
package org.assize.ux.markup;

import org.jspecify.annotations.NullMarked;
