package org.assize.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.finding.Acceptance;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.Finding;
import org.assize.finding.Fix;
import org.assize.finding.Region;
import org.assize.finding.TextEdit;
import org.assize.standard.ClauseId;

/** The findings of a run as results. */
final class SarifResults {

    private final JsonGenerator json;
    private final Assessment assessment;
    private final SarifRules rules;
    private final List<Result> results;
    private final int left;

    private record Result(Finding finding, Optional<Acceptance> acceptance) {}

    SarifResults(JsonGenerator json, Assessment assessment, SarifRules rules, SarifFlavour flavour) {
        this.json = json;
        this.assessment = assessment;
        this.rules = rules;
        List<Result> all = flavour.activeFailuresOnly() ? failures(assessment) : everything(assessment);
        this.results = all.subList(0, Math.min(flavour.mostResults(), all.size()));
        this.left = all.size() - results.size();
    }

    /** The heaviest first, so that the lightest are left out where not all are accepted. */
    private static List<Result> failures(Assessment assessment) {
        return assessment.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .map(finding -> new Result(finding, Optional.empty()))
                .toList();
    }

    private static List<Result> everything(Assessment assessment) {
        List<Result> all = new ArrayList<>();
        assessment.findings().forEach(finding -> all.add(new Result(finding, Optional.empty())));
        assessment.reviews().forEach(finding -> all.add(new Result(finding, Optional.empty())));
        for (AcceptedFinding accepted : assessment.accepted()) {
            all.add(new Result(accepted.finding(), Optional.of(accepted.acceptance())));
        }
        all.sort(Comparator.comparing(Result::finding, Finding.BY_PLACE));
        return all;
    }

    /** How many results are left out. */
    int left() {
        return left;
    }

    void write() throws IOException {
        for (Result result : results) {
            write(result);
        }
    }

    private void write(Result result) throws IOException {
        Finding finding = result.finding();
        boolean review = finding.kind() == Finding.Kind.REVIEW;
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        if (rules.index(finding.rule()) >= 0) {
            json.writeNumberField("ruleIndex", rules.index(finding.rule()));
        }
        json.writeStringField("kind", review ? "review" : "fail");
        json.writeStringField("level", review ? "none" : SarifReport.level(finding));
        SarifReport.writeText(json, "message", finding.message());
        writePlace(finding);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(
                "assizePlace/v" + finding.fingerprint().version(),
                finding.fingerprint().value());
        json.writeStringField(
                "assizeText/v" + finding.fingerprint().version(),
                finding.fingerprint().context());
        json.writeEndObject();
        boolean debt = result.acceptance()
                .filter(acceptance -> acceptance.means() == Acceptance.Means.BASELINE)
                .isPresent();
        json.writeStringField("baselineState", debt ? "unchanged" : "new");
        writeSuppressions(result.acceptance());
        writeClauses(finding);
        writeFixes(finding);
        json.writeEndObject();
    }

    private void writePlace(Finding finding) throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        writeFile(finding.place().path());
        Region region = finding.place().region();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", region.startLine());
        json.writeNumberField("startColumn", region.startColumn());
        json.writeNumberField("endLine", region.endLine());
        json.writeNumberField("endColumn", region.endColumn());
        json.writeEndObject();
        json.writeEndObject();
        if (!finding.place().subject().isEmpty()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", finding.place().subject());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeFile(String path) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(path));
        json.writeStringField("uriBaseId", SarifReport.ROOT);
        json.writeEndObject();
    }

    /** RFC 3986: everything but unreserved characters is escaped, so that no name is read as a scheme or a query. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte value : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (value & 0xff);
            boolean unreserved =
                    character < 128 && (Character.isLetterOrDigit(character) || "-._~/".indexOf(character) >= 0);
            if (unreserved) {
                uri.append(character);
            } else {
                uri.append('%').append(String.format("%02X", value & 0xff));
            }
        }
        return uri.toString();
    }

    private void writeSuppressions(Optional<Acceptance> acceptance) throws IOException {
        json.writeArrayFieldStart("suppressions");
        if (acceptance.isPresent()) {
            boolean inline = acceptance.get().means() == Acceptance.Means.INLINE_WAIVER
                    || acceptance.get().means() == Acceptance.Means.SUPPRESSION;
            json.writeStartObject();
            json.writeStringField("kind", inline ? "inSource" : "external");
            json.writeStringField("status", "accepted");
            json.writeStringField("justification", justification(acceptance.get()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String justification(Acceptance acceptance) {
        String owner = acceptance.owner().isEmpty() ? "" : "; owner " + acceptance.owner();
        String until = acceptance.until().map(day -> "; until " + day).orElse("");
        return acceptance.reason() + owner + until + " (" + acceptance.reference() + ")";
    }

    private void writeClauses(Finding finding) throws IOException {
        json.writeArrayFieldStart("taxa");
        for (String clause : finding.clauses()) {
            json.writeStartObject();
            rules.writeTaxon(json, ClauseId.parse(clause));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeFixes(Finding finding) throws IOException {
        json.writeArrayFieldStart("fixes");
        for (Fix fix : finding.fixes()) {
            json.writeStartObject();
            SarifReport.writeText(json, "description", fix.description());
            json.writeArrayFieldStart("artifactChanges");
            Map<String, List<TextEdit>> byFile = fix.edits().stream()
                    .collect(Collectors.groupingBy(TextEdit::path, TreeMap::new, Collectors.toList()));
            for (Map.Entry<String, List<TextEdit>> change : byFile.entrySet()) {
                writeChange(change.getKey(), change.getValue());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeChange(String path, List<TextEdit> edits) throws IOException {
        json.writeStartObject();
        writeFile(path);
        json.writeArrayFieldStart("replacements");
        for (TextEdit edit : edits) {
            json.writeStartObject();
            json.writeObjectFieldStart("deletedRegion");
            json.writeNumberField("charOffset", edit.start());
            json.writeNumberField("charLength", edit.end() - edit.start());
            json.writeEndObject();
            json.writeObjectFieldStart("insertedContent");
            json.writeStringField("text", edit.replacement());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
