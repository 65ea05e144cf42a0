package org.assize.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assize.Assessment;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.rule.Rule;
import org.assize.rule.RuleInForce;
import org.assize.standard.Claim;
import org.assize.standard.Clause;
import org.assize.standard.ClauseId;
import org.assize.standard.Standard;
import org.assize.standard.Standards;

/** The rules of a run as reporting descriptors, and the clauses that they serve as taxa of their standards. */
final class SarifRules {

    private static final String HOME = "https://assize.org";

    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final Map<String, RuleInForce> inForce = new TreeMap<>();
    private final Map<String, List<String>> taxa = new TreeMap<>();
    private final Standards standards;
    private final int mostTags;

    private SarifRules(Assessment assessment, int mostTags) {
        this.standards = assessment.rulesInForce().standards();
        this.mostTags = mostTags;
        assessment.rules().rules().forEach(rule -> inForce.put(rule.id(), rule));
        TreeSet<String> ids = new TreeSet<>(inForce.keySet());
        assessment.findings().stream().map(Finding::rule).forEach(ids::add);
        assessment.accepted().stream()
                .map(AcceptedFinding::finding)
                .map(Finding::rule)
                .forEach(ids::add);
        ids.forEach(id -> indexes.put(id, indexes.size()));
        Map<String, TreeSet<String>> clauses = new TreeMap<>();
        inForce.values().stream()
                .flatMap(rule -> rule.rule().claims().stream())
                .map(Claim::clause)
                .forEach(clause -> clauses.computeIfAbsent(clause.standard(), each -> new TreeSet<>())
                        .add(clause.clause()));
        clauses.forEach((standard, names) -> taxa.put(standard, new ArrayList<>(names)));
    }

    static SarifRules of(Assessment assessment, int mostTags) {
        return new SarifRules(assessment, mostTags);
    }

    int index(String rule) {
        return indexes.getOrDefault(rule, -1);
    }

    void writeDriver(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Assize");
        String version = SarifRules.class.getPackage().getImplementationVersion();
        if (version != null) {
            json.writeStringField("version", version);
        }
        json.writeStringField("informationUri", HOME);
        json.writeArrayFieldStart("rules");
        for (String id : indexes.keySet()) {
            writeRule(json, id, Optional.ofNullable(inForce.get(id)));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("supportedTaxonomies");
        int index = 0;
        for (String standard : taxa.keySet()) {
            json.writeStartObject();
            json.writeStringField("name", standard);
            json.writeNumberField("index", index++);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeRule(JsonGenerator json, String id, Optional<RuleInForce> rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        if (rule.isPresent()) {
            Rule described = rule.get().rule();
            SarifReport.writeText(json, "shortDescription", described.statement());
            SarifReport.writeText(
                    json, "fullDescription", described.statement() + ", because " + described.rationale() + ".");
            json.writeObjectFieldStart("help");
            json.writeStringField("text", described.remedy());
            json.writeStringField("markdown", RulePage.markdown(described, standards));
            json.writeEndObject();
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(rule.get().severity()));
            json.writeEndObject();
            writeRelationships(json, described);
            writeTags(json, described);
        } else {
            SarifReport.writeText(json, "shortDescription", "What Assize says of the run itself");
        }
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private void writeRelationships(JsonGenerator json, Rule rule) throws IOException {
        json.writeArrayFieldStart("relationships");
        for (Claim claim : rule.claims()) {
            json.writeStartObject();
            json.writeObjectFieldStart("target");
            writeTaxon(json, claim.clause());
            json.writeEndObject();
            json.writeArrayFieldStart("kinds");
            json.writeString(claim.extent() == Claim.Extent.FULLY ? "equal" : "subset");
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeTags(JsonGenerator json, Rule rule) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        List<String> tags = new ArrayList<>(rule.tags().stream().sorted().toList());
        rule.claims().forEach(claim -> tags.add(claim.clause().toString()));
        for (String tag : tags.subList(0, Math.min(mostTags, tags.size()))) {
            json.writeString(tag);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The fields of a reference to a clause. */
    void writeTaxon(JsonGenerator json, ClauseId clause) throws IOException {
        List<String> standards = new ArrayList<>(taxa.keySet());
        json.writeStringField("id", clause.clause());
        List<String> ofStandard = taxa.getOrDefault(clause.standard(), List.of());
        int index = ofStandard.indexOf(clause.clause());
        if (index >= 0) {
            json.writeNumberField("index", index);
        }
        json.writeObjectFieldStart("toolComponent");
        json.writeStringField("name", clause.standard());
        int component = standards.indexOf(clause.standard());
        if (component >= 0) {
            json.writeNumberField("index", component);
        }
        json.writeEndObject();
    }

    void writeTaxonomies(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("taxonomies");
        for (Map.Entry<String, List<String>> entry : taxa.entrySet()) {
            Optional<Standard> standard = standards.find(entry.getKey());
            json.writeStartObject();
            json.writeStringField("name", entry.getKey());
            if (standard.isPresent()) {
                json.writeStringField("version", standard.get().version());
                SarifReport.writeText(json, "shortDescription", standard.get().title());
                if (isUri(standard.get().source())) {
                    json.writeStringField("informationUri", standard.get().source());
                }
            }
            json.writeBooleanField("isComprehensive", false);
            json.writeArrayFieldStart("taxa");
            for (String name : entry.getValue()) {
                writeClause(json, name, standard.flatMap(each -> each.clause(name)));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeClause(JsonGenerator json, String name, Optional<Clause> clause) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", name);
        if (clause.isPresent()) {
            if (!clause.get().title().isBlank()) {
                SarifReport.writeText(json, "shortDescription", clause.get().title());
            }
            if (!clause.get().statement().isBlank()) {
                SarifReport.writeText(json, "fullDescription", clause.get().statement());
            }
            if (isUri(clause.get().link())) {
                json.writeStringField("helpUri", clause.get().link());
            }
        }
        json.writeEndObject();
    }

    private static boolean isUri(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }
}
