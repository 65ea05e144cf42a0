package org.assize.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assize.Assessment;
import org.assize.coverage.ClauseCoverage;
import org.assize.coverage.StandardCoverage;
import org.assize.policy.Attestation;
import org.assize.report.Report;

/** What is known of the criteria of WCAG as the draft of an OpenACR. */
final class OpenAcrDraft implements Report {

    private static final String WCAG = "wcag-2.2";

    private final AcrProduct product;

    OpenAcrDraft(AcrProduct product) {
        this.product = product;
    }

    @Override
    public void write(List<Assessment> assessments, OutputStream output) throws IOException {
        if (assessments.size() != 1) {
            throw new IllegalArgumentException(
                    "a conformance report is about one code base, not " + assessments.size());
        }
        output.write(Documents.yaml(document(assessments.get(0))));
        output.flush();
    }

    private ObjectNode document(Assessment assessment) {
        ObjectNode document = Documents.object();
        document.put("title", product.name() + " Accessibility Conformance Report (draft)");
        ObjectNode about = document.putObject("product").put("name", product.name());
        if (!product.version().isBlank()) {
            about.put("version", product.version());
        }
        ObjectNode author = document.putObject("author");
        if (!product.author().isBlank()) {
            author.put("name", product.author());
        }
        author.put("email", product.email());
        document.put("report_date", assessment.day().toString());
        document.put("last_modified_date", assessment.day().toString());
        document.put("version", 1);
        document.put(
                "notes",
                "A draft: rules have looked at the templates, and what they cannot decide is marked as not evaluated. No"
                        + " criterion is supported on the word of rules alone.");
        document.put(
                "evaluation_methods_used",
                "Rules on templates, run by Assize, and the attestations of persons that are named in the notes.");
        document.put("catalog", "2.5-edition-wcag-2.2-en");
        StandardCoverage wcag = coverage(assessment);
        ObjectNode chapters = document.putObject("chapters");
        for (String level : wcag.standard().levels()) {
            ArrayNode criteria = Documents.array();
            wcag.clauses().stream()
                    .filter(clause -> clause.clause().level().equals(level))
                    .forEach(clause -> criteria.add(criterion(clause, assessment)));
            if (!criteria.isEmpty()) {
                chapters.putObject("success_criteria_level_" + level.toLowerCase(Locale.ROOT))
                        .set("criteria", criteria);
            }
        }
        return document;
    }

    /** The criteria that the team has taken upon itself; all of them where it has not said so. */
    private static StandardCoverage coverage(Assessment assessment) {
        Optional<StandardCoverage> taken = assessment.handOffMap().standards().stream()
                .filter(each -> each.standard().id().equals(WCAG))
                .findFirst();
        return taken.orElseGet(() -> assessment.coverageOf(WCAG));
    }

    private static ObjectNode criterion(ClauseCoverage clause, Assessment assessment) {
        ObjectNode criterion = Documents.object();
        criterion.put("num", clause.clause().id().clause());
        ObjectNode adherence =
                criterion.putArray("components").addObject().put("name", "web").putObject("adherence");
        Optional<Attestation> word = clause.attestation().filter(each -> each.holdsOn(assessment.day()));
        adherence.put("level", level(clause, word));
        adherence.put("notes", notes(clause, word));
        return criterion;
    }

    private static String level(ClauseCoverage clause, Optional<Attestation> word) {
        return switch (clause.state()) {
            case FAILING, WAIVED, KNOWN_DEBT -> "partially-supports";
            case ATTESTED, ATTESTATION_DUE ->
                word.map(each -> each.says() == Attestation.Word.MET ? "supports" : "not-applicable")
                        .orElse("not-evaluated");
            case NOT_APPLICABLE -> word.isPresent() ? "not-applicable" : "not-evaluated";
            default -> "not-evaluated";
        };
    }

    private static String notes(ClauseCoverage clause, Optional<Attestation> word) {
        String known = clause.state().words() + ": " + clause.reason() + ".";
        String rules = clause.rules().isEmpty() ? "" : " Rules: " + String.join(", ", clause.rules()) + ".";
        String asked = word.isEmpty() ? " To be evaluated: " + clause.question() : "";
        return known + rules + asked;
    }
}
