/** Rules on data that could turn into code, queries, commands or objects. */
@NullMarked
package org.assize.compliance.injection;

import org.jspecify.annotations.NullMarked;
