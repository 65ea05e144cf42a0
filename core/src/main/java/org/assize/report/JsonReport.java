package org.assize.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assize.Assessment;
import org.assize.coverage.ClauseCoverage;
import org.assize.coverage.StandardCoverage;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.Distribution;
import org.assize.finding.EvidenceSummary;
import org.assize.finding.Finding;
import org.assize.finding.Fix;
import org.assize.finding.Measurement;
import org.assize.finding.Region;
import org.assize.finding.TextEdit;
import org.assize.finding.Verdict;
import org.assize.rule.Rule;
import org.assize.rule.RuleInForce;

/** JSON for tools and agents. One document for all code bases; every finding says all that is needed to act on it. */
final class JsonReport implements Report {

    private static final String SCHEMA = "https://assize.org/schema/assessment-1.schema.json";

    @Override
    public void write(List<Assessment> assessments, OutputStream output) throws IOException {
        try (JsonGenerator json = ReadableJson.to(output)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeNumberField("version", 1);
            json.writeArrayFieldStart("assessments");
            for (Assessment assessment : assessments) {
                writeAssessment(json, assessment);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("findings");
            for (Assessment assessment : assessments) {
                for (Finding finding : assessment.findings()) {
                    writeFinding(json, assessment, finding);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("reviews");
            for (Assessment assessment : assessments) {
                for (Finding finding : assessment.reviews()) {
                    writeFinding(json, assessment, finding);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("accepted");
            for (Assessment assessment : assessments) {
                for (AcceptedFinding accepted : assessment.accepted()) {
                    writeAccepted(json, assessment, accepted);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("coverage");
            for (Assessment assessment : assessments) {
                for (StandardCoverage coverage : assessment.handOffMap().standards()) {
                    writeCoverage(json, assessment, coverage);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        output.flush();
    }

    private static void writeAssessment(JsonGenerator json, Assessment assessment) throws IOException {
        json.writeStartObject();
        json.writeStringField("root", assessment.codebase().root().toString());
        json.writeBooleanField("cancelled", assessment.isCancelled());
        json.writeArrayFieldStart("notices");
        for (String notice : assessment.notices()) {
            json.writeString(notice);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("evidence");
        for (EvidenceSummary evidence : assessment.evidence()) {
            json.writeStartObject();
            json.writeStringField("kind", evidence.kind());
            json.writeNumberField("found", evidence.found());
            json.writeNumberField("parsed", evidence.parsed());
            json.writeNumberField("unchanged", evidence.unchanged());
            json.writeNumberField("unreadable", evidence.unreadable());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("verdicts");
        for (Verdict verdict : assessment.verdicts()) {
            writeVerdict(json, verdict);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("measures");
        for (Measurement measurement : assessment.measures()) {
            writeMeasurement(json, measurement);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeMeasurement(JsonGenerator json, Measurement measurement) throws IOException {
        Distribution distribution = measurement.distribution();
        json.writeStartObject();
        json.writeStringField("rule", measurement.rule());
        json.writeStringField("option", measurement.option());
        json.writeNumberField("limit", measurement.limit());
        json.writeNumberField("places", distribution.places());
        json.writeNumberField("above", distribution.above(measurement.limit()));
        json.writeNumberField("median", distribution.percentile(50));
        json.writeNumberField("percentile90", distribution.percentile(90));
        json.writeNumberField("percentile95", distribution.percentile(95));
        json.writeNumberField("percentile99", distribution.percentile(99));
        json.writeNumberField("largest", distribution.largest());
        json.writeEndObject();
    }

    private static void writeVerdict(JsonGenerator json, Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", verdict.rule());
        json.writeStringField("outcome", lower(verdict.outcome()));
        if (!verdict.reason().isEmpty()) {
            json.writeStringField("reason", verdict.reason());
        }
        json.writeNumberField("files", verdict.scope().files());
        json.writeNumberField("elements", verdict.scope().elements());
        json.writeNumberField("unjudged", verdict.scope().unjudged());
        json.writeNumberField("breaches", verdict.breaches());
        json.writeNumberField("reviews", verdict.reviews());
        json.writeEndObject();
    }

    private static void writeFinding(JsonGenerator json, Assessment assessment, Finding finding) throws IOException {
        Region region = finding.place().region();
        json.writeStartObject();
        json.writeStringField("root", assessment.codebase().root().toString());
        json.writeStringField("path", finding.place().path());
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("startLine", region.startLine());
        json.writeNumberField("startColumn", region.startColumn());
        json.writeNumberField("endLine", region.endLine());
        json.writeNumberField("endColumn", region.endColumn());
        json.writeStringField("message", finding.message());
        json.writeStringField("subject", finding.place().subject());
        json.writeArrayFieldStart("clauses");
        for (String clause : finding.clauses()) {
            json.writeString(clause);
        }
        json.writeEndArray();
        Optional<Rule> rule = assessment.rules().find(finding.rule()).map(RuleInForce::rule);
        if (rule.isPresent()) {
            json.writeStringField("why", rule.get().rationale());
            json.writeStringField("do", rule.get().remedy());
        }
        json.writeStringField("verify", "assize check --rules " + finding.rule());
        json.writeObjectFieldStart("fingerprint");
        json.writeNumberField("version", finding.fingerprint().version());
        json.writeStringField("value", finding.fingerprint().value());
        json.writeStringField("context", finding.fingerprint().context());
        json.writeEndObject();
        if (finding.measure().isPresent()) {
            json.writeNumberField("measure", finding.measure().getAsInt());
        }
        writeFixes(json, finding);
        json.writeEndObject();
    }

    private static void writeAccepted(JsonGenerator json, Assessment assessment, AcceptedFinding accepted)
            throws IOException {
        Finding finding = accepted.finding();
        json.writeStartObject();
        json.writeStringField("root", assessment.codebase().root().toString());
        json.writeStringField("path", finding.place().path());
        json.writeNumberField("startLine", finding.place().region().startLine());
        json.writeStringField("rule", finding.rule());
        json.writeStringField("message", finding.message());
        json.writeStringField("means", lower(accepted.acceptance().means()));
        json.writeStringField("reference", accepted.acceptance().reference());
        json.writeStringField("reason", accepted.acceptance().reason());
        json.writeStringField("owner", accepted.acceptance().owner());
        if (accepted.acceptance().until().isPresent()) {
            json.writeStringField("until", accepted.acceptance().until().get().toString());
        }
        json.writeEndObject();
    }

    private static void writeCoverage(JsonGenerator json, Assessment assessment, StandardCoverage coverage)
            throws IOException {
        for (ClauseCoverage clause : coverage.clauses()) {
            json.writeStartObject();
            json.writeStringField("root", assessment.codebase().root().toString());
            json.writeStringField("clause", clause.clause().id().toString());
            json.writeStringField("title", clause.clause().title());
            json.writeStringField("owner", lower(clause.clause().owner()));
            json.writeStringField("state", clause.state().key());
            json.writeStringField("reason", clause.reason());
            json.writeBooleanField("waitsForPerson", clause.waitsForPerson());
            json.writeStringField("question", clause.question());
            json.writeEndObject();
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void writeFixes(JsonGenerator json, Finding finding) throws IOException {
        json.writeArrayFieldStart("fixes");
        for (Fix fix : finding.fixes()) {
            json.writeStartObject();
            json.writeStringField("description", fix.description());
            json.writeStringField("safety", fix.safety().name().toLowerCase(Locale.ROOT));
            json.writeArrayFieldStart("edits");
            for (TextEdit edit : fix.edits()) {
                json.writeStartObject();
                json.writeStringField("path", edit.path());
                json.writeNumberField("start", edit.start());
                json.writeNumberField("end", edit.end());
                json.writeStringField("replacement", edit.replacement());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
