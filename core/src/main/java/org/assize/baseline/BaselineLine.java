package org.assize.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.assize.finding.Fingerprint;
import org.assize.finding.Suggestion;

/** One entry as a line: a JSON object, its keys in a fixed order, so that sorted lines are sorted by file. */
final class BaselineLine {

    private static final List<String> KEYS = List.of("path", "subject", "fingerprint", "context", "copy", "measure");
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern PRINT = Pattern.compile("(\\d{1,9}):([0-9a-f]{32})");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern MERGE_MARKER = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");
    private static final String MEND = "; take the line back from version control, or delete it";

    private BaselineLine() {}

    /** A line that cannot be read. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1;

        private final int column;

        Malformed(int column, String message) {
            super(message);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    static String write(BaselineEntry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("path", entry.path());
            json.writeStringField("subject", entry.subject());
            json.writeStringField(
                    "fingerprint",
                    entry.fingerprint().version() + ":" + entry.fingerprint().value());
            json.writeStringField("context", entry.fingerprint().context());
            if (entry.copy() > 1) {
                json.writeNumberField("copy", entry.copy());
            }
            if (entry.measure().isPresent()) {
                json.writeNumberField("measure", entry.measure().getAsInt());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    static BaselineEntry read(String rule, String line) throws Malformed {
        if (MERGE_MARKER.matcher(line).matches()) {
            throw new Malformed(
                    1,
                    "a merge has left its marker here: delete the marker lines and keep the entries of both sides; with"
                            + " 'standards/baseline/** merge=union' in .gitattributes git does so itself");
        }
        Map<String, String> values = values(line);
        for (String key : List.of("path", "subject", "fingerprint", "context")) {
            if (!values.containsKey(key)) {
                throw new Malformed(1, "the entry has no '" + key + "'" + MEND);
            }
        }
        String context = values.get("context");
        if (!DIGEST.matcher(context).matches()) {
            throw new Malformed(1, "'context' is not 32 hexadecimal digits" + MEND);
        }
        return new BaselineEntry(
                rule,
                values.get("path"),
                values.get("subject"),
                print(values.get("fingerprint"), context),
                copy(values),
                measure(values));
    }

    private static Map<String, String> values(String line) throws Malformed {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed(1, "this is not an entry, which looks like {\"path\":\"src/A.java\",...}" + MEND);
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String key = json.currentName();
                int column = json.currentTokenLocation().getColumnNr();
                if (!KEYS.contains(key)) {
                    throw new Malformed(
                            column, "the entry has the unknown key '" + key + "'" + Suggestion.among(key, KEYS));
                }
                JsonToken value = json.nextToken();
                boolean number = key.equals("copy") || key.equals("measure");
                if (value != (number ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING)) {
                    throw new Malformed(column, "'" + key + "' is not a " + (number ? "whole number" : "text") + MEND);
                }
                values.put(key, json.getText());
            }
            if (json.nextToken() != null) {
                throw new Malformed(
                        json.currentTokenLocation().getColumnNr(), "something follows the entry on its line" + MEND);
            }
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new Malformed(Math.max(1, column), "the entry is cut off or damaged" + MEND);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
        return values;
    }

    private static Fingerprint print(String text, String context) throws Malformed {
        var parts = PRINT.matcher(text);
        if (!parts.matches()) {
            throw new Malformed(1, "'fingerprint' is not a version, a colon and 32 hexadecimal digits" + MEND);
        }
        int version = Integer.parseInt(parts.group(1));
        if (version > Fingerprint.CURRENT_VERSION) {
            throw new Malformed(
                    1,
                    "the entry was written by a newer Assize (its fingerprint is of version " + version
                            + ", this Assize" + " knows " + Fingerprint.CURRENT_VERSION
                            + "): use that version of Assize");
        }
        return new Fingerprint(version, parts.group(2), context);
    }

    private static OptionalInt measure(Map<String, String> values) throws Malformed {
        if (!values.containsKey("measure")) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(values.get("measure")));
        } catch (NumberFormatException e) {
            throw new Malformed(1, "'measure' is not a number that a rule measures" + MEND);
        }
    }

    private static int copy(Map<String, String> values) throws Malformed {
        try {
            int copy = Integer.parseInt(values.getOrDefault("copy", "1"));
            if (copy >= 1) {
                return copy;
            }
        } catch (NumberFormatException e) {
            // Said below: a number that no file has so many findings of.
        }
        throw new Malformed(1, "'copy' is not 1 or more" + MEND);
    }
}
