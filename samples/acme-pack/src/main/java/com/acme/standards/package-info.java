/** The standards that all teams of Acme share: their own rules, and what they ask of the packs of others. */
@NullMarked
package com.acme.standards;

import org.jspecify.annotations.NullMarked;
