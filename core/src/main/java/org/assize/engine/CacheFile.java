package org.assize.engine;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.assize.codebase.AtomicFile;
import org.assize.engine.FileResult.Consulted;
import org.assize.engine.ResultCache.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The file that holds the results of earlier runs: JSON values one after the other. First a header with the key of the
 * rules in force, then the questions that results rest on, each once, then the results, which name questions by their
 * number, and on the last line a checksum, by which a truncated or damaged file is known. Written beside and moved into
 * place, so that two runs at once each leave a whole file.
 */
final class CacheFile {

    private static final int FORMAT = 7;
    private static final String PREFIX = "results-";
    private static final String WRITING = "writing-";
    private static final int MOST_RULE_SETS_KEPT = 8;

    /** What a run that was killed left behind is older than what any run still writes. */
    private static final long LONGEST_WRITING_MILLISECONDS = TimeUnit.HOURS.toMillis(1);

    private static final int FOOTER_LENGTH = footer(new CRC32()).length;

    /**
     * What was read.
     *
     * @param startedAt when the run that wrote it began, in nanoseconds since 1970
     * @param entries its results by path
     */
    record Content(long startedAt, Map<String, Entry> entries) {
        static final Content NOTHING = new Content(0, Map.of());
    }

    private record Header(int format, String key, long startedAt, int questions, int files) {}

    private record Line(Entry entry, int[] consulted) {}

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
        if (!Files.isRegularFile(path)) {
            return Content.NOTHING;
        }
        byte[] content = Files.readAllBytes(path);
        try (JsonParser parser = mapper.createParser(content, 0, checkedLength(content))) {
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
            return new Content(header.startedAt(), entries);
        }
    }

    /** The length of what the last line vouches for. */
    private static int checkedLength(byte[] content) throws IOException {
        int length = content.length - FOOTER_LENGTH;
        CRC32 sum = new CRC32();
        sum.update(content, 0, Math.max(0, length));
        if (length < 0 || !Arrays.equals(footer(sum), Arrays.copyOfRange(content, length, content.length))) {
            throw new IOException("it is damaged or cut off");
        }
        return length;
    }

    private static byte[] footer(CRC32 sum) {
        return String.format("\n{\"crc32\":\"%08x\"}\n", sum.getValue()).getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T next(JsonParser parser, ObjectReader reader) throws IOException {
        if (parser.nextToken() == null) {
            throw new IOException("it is damaged or cut off");
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
    void write(long startedAt, Collection<Entry> entries) throws IOException {
        Files.createDirectories(path.getParent());
        Path written = Files.createTempFile(path.getParent(), WRITING, ".tmp");
        try {
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(written), 1 << 16)) {
                write(startedAt, entries, output);
            }
            AtomicFile.move(written, path);
            forgetOldRuleSets();
        } catch (IOException | RuntimeException e) {
            deleteQuietly(written);
            throw e;
        }
    }

    private void write(long startedAt, Collection<Entry> entries, OutputStream output) throws IOException {
        Map<Consulted, Integer> questions = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        entries.stream()
                .sorted(Comparator.comparing(entry -> entry.result().path()))
                .forEach(entry -> lines.add(line(entry, questions)));
        CheckedOutputStream summed = new CheckedOutputStream(output, new CRC32());
        try (SequenceWriter values =
                mapper.writer().withRootValueSeparator("\n").writeValues(summed)) {
            values.write(new Header(FORMAT, key, startedAt, questions.size(), lines.size()));
            values.writeAll(questions.keySet());
            values.writeAll(lines);
        }
        output.write(footer((CRC32) summed.getChecksum()));
    }

    private static Line line(Entry entry, Map<Consulted, Integer> questions) {
        int[] consulted = entry.result().consulted().stream()
                .mapToInt(question -> questions.computeIfAbsent(question, each -> questions.size()))
                .toArray();
        FileResult bare = entry.result().withConsulted(List.of());
        return new Line(new Entry(entry.modified(), entry.size(), entry.description(), bare), consulted);
    }

    /** Keeps the folder small. Another process may do the same at this moment. */
    private void forgetOldRuleSets() throws IOException {
        Map<Path, Long> caches = new HashMap<>();
        long oldest = System.currentTimeMillis() - LONGEST_WRITING_MILLISECONDS;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path.getParent())) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(PREFIX)) {
                    caches.put(entry, lastModified(entry));
                } else if (name.startsWith(WRITING) && lastModified(entry) < oldest) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        List<Path> newestFirst = caches.keySet().stream()
                .sorted(Comparator.comparing(caches::get).reversed())
                .toList();
        for (Path old : newestFirst.subList(Math.min(MOST_RULE_SETS_KEPT, newestFirst.size()), newestFirst.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static long lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
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
}
