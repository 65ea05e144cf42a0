/** Rules on the contract of an API. */
@NullMarked
package org.assize.compliance.api;

import org.jspecify.annotations.NullMarked;
