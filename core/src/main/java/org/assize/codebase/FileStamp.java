package org.assize.codebase;

import org.apiguardian.api.API;

/**
 * What tells cheaply whether a file has been touched.
 *
 * @param modified when the file was last changed, in nanoseconds since 1970
 * @param size its size in bytes
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FileStamp(long modified, long size) {}
