package org.assize.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assize.Assessment;
import org.assize.coverage.ClauseCoverage;
import org.assize.coverage.ClauseState;
import org.assize.coverage.StandardCoverage;
import org.assize.policy.Attestation;
import org.assize.report.Report;
import org.assize.standard.Standard;

/** What is known of every clause as CycloneDX declarations. Nothing is claimed of a clause that is open. */
final class CycloneDxDeclarations implements Report {

    private static final String RULES = "assessor:rules";
    private static final String PERSONS = "assessor:persons";

    @Override
    public void write(List<Assessment> assessments, OutputStream output) throws IOException {
        output.write(Documents.json(new CycloneDxDeclarations.Document(assessments).write()));
        output.flush();
    }

    private static String nameOf(Assessment assessment) {
        return String.valueOf(assessment.codebase().root().getFileName());
    }

    /** The parts of a document while it is written. */
    private static final class Document {

        private final List<Assessment> assessments;
        private final ArrayNode claims = Documents.array();
        private final ArrayNode evidence = Documents.array();
        private final ArrayNode attestations = Documents.array();
        private final ArrayNode components = Documents.array();

        Document(List<Assessment> assessments) {
            this.assessments = assessments;
        }

        ObjectNode write() {
            String names = String.join(
                    ", ",
                    assessments.stream().map(CycloneDxDeclarations::nameOf).toList());
            LocalDate day = assessments.get(0).day();
            ObjectNode document = CycloneDxStandards.header("declarations", names, day.toString());
            document.putObject("metadata").put("timestamp", Documents.timestamp(day));
            for (Assessment assessment : assessments) {
                declare(assessment);
            }
            ObjectNode declarations = document.putObject("declarations");
            ArrayNode assessors = declarations.putArray("assessors");
            assessor(assessors, RULES, "Rules, run by Assize");
            assessor(assessors, PERSONS, "Persons, named in the evidence");
            declarations.set("attestations", attestations);
            declarations.set("claims", claims);
            declarations.set("evidence", evidence);
            declarations.putObject("targets").set("components", components);
            document.putObject("definitions").set("standards", standards());
            return document;
        }

        private static void assessor(ArrayNode assessors, String reference, String name) {
            assessors
                    .addObject()
                    .put("bom-ref", reference)
                    .put("thirdParty", false)
                    .putObject("organization")
                    .put("name", name);
        }

        private ArrayNode standards() {
            Map<Standard, List<StandardCoverage>> covered = new LinkedHashMap<>();
            assessments.forEach(assessment -> assessment
                    .handOffMap()
                    .standards()
                    .forEach(each -> covered.merge(each.standard(), List.of(each), (one, more) -> {
                        List<StandardCoverage> both = new java.util.ArrayList<>(one);
                        both.addAll(more);
                        return both;
                    })));
            ArrayNode standards = Documents.array();
            covered.forEach((standard, coverages) -> standards.add(CycloneDxStandards.definition(
                    standard,
                    coverages.stream()
                            .flatMap(each -> each.clauses().stream())
                            .map(ClauseCoverage::clause)
                            .distinct()
                            .toList())));
            return standards;
        }

        private void declare(Assessment assessment) {
            String target = "code:" + nameOf(assessment);
            components
                    .addObject()
                    .put("bom-ref", target)
                    .put("type", "application")
                    .put("name", nameOf(assessment));
            for (StandardCoverage standard : assessment.handOffMap().standards()) {
                for (boolean byPerson : new boolean[] {false, true}) {
                    attest(assessment, target, standard, byPerson);
                }
            }
        }

        private void attest(Assessment assessment, String target, StandardCoverage standard, boolean byPerson) {
            ArrayNode map = Documents.array();
            for (ClauseCoverage clause : standard.clauses()) {
                boolean attested =
                        clause.state() == ClauseState.ATTESTED || clause.state() == ClauseState.ATTESTATION_DUE;
                boolean open = clause.state() == ClauseState.OPEN
                        || clause.state() == ClauseState.NOT_APPLICABLE
                        || clause.state() == ClauseState.NOT_EVALUATED;
                if (!open && attested == byPerson) {
                    map.add(mapped(assessment, target, clause));
                }
            }
            if (!map.isEmpty()) {
                attestations
                        .addObject()
                        .put(
                                "summary",
                                standard.standard().title() + ": what "
                                        + (byPerson ? "persons have vouched for" : "rules have decided")
                                        + ", clause by clause")
                        .put("assessor", byPerson ? PERSONS : RULES)
                        .set("map", map);
            }
        }

        private ObjectNode mapped(Assessment assessment, String target, ClauseCoverage clause) {
            boolean kept = clause.state() == ClauseState.MET_BY_RULES
                    || clause.state() == ClauseState.PARTLY
                    || clause.state() == ClauseState.ATTESTED
                    || clause.state() == ClauseState.ATTESTATION_DUE;
            String reference = target + " " + clause.clause().id();
            ObjectNode claim = claims.addObject();
            claim.put("bom-ref", "claim:" + reference);
            claim.put("target", target);
            claim.put("predicate", clause.state().words());
            claim.put("reasoning", clause.reason());
            ArrayNode rests = claim.putArray(kept ? "evidence" : "counterEvidence");
            clause.attestation()
                    .filter(word -> kept && clause.state() != ClauseState.PARTLY)
                    .ifPresentOrElse(
                            word -> rests.add(evidence(reference, word)),
                            () -> rests.add(evidence(reference, clause, assessment.day())));
            ObjectNode mapped = Documents.object();
            mapped.put(
                    "requirement", CycloneDxStandards.reference(clause.clause().id()));
            mapped.putArray(kept ? "claims" : "counterClaims").add("claim:" + reference);
            // A number only where something is decided; part of a clause has no honest one.
            if (clause.state() == ClauseState.MET_BY_RULES || clause.state() == ClauseState.ATTESTED) {
                mapped.putObject("conformance").put("score", 1).put("rationale", clause.reason());
            } else if (clause.state() == ClauseState.FAILING) {
                mapped.putObject("conformance").put("score", 0).put("rationale", clause.reason());
            }
            return mapped;
        }

        private String evidence(String reference, Attestation word) {
            ObjectNode item = evidence.addObject();
            item.put("bom-ref", "evidence:" + reference);
            item.put("propertyName", "attestation");
            item.put("description", "By " + word.by() + ": " + word.evidence());
            item.put("created", Documents.timestamp(word.on()));
            item.put("expires", Documents.timestamp(word.expires().plusDays(1)));
            return "evidence:" + reference;
        }

        private String evidence(String reference, ClauseCoverage clause, LocalDate day) {
            ObjectNode item = evidence.addObject();
            item.put("bom-ref", "evidence:" + reference);
            item.put("propertyName", "rules");
            item.put("description", "Rules: " + String.join(", ", clause.rules()));
            item.put("created", Documents.timestamp(day));
            return "evidence:" + reference;
        }
    }
}
