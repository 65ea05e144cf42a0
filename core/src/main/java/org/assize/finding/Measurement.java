package org.assize.finding;

import org.apiguardian.api.API;

/**
 * How a code base measures against the limit that an option of a rule sets. Immutable.
 *
 * @param rule the rule's id
 * @param option the option that sets the limit
 * @param limit the limit that is in force
 * @param distribution how many places have each measure
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Measurement(String rule, String option, long limit, Distribution distribution) {}
