/**
 * Compiled classes, read as a stream and once: their members, calls, field accesses, annotations and uses of types, with
 * the constant arguments of calls and the place in the source where each of them stands.
 *
 * <p>Names of types are those of the source: {@code java.util.Map.Entry}, {@code byte[]}, {@code int}.
 */
@NullMarked
package org.assize.evidence.bytecode;

import org.jspecify.annotations.NullMarked;
