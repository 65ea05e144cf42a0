package org.assize.engine;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assize.engine.FileResult.Consulted;
import org.assize.engine.ResultCache.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The file that holds the results of earlier runs: JSON values one after the other. First a header with the key of the
 * rules in force, then the questions that results rest on, each once, then the results, which name questions by their
 * number, and at the end the count again, by which a truncated file is known. Written beside and moved into place, so
 * that two runs at once each leave a whole file.
 */
final class CacheFile {

    private static final int FORMAT = 2;
    private static final String PREFIX = "results-";
    private static final int MOST_RULE_SETS_KEPT = 8;

    /** What was read. */
    record Content(long writtenAt, Map<String, Entry> entries) {
        static final Content NOTHING = new Content(0, Map.of());
    }

    private record Header(int format, String key, long writtenAt, int questions, int files) {}

    private record Line(Entry entry, int[] consulted) {}

    private record Footer(int files) {}

    private final Path path;
    private final String key;
    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    CacheFile(Path folder, String key) {
        this.path = folder.resolve(PREFIX + FORMAT + "-" + key + ".json");
        this.key = key;
    }

    Path path() {
        return path;
    }

    /** The results of earlier runs; nothing if there is no file. */
    Content read() throws IOException {
        if (!Files.exists(path)) {
            return Content.NOTHING;
        }
        try (InputStream input = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                JsonParser parser = mapper.createParser(input)) {
            Header header = next(parser, mapper.readerFor(Header.class));
            if (header.format() != FORMAT || !header.key().equals(key)) {
                throw new IOException("it is of another version");
            }
            ObjectReader questions = mapper.readerFor(Consulted.class);
            List<Consulted> consulted = new ArrayList<>();
            for (int read = 0; read < header.questions(); read++) {
                consulted.add(next(parser, questions));
            }
            ObjectReader lines = mapper.readerFor(Line.class);
            Map<String, Entry> entries = new HashMap<>();
            for (int read = 0; read < header.files(); read++) {
                Line line = next(parser, lines);
                entries.put(line.entry().result().path(), withQuestions(line, consulted));
            }
            if (CacheFile.<Footer>next(parser, mapper.readerFor(Footer.class)).files() != header.files()) {
                throw new IOException("it is incomplete");
            }
            return new Content(header.writtenAt(), entries);
        }
    }

    private static <T> T next(JsonParser parser, ObjectReader reader) throws IOException {
        if (parser.nextToken() == null) {
            throw new IOException("it is incomplete");
        }
        return reader.readValue(parser);
    }

    private static Entry withQuestions(Line line, List<Consulted> consulted) {
        List<Consulted> asked =
                Arrays.stream(line.consulted()).mapToObj(consulted::get).toList();
        Entry entry = line.entry();
        return new Entry(
                entry.modified(),
                entry.size(),
                entry.description(),
                entry.result().withConsulted(asked));
    }

    /** Puts results in the place of what was there. */
    void write(Collection<Entry> entries) throws IOException {
        Files.createDirectories(path.getParent());
        Path written = Files.createTempFile(path.getParent(), "writing-", ".tmp");
        try {
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(written), 1 << 16)) {
                write(entries, output);
            }
            moveIntoPlace(written);
            forgetOldRuleSets();
        } catch (IOException | RuntimeException e) {
            deleteQuietly(written);
            throw e;
        }
    }

    private void moveIntoPlace(Path written) throws IOException {
        try {
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void write(Collection<Entry> entries, OutputStream output) throws IOException {
        Map<Consulted, Integer> questions = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        entries.stream()
                .sorted(Comparator.comparing(entry -> entry.result().path()))
                .forEach(entry -> lines.add(line(entry, questions)));
        long writtenAt = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        try (SequenceWriter values =
                mapper.writer().withRootValueSeparator("\n").writeValues(output)) {
            values.write(new Header(FORMAT, key, writtenAt, questions.size(), lines.size()));
            values.writeAll(questions.keySet());
            values.writeAll(lines);
            values.write(new Footer(lines.size()));
        }
    }

    private static Line line(Entry entry, Map<Consulted, Integer> questions) {
        int[] consulted = entry.result().consulted().stream()
                .mapToInt(question -> questions.computeIfAbsent(question, each -> questions.size()))
                .toArray();
        FileResult bare = entry.result().withConsulted(List.of());
        return new Line(new Entry(entry.modified(), entry.size(), entry.description(), bare), consulted);
    }

    private void forgetOldRuleSets() throws IOException {
        try (Stream<Path> entries = Files.list(path.getParent())) {
            List<Path> caches = entries.filter(
                            entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.comparing(CacheFile::lastModified).reversed())
                    .toList();
            for (Path old : caches.subList(Math.min(MOST_RULE_SETS_KEPT, caches.size()), caches.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void deleteQuietly(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException ignored) {
            // A left-over temporary file in the build folder harms nobody.
        }
    }

    /** What went wrong, without the excerpt that a parser adds. */
    static String firstLine(Exception e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
