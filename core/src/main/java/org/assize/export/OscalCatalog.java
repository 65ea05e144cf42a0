package org.assize.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.assize.standard.Clause;
import org.assize.standard.ClauseId;
import org.assize.standard.Standard;

/** A standard in the vocabulary of OSCAL: clauses are controls. */
final class OscalCatalog {

    static final String OSCAL_VERSION = "1.1.3";

    /** The namespace of properties that OSCAL does not know. */
    static final String NAMESPACE = "https://assize.org/ns/oscal";

    /** What a catalogue has when it does not say when it changed: the first day that OSCAL's own dates know. */
    private static final String UNKNOWN_TIME = "2000-01-01T00:00:00Z";

    private OscalCatalog() {}

    static ObjectNode of(Standard standard) {
        ObjectNode document = Documents.object();
        ObjectNode catalog = document.putObject("catalog");
        catalog.put("uuid", Documents.uuid("catalog", standard.id(), standard.version()));
        metadata(catalog.putObject("metadata"), standard.title(), UNKNOWN_TIME, version(standard));
        ArrayNode controls = catalog.putArray("controls");
        standard.clauses().forEach(clause -> controls.add(control(clause)));
        return document;
    }

    private static String version(Standard standard) {
        return standard.version().isBlank() ? "unversioned" : standard.version();
    }

    static void metadata(ObjectNode metadata, String title, String time, String version) {
        metadata.put("title", title);
        metadata.put("last-modified", time);
        metadata.put("version", version);
        metadata.put("oscal-version", OSCAL_VERSION);
    }

    private static ObjectNode control(Clause clause) {
        ObjectNode control = Documents.object();
        control.put("id", controlId(clause.id()));
        control.put("title", clause.title().isBlank() ? clause.id().clause() : clause.title());
        ArrayNode properties = control.putArray("props");
        property(properties, "label", clause.id().clause(), false);
        if (!clause.level().isBlank()) {
            property(properties, "level", clause.level(), true);
        }
        property(properties, "owner", word(clause.owner()), true);
        property(properties, "decided-by", word(clause.decidedBy()), true);
        if (!clause.link().isBlank()) {
            control.putArray("links").addObject().put("href", clause.link()).put("rel", "reference");
        }
        if (!clause.statement().isBlank()) {
            control.putArray("parts")
                    .addObject()
                    .put("id", controlId(clause.id()) + "_smt")
                    .put("name", "statement")
                    .put("prose", clause.statement());
        }
        return control;
    }

    static void property(ArrayNode properties, String name, String value, boolean ours) {
        ObjectNode property = properties.addObject().put("name", name);
        if (ours) {
            property.put("ns", NAMESPACE);
        }
        property.put("value", value);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A clause as a name that OSCAL takes: it begins with a letter and holds letters, digits, dots, hyphens, underscores. */
    static String controlId(ClauseId clause) {
        return clause.toString().replace('/', '_').replaceAll("[^\\p{L}\\p{N}._-]", "-");
    }
}
