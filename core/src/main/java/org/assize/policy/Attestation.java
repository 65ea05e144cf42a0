package org.assize.policy;

import java.time.LocalDate;
import org.apiguardian.api.API;
import org.assize.standard.ClauseId;

/**
 * A person's dated word on a clause that no rule can decide: that it is met, or that it does not apply.
 *
 * @param clause the clause
 * @param says what is said of it
 * @param by who says so
 * @param on when it was said
 * @param evidence where the proof can be read; for a clause that does not apply, the reason
 * @param expires the last day on which it counts, in UTC
 * @param place where it is written
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Attestation(
        ClauseId clause, Word says, String by, LocalDate on, String evidence, LocalDate expires, PolicyPlace place) {

    /** What a person can say of a clause. */
    public enum Word {
        /** It is met. */
        MET,
        /** It does not apply to this code base. */
        NOT_APPLICABLE
    }

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
