package org.assize;

import org.apiguardian.api.API;
import org.assize.codebase.Codebase;

/**
 * The way in for tools.
 *
 * <pre>{@code
 * Assessment assessment = Assize.assess(Codebase.at(root))
 *         .against(QualityRules.recommended())
 *         .run();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Assize {

    private Assize() {}

    /**
     * Starts an assessment.
     *
     * @param codebase the code base to judge
     * @return the assessment in the making, with no rule in force yet
     */
    public static AssessmentBuilder assess(Codebase codebase) {
        return AssessmentBuilder.of(codebase);
    }
}
