package org.assize.policy;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.assize.baseline.BaselineEntry;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.Finding;
import org.assize.finding.Verdict;

/**
 * What a policy makes of the findings of a run.
 *
 * @param findings the breaches and reviews that count, with those about the policy itself, in the order of reports
 * @param accepted the findings that were waived or are known debt, in the same order
 * @param verdicts one for each rule in force, by id, made of the findings that count
 * @param stale the entries of the baseline that nothing was recognised by, where the rule ran
 * @param shrunk the entries whose findings have another measure now, and what may take their place
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PolicyOutcome(
        List<Finding> findings,
        List<AcceptedFinding> accepted,
        List<Verdict> verdicts,
        List<BaselineEntry> stale,
        Map<BaselineEntry, BaselineEntry> shrunk) {

    /** Copies all. */
    public PolicyOutcome {
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
        verdicts = List.copyOf(verdicts);
        stale = List.copyOf(stale);
        shrunk = Map.copyOf(shrunk);
    }
}
