package org.assize.evidence.types;

import org.apiguardian.api.API;

/**
 * A type parameter of a class or method.
 *
 * @param name its name ({@code T})
 * @param bound its first bound, {@code java.lang.Object} if none is written
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TypeParameter(String name, JavaType bound) {}
