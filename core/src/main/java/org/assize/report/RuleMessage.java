package org.assize.report;

import java.util.List;
import org.apiguardian.api.API;
import org.assize.Assessment;
import org.assize.finding.Finding;

/** What a test or a tool tells of one rule's findings: at most 120 lines and 16 KB of text. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RuleMessage {

    private RuleMessage() {}

    /**
     * Tells the breaches of a rule.
     *
     * @param assessment the run that found them
     * @param rule the id of a rule with at least one breach
     * @return the text; its first line is complete in itself
     * @throws IllegalArgumentException if the rule has no breach
     */
    public static String ofBreaches(Assessment assessment, String rule) {
        return text(assessment, rule, assessment.findingsOf(rule));
    }

    /**
     * Tells the places of a rule that a person must look at.
     *
     * @param assessment the run that found them
     * @param rule the id of a rule with at least one review
     * @return the text; its first line is complete in itself
     * @throws IllegalArgumentException if the rule has no review
     */
    public static String ofReviews(Assessment assessment, String rule) {
        return text(
                assessment,
                rule,
                assessment.reviews().stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .toList());
    }

    private static String text(Assessment assessment, String rule, List<Finding> findings) {
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("rule " + rule + " found nothing");
        }
        return RuleText.of(assessment, rule, findings);
    }
}
