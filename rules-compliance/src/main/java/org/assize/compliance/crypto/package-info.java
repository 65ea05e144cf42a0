/** Rules on cryptography, randomness, passwords and TLS. */
@NullMarked
package org.assize.compliance.crypto;

import org.jspecify.annotations.NullMarked;
