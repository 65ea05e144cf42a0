package org.assize.finding;

import java.time.LocalDate;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Why a finding does not count against the build.
 *
 * @param means who or what accepted it
 * @param reference what can be looked up: a waiver's id, the place of an inline waiver, a suppression, the baseline's file
 * @param reason why it is accepted
 * @param owner who answers for it; empty for a baseline and a suppression
 * @param until the last day on which it is accepted; empty for a baseline and a suppression, which have none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Acceptance(Means means, String reference, String reason, String owner, Optional<LocalDate> until) {

    /** The ways to accept a finding, in the order in which they are tried. */
    public enum Means {
        /** A comment beside the place. */
        INLINE_WAIVER,
        /** An entry of the team's waivers. */
        WAIVER,
        /** A suppression that was written for another tool which knows the same rule. */
        SUPPRESSION,
        /** It was there when the rule was adopted. */
        BASELINE
    }
}
