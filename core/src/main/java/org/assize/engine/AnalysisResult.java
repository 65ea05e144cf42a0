package org.assize.engine;

import java.util.List;
import org.apiguardian.api.API;
import org.assize.finding.EvidenceSummary;
import org.assize.finding.Finding;
import org.assize.finding.Measurement;
import org.assize.finding.Verdict;

/**
 * What a run found.
 *
 * @param findings breaches and reviews in the order of {@link Finding#BY_PLACE}
 * @param verdicts one for each rule in force, by id
 * @param measures how the code base measures against the limits of rules, by rule and option
 * @param evidence what was looked at, by kind
 * @param waiverComments the lines that may be inline waivers, by path and line
 * @param notices what a user should know of the run itself: a cache that could not be used
 * @param cancelled whether the run was stopped before its end
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record AnalysisResult(
        List<Finding> findings,
        List<Verdict> verdicts,
        List<Measurement> measures,
        List<EvidenceSummary> evidence,
        List<WaiverComment> waiverComments,
        List<String> notices,
        boolean cancelled) {

    /** Copies the lists. */
    public AnalysisResult {
        findings = List.copyOf(findings);
        verdicts = List.copyOf(verdicts);
        measures = List.copyOf(measures);
        evidence = List.copyOf(evidence);
        waiverComments = List.copyOf(waiverComments);
        notices = List.copyOf(notices);
    }
}
