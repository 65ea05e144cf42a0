/**
 * Styles as far as one document shows them: a tolerant reader of style sheets after CSS Syntax 3, selectors, the cascade,
 * inheritance, and what of it rules ask for: display, colour, contrast, sizes. What a template or an unknown selector
 * decides is unknown.
 *
 * <p>ph-css and jStyleParser were considered: the first drops nesting, ranges in media queries and some custom properties
 * without a word, the second brings a parser generator's runtime; neither keeps the positions of declarations.
 */
@NullMarked
package org.assize.ux.style;

import org.jspecify.annotations.NullMarked;
