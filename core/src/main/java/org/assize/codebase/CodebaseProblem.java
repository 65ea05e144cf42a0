package org.assize.codebase;

import org.apiguardian.api.API;

/**
 * Something about a code base that discovery could not do, and what to do about it.
 *
 * @param path the file or folder relative to the root
 * @param message what is wrong and what to do
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CodebaseProblem(String path, String message) {}
