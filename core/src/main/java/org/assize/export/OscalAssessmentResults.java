package org.assize.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assize.Assessment;
import org.assize.coverage.ClauseCoverage;
import org.assize.coverage.ClauseState;
import org.assize.coverage.StandardCoverage;
import org.assize.finding.Verdict;
import org.assize.policy.Attestation;
import org.assize.report.Report;

/** What is known of every clause as OSCAL assessment results: rules are tests, attestations are examinations. */
final class OscalAssessmentResults implements Report {

    @Override
    public void write(List<Assessment> assessments, OutputStream output) throws IOException {
        output.write(Documents.json(document(assessments)));
        output.flush();
    }

    private static ObjectNode document(List<Assessment> assessments) {
        String names = String.join(
                ", ", assessments.stream().map(OscalAssessmentResults::nameOf).toList());
        String time = Documents.timestamp(assessments.stream()
                .map(Assessment::day)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow());
        ObjectNode document = Documents.object();
        ObjectNode root = document.putObject("assessment-results");
        root.put("uuid", Documents.uuid("assessment-results", names, time));
        OscalCatalog.metadata(root.putObject("metadata"), "Standards of " + names, time, time);
        String plan = Documents.uuid("plan", names);
        root.putObject("import-ap").put("href", "#" + plan);
        ArrayNode results = root.putArray("results");
        for (Assessment assessment : assessments) {
            for (StandardCoverage standard : assessment.handOffMap().standards()) {
                results.add(new OscalAssessmentResults.Result(assessment, standard).write());
            }
        }
        if (results.isEmpty()) {
            assessments.forEach(assessment -> results.add(withoutStandards(assessment)));
        }
        root.putObject("back-matter")
                .putArray("resources")
                .addObject()
                .put("uuid", plan)
                .put("title", "What is assessed, and how")
                .put(
                        "description",
                        "The rules, standards, waivers and attestations in the folder standards/ of the code base.");
        return document;
    }

    private static String nameOf(Assessment assessment) {
        return String.valueOf(assessment.codebase().root().getFileName());
    }

    private static ObjectNode withoutStandards(Assessment assessment) {
        ObjectNode result = Documents.object();
        result.put(
                "uuid",
                Documents.uuid("result", nameOf(assessment), assessment.day().toString()));
        result.put("title", nameOf(assessment));
        result.put("description", "No standard is in force, so nothing is said of any clause.");
        result.put("start", Documents.timestamp(assessment.day()));
        ObjectNode reviewed = result.putObject("reviewed-controls");
        // OSCAL wants a selection; the description says that nothing is known of what it selects.
        reviewed.put("description", "None: no standard is in force.");
        reviewed.putArray("control-selections").addObject().putObject("include-all");
        return result;
    }

    /** The result of one code base and standard. */
    private static final class Result {

        private final Assessment assessment;
        private final StandardCoverage standard;
        private final String name;
        private final Map<String, ObjectNode> observations = new TreeMap<>();

        Result(Assessment assessment, StandardCoverage standard) {
            this.assessment = assessment;
            this.standard = standard;
            this.name = nameOf(assessment) + " " + standard.standard().id();
        }

        ObjectNode write() {
            ObjectNode result = Documents.object();
            result.put("uuid", id("result", ""));
            result.put(
                    "title",
                    nameOf(assessment) + ": " + standard.standard().title()
                            + standard.level().map(level -> ", level " + level).orElse(""));
            result.put(
                    "description",
                    "Each clause in the state that is known of it. Satisfied means that a rule decides all of it and is kept,"
                            + " or that a person has vouched for it and the word has not expired.");
            result.put("start", Documents.timestamp(assessment.day()));
            reviewed(result.putObject("reviewed-controls")
                    .putArray("control-selections")
                    .addObject());
            ArrayNode findings = Documents.array();
            for (ClauseCoverage clause : standard.clauses()) {
                if (clause.state() != ClauseState.NOT_APPLICABLE) {
                    findings.add(finding(clause));
                }
            }
            if (!observations.isEmpty()) {
                result.putArray("observations").addAll(observations.values());
            }
            if (!findings.isEmpty()) {
                result.set("findings", findings);
            }
            return result;
        }

