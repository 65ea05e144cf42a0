package org.assize.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.assize.codebase.PathPattern;
import org.assize.finding.Finding;

/**
 * An accepted exception.
 *
 * @param id what it is called by
 * @param rule the rule that need not be kept
 * @param where the files in which; at least one
 * @param type what kind of exception it is
 * @param reason why it is accepted
 * @param owner who answers for it
 * @param expires the last day on which it holds, in UTC
 * @param place where it is written
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Waiver(
        String id,
        String rule,
        List<PathPattern> where,
        Type type,
        String reason,
        String owner,
        LocalDate expires,
        PolicyPlace place) {

    /** The kinds of exception. */
    public enum Type {
        /** The breach is real and the owner bears it. */
        ACCEPTED_RISK,
        /** The rule is mistaken here. */
        FALSE_POSITIVE,
        /** The clause does not bind here. */
        NOT_APPLICABLE,
        /** It will be put right later. */
        DEFERRED;

        /**
         * The type as it is written in files.
         *
         * @return lower-case words joined by hyphens
         */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Copies the list. */
    public Waiver {
        where = List.copyOf(where);
    }

    /**
     * Says whether the waiver holds on a day.
     *
     * @param today the day, in UTC
     * @return whether it has not expired
     */
    public boolean holdsOn(LocalDate today) {
        return !today.isAfter(expires);
    }

    /** Whether a finding of the waiver's rule is meant, whether or not the waiver still holds. */
    boolean covers(Finding finding) {
        return where.stream()
                .anyMatch(pattern -> pattern.matches(finding.place().path()));
    }
}
