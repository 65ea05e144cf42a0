package org.assize.codebase;

import org.apiguardian.api.API;
import org.assize.codebase.SourceFile.Scope;

/**
 * A folder below which source files stand in folders named after their packages.
 *
 * @param path the folder relative to the root of the code base, with forward slashes; empty if it is the root itself
 * @param module the path of the module's folder relative to the root; empty for the root module
 * @param scope whether its classes are shipped or test them
 * @param generated whether a tool writes its files
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SourceRoot(String path, String module, Scope scope, boolean generated) {}