        private void reviewed(ObjectNode selection) {
            ArrayNode included = Documents.array();
            ArrayNode excluded = Documents.array();
            for (ClauseCoverage clause : standard.clauses()) {
                boolean left = clause.state() == ClauseState.NOT_APPLICABLE;
                (left ? excluded : included)
                        .addObject()
                        .put(
                                "control-id",
                                OscalCatalog.controlId(clause.clause().id()));
            }
            if (included.isEmpty()) {
                selection.putObject("include-all");
            } else {
                selection.set("include-controls", included);
            }
            if (!excluded.isEmpty()) {
                selection.set("exclude-controls", excluded);
            }
        }

        private ObjectNode finding(ClauseCoverage clause) {
            String control = OscalCatalog.controlId(clause.clause().id());
            ObjectNode finding = Documents.object();
            finding.put("uuid", id("finding", control));
            finding.put("title", clause.clause().id() + " " + clause.clause().title());
            finding.put("description", clause.state().words() + ": " + clause.reason());
            OscalCatalog.property(
                    finding.putArray("props"), "state", clause.state().key(), true);
            ObjectNode target = finding.putObject("target");
            target.put("type", "objective-id").put("target-id", control);
            boolean satisfied = clause.state() == ClauseState.MET_BY_RULES || clause.state() == ClauseState.ATTESTED;
            ObjectNode status = target.putObject("status");
            status.put("state", satisfied ? "satisfied" : "not-satisfied");
            status.put("reason", satisfied ? "pass" : clause.state() == ClauseState.FAILING ? "fail" : "other");
            if (clause.waitsForPerson()) {
                status.put("remarks", "To be asked: " + clause.question());
            }
            ArrayNode related = Documents.array();
            for (String rule : clause.rules()) {
                related.addObject().put("observation-uuid", observation(rule));
            }
            clause.attestation().ifPresent(word -> related.addObject().put("observation-uuid", observation(word)));
            if (!related.isEmpty()) {
                finding.set("related-observations", related);
            }
            return finding;
        }

        private String observation(String rule) {
            String uuid = id("observation", rule);
            observations.computeIfAbsent(rule, key -> {
                Verdict verdict = assessment.verdictOf(rule);
                ObjectNode observation = Documents.object();
                observation.put("uuid", uuid);
                observation.put("title", rule);
                observation.put("description", told(rule, verdict));
                observation.putArray("methods").add("TEST");
                observation.put("collected", Documents.timestamp(assessment.day()));
                return observation;
            });
            return uuid;
        }

        private String told(String rule, Verdict verdict) {
            String statement = assessment
                    .rules()
                    .find(rule)
                    .map(inForce -> inForce.rule().statement())
                    .orElse(rule);
            String outcome =
                    verdict.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            return statement + ": " + outcome + ", " + verdict.breaches() + " breaches, " + verdict.reviews()
                    + " places for a person to look at, in " + verdict.scope().files() + " files.";
        }

        private String observation(Attestation word) {
            String uuid = id("observation", "attestation " + word.clause());
            observations.computeIfAbsent("attestation " + word.clause(), key -> {
                ObjectNode observation = Documents.object();
                observation.put("uuid", uuid);
                observation.put("title", "Attestation of " + word.clause());
                observation.put("description", "By " + word.by() + ": " + word.evidence());
                observation.putArray("methods").add("EXAMINE");
                observation.put("collected", Documents.timestamp(word.on()));
                observation.put("expires", Documents.timestamp(word.expires().plusDays(1)));
                return observation;
            });
            return uuid;
        }

        private String id(String kind, String of) {
            return Documents.uuid(kind, name, assessment.day().toString(), of);
        }
    }
}
