package org.assize.export;

import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;
import org.assize.report.Report;
import org.assize.standard.Standard;

/**
 * Exports for those who collect evidence of compliance. They say no more than the map of {@link
 * org.assize.Assessment#handOffMap()} does: what a rule has decided, what a person has vouched for, and what is open.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Exports {

    private Exports() {}

    /**
     * OSCAL assessment results 1.1.3, as JSON: one result for each code base and standard in force, one finding for each
     * clause that is not "not applicable". A clause is <em>satisfied</em> only where a rule decides all of it or a person's
     * word counts.
     *
     * @return the report
     */
    public static Report oscalAssessmentResults() {
        return new OscalAssessmentResults();
    }

    /**
     * A CycloneDX 1.6 document with declarations, as JSON: the standards in force as definitions, one claim for each clause
     * that is decided, with what it rests on as evidence or counter-evidence.
     *
     * @return the report
     */
    public static Report cycloneDxDeclarations() {
        return new CycloneDxDeclarations();
    }

    /**
     * The draft of an accessibility conformance report on WCAG 2.2 in the form of OpenACR 0.1.0, as YAML. It is for a person
     * to finish: rules alone never make a criterion <em>supported</em>.
     *
     * @param product what the report is about, and who answers for it
     * @return the report
     */
    public static Report openAcrDraft(AcrProduct product) {
        return new OpenAcrDraft(product);
    }

    /**
     * A standard as an OSCAL catalog 1.1.3.
     *
     * @param standard the standard
     * @return JSON, with a line break at its end
     */
    public static String oscalCatalog(Standard standard) {
        return new String(Documents.json(OscalCatalog.of(standard)), StandardCharsets.UTF_8);
    }

    /**
     * A standard as a CycloneDX 1.6 document that defines it.
     *
     * @param standard the standard
     * @return JSON, with a line break at its end
     */
    public static String cycloneDxStandard(Standard standard) {
        return new String(Documents.json(CycloneDxStandards.document(standard)), StandardCharsets.UTF_8);
    }
}
