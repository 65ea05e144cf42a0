package org.assize.finding;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * One breach of one rule, or one question that a rule cannot decide and puts to a person. Immutable.
 *
 * @param rule the rule's id, {@code pack/name}
 * @param kind whether this is a breach or a question
 * @param severity how much it weighs in this run
 * @param message what is wrong, as a colleague would say it; for a review, the question to put
 * @param place where it is
 * @param key what tells it apart from others at the same subject; may be empty
 * @param fingerprint what recognises it in the next run
 * @param clauses the clauses that the rule serves, as {@code standard/clause}
 * @param fixes the ways to put it right that are known, possibly none
 * @param suppression what suppresses it in the code in the words of another tool, such as
 *     {@code @SuppressWarnings("PMD.EmptyCatchBlock")} or {@code NOPMD}; empty if nothing does
 * @param measure how large it is, where the rule sets a limit: known debt may not grow beyond what was accepted
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Finding(
        String rule,
        Kind kind,
        Severity severity,
        String message,
        Place place,
        String key,
        Fingerprint fingerprint,
        List<String> clauses,
        List<Fix> fixes,
        String suppression,
        OptionalInt measure) {

    /** The order of reports: by place, then rule, then message. Total up to equal findings. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::place)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::kind)
            .thenComparing(Finding::message)
            .thenComparing(Finding::key)
            .thenComparing(finding -> finding.fingerprint().value())
            .thenComparing(finding -> finding.fingerprint().context());

    /**
     * A finding that has no measure and that nothing suppresses.
     *
     * @param rule the rule's id
     * @param kind whether this is a breach or a question
     * @param severity how much it weighs in this run
     * @param message what is wrong
     * @param place where it is
     * @param key what tells it apart from others at the same subject; may be empty
     * @param fingerprint what recognises it in the next run
     * @param clauses the clauses that the rule serves
     * @param fixes the ways to put it right that are known
     */
    public Finding(
            String rule,
            Kind kind,
            Severity severity,
            String message,
            Place place,
            String key,
            Fingerprint fingerprint,
            List<String> clauses,
            List<Fix> fixes) {
        this(rule, kind, severity, message, place, key, fingerprint, clauses, fixes, "", OptionalInt.empty());
    }

    /** What a finding says. */
    public enum Kind {
        /** The rule is broken here. */
        BREACH,
        /** The rule cannot tell; a person must look. Never counts as a failure. */
        REVIEW
    }

    /** Copies the lists. */
    public Finding {
        clauses = List.copyOf(clauses);
        fixes = List.copyOf(fixes);
    }

    /**
     * This finding with another weight.
     *
     * @param changed the severity
     * @return the changed finding
     */
    public Finding withSeverity(Severity changed) {
        return new Finding(rule, kind, changed, message, place, key, fingerprint, clauses, fixes, suppression, measure);
    }

    /**
     * This finding, told otherwise. What recognises it does not rest on its message.
     *
     * @param changed the message
     * @return the changed finding
     */
    public Finding withMessage(String changed) {
        return new Finding(
                rule, kind, severity, changed, place, key, fingerprint, clauses, fixes, suppression, measure);
    }
}
