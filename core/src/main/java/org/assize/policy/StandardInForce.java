package org.assize.policy;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A standard that a team has taken upon itself.
 *
 * @param id the standard's id
 * @param level the level, which includes those that demand less; empty for all clauses
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record StandardInForce(String id, Optional<String> level) {}
