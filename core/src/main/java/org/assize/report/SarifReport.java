package org.assize.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.assize.Assessment;
import org.assize.finding.Finding;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;

/**
 * SARIF 2.1.0 (OASIS Standard, 27 March 2020), written as a stream: one run for a code base. Standards are taxonomies,
 * waivers suppressions; what was known at adoption is unchanged, the rest new.
 */
final class SarifReport implements Report {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** Where places are relative to. */
    static final String ROOT = "ROOT";

    private final SarifFlavour flavour;

    SarifReport(SarifFlavour flavour) {
        this.flavour = flavour;
    }

    @Override
    public void write(List<Assessment> assessments, OutputStream output) throws IOException {
        try (JsonGenerator json = ReadableJson.to(output)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            for (Assessment assessment : assessments) {
                writeRun(json, assessment);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        output.flush();
    }

    private void writeRun(JsonGenerator json, Assessment assessment) throws IOException {
        SarifRules rules = SarifRules.of(assessment, flavour.mostTags());
        SarifResults results = new SarifResults(json, assessment, rules, flavour);
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        rules.writeDriver(json);
        json.writeEndObject();
        writeInvocation(json, assessment, results.left());
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(ROOT);
        json.writeStringField("uri", folder(assessment));
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        rules.writeTaxonomies(json);
        json.writeArrayFieldStart("results");
        results.write();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String folder(Assessment assessment) {
        String uri = assessment.codebase().root().toUri().toString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    /** What the run could not do belongs to the run, not to a place in the code. */
    private static void writeInvocation(JsonGenerator json, Assessment assessment, int left) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        List<Verdict> notRun = assessment.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.NOT_RUN)
                .toList();
        json.writeBooleanField("executionSuccessful", notRun.isEmpty() && !assessment.isCancelled());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Verdict verdict : notRun) {
            writeNotification(json, "error", verdict.rule() + " was not run: " + verdict.reason());
        }
        for (String notice : assessment.notices()) {
            writeNotification(json, "note", notice);
        }
        if (left > 0) {
            writeNotification(
                    json, "warning", left + " more results are left out, since no more than these are accepted");
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void writeNotification(JsonGenerator json, String level, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level);
        writeText(json, "message", text);
        json.writeEndObject();
    }

    static void writeText(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text.isBlank() ? "-" : text);
        json.writeEndObject();
    }

    static String level(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
