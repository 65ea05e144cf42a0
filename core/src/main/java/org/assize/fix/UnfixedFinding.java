package org.assize.fix;

import org.apiguardian.api.API;
import org.assize.finding.Finding;

/**
 * A finding whose fix was not taken up.
 *
 * @param finding the finding
 * @param reason why not, in a few words
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record UnfixedFinding(Finding finding, String reason) {}
