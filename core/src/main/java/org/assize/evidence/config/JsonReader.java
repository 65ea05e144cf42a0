package org.assize.evidence.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/** Reads JSON as a stream of tokens with their places. Duplicate keys are kept, comments are skipped. */
final class JsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ConfigurationKind.DEEPEST)
                    .build())
            .build();

    private final SourceText source;
    private final ConfigurationDocument document;
    private final Deque<Level> levels = new ArrayDeque<>();

    JsonReader(SourceText source) {
        this.source = source;
        this.document = new ConfigurationDocument(0, source);
    }

    ConfigurationDocument read() throws UnreadableFileException {
        try (JsonParser parser = FACTORY.createParser(source.text())) {
            read(parser);
        } catch (IOException e) {
            throw unreadable("is not well-formed JSON: " + e.getMessage() + "; mend it here", 0, e);
        }
        return document;
    }

    private void read(JsonParser parser) throws IOException, UnreadableFileException {
        try {
            if (parser.nextToken() == null) {
                throw unreadable("is empty, which is not JSON: write {} or delete it", 0, null);
            }
            readValue(parser);
            while (!levels.isEmpty()) {
                parser.nextToken();
                readToken(parser);
            }
            if (parser.nextToken() != null) {
                throw unreadable(
                        "holds more than one JSON value: put them into one list, or end the file after the first",
                        start(parser),
                        null);
            }
        } catch (StreamConstraintsException e) {
            throw unreadable(
                    "goes beyond a limit for JSON: " + e.getOriginalMessage() + "; nest less deeply or split it",
                    (int) parser.currentLocation().getCharOffset() - 1,
                    e);
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw unreadable(
                    "is not well-formed JSON: " + e.getOriginalMessage() + "; mend it here",
                    (int) location.getCharOffset(),
                    e);
        }
    }

    private void readToken(JsonParser parser) throws IOException {
        Level level = levels.element();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.FIELD_NAME) {
            level.key = parser.currentName();
            level.keyStart = start(parser);
            level.keyEnd = endOfString(level.keyStart);
        } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
            levels.pop();
            if (level.node != null) {
                ValueType type = token == JsonToken.END_OBJECT ? ValueType.MAP : ValueType.LIST;
                level.node.setValue("", type, level.start, start(parser) + 1);
            }
        } else {
            readValue(parser);
        }
    }

    private void readValue(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        int start = start(parser);
        ConfigurationEntry entry = levels.isEmpty() && token.isStructStart() ? null : entry(start);
        if (token.isStructStart()) {
            levels.push(new Level(entry, token == JsonToken.START_ARRAY, start));
        } else if (entry != null) {
            String value = token == JsonToken.VALUE_NULL ? "" : parser.getText();
            int end = token == JsonToken.VALUE_STRING ? endOfString(start) : endOfWord(start);
            entry.setValue(value, type(token), start, end);
        }
    }

    private ConfigurationEntry entry(int start) {
        Level level = levels.peek();
        if (level == null) {
            return add(null, new ConfigurationEntry(document, null, "", false, false, start, start));
        }
        ConfigurationEntry entry = level.list
                ? new ConfigurationEntry(document, level.node, "[" + level.count + "]", true, false, start, start)
                : new ConfigurationEntry(document, level.node, level.key, false, false, level.keyStart, level.keyEnd);
        level.count++;
        return add(level.node, entry);
    }

    private ConfigurationEntry add(@Nullable ConfigurationEntry parent, ConfigurationEntry entry) {
        if (parent == null) {
            document.add(entry);
        } else {
            parent.add(entry);
        }
        return entry;
    }

    private static ValueType type(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ValueType.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> ValueType.BOOLEAN;
            case VALUE_NULL -> ValueType.NULL;
            default -> ValueType.STRING;
        };
    }

    private static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    /** The offset after the closing quote; the parser has already seen that there is one. */
    private int endOfString(int start) {
        String text = source.text();
        int index = start + 1;
        while (text.charAt(index) != '"') {
            index += text.charAt(index) == '\\' ? 2 : 1;
        }
        return index + 1;
    }

    private int endOfWord(int start) {
        String text = source.text();
        int index = start;
        while (index < text.length()
                && (Character.isLetterOrDigit(text.charAt(index)) || "+-.".indexOf(text.charAt(index)) >= 0)) {
            index++;
        }
        return index;
    }

    private UnreadableFileException unreadable(String message, int offset, @Nullable Throwable cause) {
        int bounded = Math.max(0, Math.min(offset, source.text().length()));
        Region region = source.region(bounded, bounded);
        return new UnreadableFileException(message, region, cause);
    }

    /** An object or array that is not closed yet. */
    private static final class Level {
        final @Nullable ConfigurationEntry node;
        final boolean list;
        final int start;
        String key = "";
        int keyStart;
        int keyEnd;
        int count;

        Level(@Nullable ConfigurationEntry node, boolean list, int start) {
            this.node = node;
            this.list = list;
            this.start = start;
        }
    }
}
