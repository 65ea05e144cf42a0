package org.assize.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.assize.standard.Clause;
import org.assize.standard.ClauseId;
import org.assize.standard.Standard;

/** Standards in the vocabulary of CycloneDX: clauses are requirements. */
final class CycloneDxStandards {

    private CycloneDxStandards() {}

    static ObjectNode document(Standard standard) {
        ObjectNode document = header("standard", standard.id(), standard.version());
        document.putObject("definitions").putArray("standards").add(definition(standard, standard.clauses()));
        return document;
    }

    static ObjectNode header(String... names) {
        ObjectNode document = Documents.object();
        document.put("bomFormat", "CycloneDX");
        document.put("specVersion", "1.6");
        document.put("serialNumber", "urn:uuid:" + Documents.uuid(names));
        document.put("version", 1);
        return document;
    }

    /** A standard with some of its clauses, and those of its levels that have one of them. */
    static ObjectNode definition(Standard standard, List<Clause> clauses) {
        ObjectNode definition = Documents.object();
        definition.put("bom-ref", standard.id());
        definition.put("name", standard.title());
        if (!standard.version().isBlank()) {
            definition.put("version", standard.version());
        }
        ArrayNode requirements = definition.putArray("requirements");
        for (Clause clause : clauses) {
            ObjectNode requirement = requirements.addObject();
            requirement.put("bom-ref", reference(clause.id()));
            requirement.put("identifier", clause.id().clause());
            requirement.put("title", clause.title());
            if (!clause.statement().isBlank()) {
                requirement.put("text", clause.statement());
            }
            if (!clause.link().isBlank()) {
                link(requirement, clause.link());
            }
        }
        ArrayNode levels = Documents.array();
        for (String level : standard.levels()) {
            List<ClauseId> of = clauses.stream()
                    .filter(clause -> clause.level().equals(level))
                    .map(Clause::id)
                    .toList();
            if (!of.isEmpty()) {
                ArrayNode required = levels.addObject()
                        .put("bom-ref", standard.id() + "@" + level)
                        .put("identifier", level)
                        .putArray("requirements");
                of.forEach(id -> required.add(reference(id)));
            }
        }
        if (!levels.isEmpty()) {
            definition.set("levels", levels);
        }
        if (!standard.source().isBlank()) {
            link(definition, standard.source());
        }
        return definition;
    }

    private static void link(ObjectNode node, String url) {
        node.putArray("externalReferences")
                .addObject()
                .put("type", "documentation")
                .put("url", url);
    }

    static String reference(ClauseId clause) {
        return clause.toString();
    }
}
