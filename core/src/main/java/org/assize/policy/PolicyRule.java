package org.assize.policy;

import java.util.List;
import org.assize.document.DocumentProblem;
import org.assize.finding.Finding;
import org.assize.finding.Fingerprint;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.Severity;

/** What is said of a policy itself. These rules need no pack and cannot be switched off. */
enum PolicyRule {
    /** Something in the policy cannot be read or names what is not there. */
    POLICY("assize/policy", Severity.ERROR),
    /** A waiver no longer holds. */
    WAIVER_EXPIRED("assize/waiver-expired", Severity.ERROR),
    /** A waiver will not hold much longer. */
    WAIVER_EXPIRES_SOON("assize/waiver-expires-soon", Severity.WARNING),
    /** A waiver covers nothing. */
    WAIVER_UNUSED("assize/waiver-unused", Severity.ERROR),
    /** A waiver is for a rule of a pack that is not there, so that nothing can be said of it. */
    WAIVER_NOT_JUDGED("assize/waiver-not-judged", Severity.NOTE),
    /** An entry of the baseline is no longer needed; in strict mode an error. */
    BASELINE_STALE("assize/baseline-stale", Severity.WARNING);

    private final String id;
    private final Severity severity;

    PolicyRule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    Finding finding(DocumentProblem problem) {
        return finding(new PolicyPlace(problem.file(), problem.line(), problem.column()), problem.message());
    }

    Finding finding(PolicyPlace where, String message) {
        return finding(where, message, severity);
    }

    Finding finding(PolicyPlace where, String message, Severity weight) {
        Region region = new Region(where.line(), where.column(), where.line(), where.column());
        Place place = new Place(where.path(), region, "", "");
        return new Finding(
                id,
                Finding.Kind.BREACH,
                weight,
                message,
                place,
                "",
                Fingerprint.of(id, place, message),
                List.of(),
                List.of());
    }
}
