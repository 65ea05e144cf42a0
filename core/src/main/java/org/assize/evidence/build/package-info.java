/** Maven build files: the project, its dependencies, plugins, repositories and properties, with positions. */
@NullMarked
package org.assize.evidence.build;

import org.jspecify.annotations.NullMarked;
