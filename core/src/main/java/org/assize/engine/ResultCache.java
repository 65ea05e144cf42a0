package org.assize.engine;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of earlier runs, by file. One file of JSON lines holds all of them: a header with the key of the rules in
 * force, one line a file, and a last line with the count, by which a truncated file is known. Written beside and moved
 * into place, so that two runs at once each leave a whole file. Everything wrong with it means a cold run, never a wrong
 * result. Thread-safe.
 */
final class ResultCache {

    private static final int FORMAT = 1;
    private static final String NAME = "results-" + FORMAT + "-";
    private static final int MOST_RULE_SETS_KEPT = 8;

    private record Header(int format, String key) {}

    private record Footer(int files) {}

    private final @Nullable Path file;
    private final String key;
    private final Map<String, FileResult> earlier;
    private final ConcurrentMap<String, FileResult> now = new ConcurrentHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private final ObjectMapper mapper;

    private ResultCache(@Nullable Path file, String key) {
        this.file = file;
        this.key = key;
        this.mapper = JsonMapper.builder()
                .disable(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build();
        this.earlier = new HashMap<>();
    }

    static ResultCache off() {
        return new ResultCache(null, "");
    }

    static ResultCache in(Path folder, String key) {
        ResultCache cache = new ResultCache(folder.resolve(NAME + key + ".jsonl"), key);
        cache.load();
        return cache;
    }

    boolean isOn() {
        return file != null;
    }

    List<String> notices() {
        return notices;
    }

    private void load() {
        if (file == null || !Files.isRegularFile(file)) {
            return;
        }
        ObjectReader reader = mapper.readerFor(FileResult.class);
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            readLines(input, reader);
        } catch (IOException | RuntimeException e) {
            earlier.clear();
            notices.add("the cache " + file + " cannot be used and is written anew: "
                    + (e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage()));
        }
    }

    private void readLines(InputStream input, ObjectReader reader) throws IOException {
        try (com.fasterxml.jackson.core.JsonParser parser = mapper.createParser(input)) {
            parser.nextToken();
            Header header = mapper.readValue(parser, Header.class);
            if (header.format() != FORMAT || !header.key().equals(key)) {
                throw new IOException("it is of another version");
            }
            parser.nextToken();
            int count = parser.getIntValue();
            for (int read = 0; read < count; read++) {
                parser.nextToken();
                FileResult result = reader.readValue(parser);
                earlier.put(result.path(), result);
            }
            parser.nextToken();
            if (mapper.readValue(parser, Footer.class).files() != count) {
                throw new IOException("it is incomplete");
            }
        }
    }

    /** A result of an earlier run, if the file and everything it rests on are unchanged. */
    Optional<FileResult> find(String path, String hash, RunLookups lookups) {
        FileResult result = earlier.get(path);
        if (result == null || !result.hash().equals(hash)) {
            return Optional.empty();
        }
        for (FileResult.Consulted consulted : result.consulted()) {
            if (!lookups.isUnchanged(consulted)) {
                return Optional.empty();
            }
        }
        now.put(path, result);
        return Optional.of(result);
    }

    void keep(FileResult result) {
        if (isOn() && result.isCacheable()) {
            now.put(result.path(), result);
        }
    }

    /** Writes what this run knows, unless it is what was read. Never fails a run. */
    void save() {
        if (file == null || isUnchanged()) {
            return;
        }
        Path written = null;
        try {
            Files.createDirectories(file.getParent());
            written = Files.createTempFile(file.getParent(), "writing-", ".tmp");
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(written), 1 << 16)) {
                write(output);
            }
            try {
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            }
            forgetOldRuleSets(file.getParent());
        } catch (IOException e) {
            notices.add("the cache " + file + " could not be written, so the next run will not be faster: "
                    + e.getMessage());
            deleteQuietly(written);
        }
    }

    private boolean isUnchanged() {
        return now.size() == earlier.size()
                && now.entrySet().stream().allMatch(each -> earlier.get(each.getKey()) == each.getValue());
    }

    private void write(OutputStream output) throws IOException {
        List<FileResult> results = now.values().stream()
                .sorted(java.util.Comparator.comparing(FileResult::path))
                .toList();
        try (SequenceWriter lines = mapper.writer().withRootValueSeparator("\n").writeValues(output)) {
            lines.write(new Header(FORMAT, key));
            lines.write(results.size());
            for (FileResult result : results) {
                lines.write(result);
            }
            lines.write(new Footer(results.size()));
        }
    }

    private static void forgetOldRuleSets(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> caches = entries.filter(
                            entry -> entry.getFileName().toString().startsWith("results-"))
                    .sorted(java.util.Comparator.comparing(ResultCache::lastModified)
                            .reversed())
                    .toList();
            for (Path old : caches.subList(Math.min(MOST_RULE_SETS_KEPT, caches.size()), caches.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static java.nio.file.attribute.FileTime lastModified(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            return java.nio.file.attribute.FileTime.fromMillis(0);
        }
    }

    private static void deleteQuietly(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException ignored) {
            // A left-over temporary file in the build folder harms nobody.
        }
    }
}
