package org.assize.finding;

import org.apiguardian.api.API;

/**
 * A finding that the team has accepted. It stays visible in reports and fails nothing.
 *
 * @param finding what was found
 * @param acceptance why it does not count
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AcceptedFinding(Finding finding, Acceptance acceptance) {

    /**
     * Says whether the finding is debt, that was there when the rule was adopted, and not waived.
     *
     * @return whether a baseline accepts it
     */
    public boolean isDebt() {
        return acceptance.means() == Acceptance.Means.BASELINE;
    }
}
