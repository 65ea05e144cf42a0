package org.assize.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.assize.finding.Digest;

/** How the documents of all exports are written: the same content gives the same bytes on every machine. */
final class Documents {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Documents() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static byte[] json(ObjectNode document) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return bytes(
                JsonMapper.builder()
                        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .defaultPrettyPrinter(printer)
                        .build(),
                document);
    }

    static byte[] yaml(ObjectNode document) {
        return bytes(
                YAMLMapper.builder()
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .disable(YAMLGenerator.Feature.SPLIT_LINES)
                        .build(),
                document);
    }

    private static byte[] bytes(ObjectMapper mapper, ObjectNode document) {
        try {
            String text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
            return (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }

    /** An identifier in the form of a random UUID that is the same for the same names. */
    static String uuid(String... names) {
        String digits = Digest.ofParts(names);
        char variant = "89ab".charAt(Character.digit(digits.charAt(16), 16) & 3);
        return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-4" + digits.substring(13, 16) + "-" + variant
                + digits.substring(17, 20) + "-" + digits.substring(20, 32);
    }

    /** The beginning of a day, in UTC. */
    static String timestamp(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
