package org.assize.policy;

import java.time.LocalDate;
import org.apiguardian.api.API;
import org.assize.standard.ClauseId;

/**
 * A person's dated word that a clause which no rule can decide is met.
 *
 * @param clause the clause
 * @param by who says so
 * @param on when it was said
 * @param evidence where the proof can be read
 * @param expires the last day on which it counts, in UTC
 * @param place where it is written
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Attestation(
        ClauseId clause, String by, LocalDate on, String evidence, LocalDate expires, PolicyPlace place) {

    /**
     * Says whether the attestation counts on a day.
     *
     * @param today the day, in UTC
     * @return whether it has been given by then and has not expired
     */
    public boolean holdsOn(LocalDate today) {
        return !today.isBefore(on) && !today.isAfter(expires);
    }
}
