package org.assize.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.codebase.AtomicFile;
import org.assize.standard.Owner;

/**
 * How coverage has gone: {@code standards/history.jsonl}, one line for a commit, standard and owner. Only
 * {@link #record} writes it, which no test does. Immutable.
 *
 * @param entries the entries in the order they were recorded
 * @param problems what could not be read, as {@code line: what is wrong}; the other lines stand
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CoverageHistory(List<HistoryEntry> entries, List<String> problems) {

    /** Nothing was recorded. */
    public static final CoverageHistory NONE = new CoverageHistory(List.of(), List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Copies both. */
    public CoverageHistory {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a history.
     *
     * @param file the file, which need not exist
     * @return what is there
     */
    public static CoverageHistory read(Path file) {
        if (!Files.exists(file)) {
            return NONE;
        }
        List<HistoryEntry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int index = 0; index < lines.size(); index++) {
                if (!lines.get(index).isBlank()) {
                    Optional<HistoryEntry> entry = entry(lines.get(index));
                    entry.ifPresent(entries::add);
                    if (entry.isEmpty()) {
                        problems.add(
                                (index + 1) + ": this is not an entry of the history; take the line back from version"
                                        + " control, or delete it");
                    }
                }
            }
        } catch (IOException e) {
            problems.add("1: the file cannot be read (" + AtomicFile.reason(e) + ")");
        }
        return new CoverageHistory(entries, problems);
    }

    /**
     * How long clauses of an owner have been in a state, as far as was recorded.
     *
     * @param state the state
     * @param owner who would be asked
     * @return the first recorded day since which there has always been one; empty if there was none when it was recorded
     *     last
     */
    public Optional<LocalDate> since(ClauseState state, Owner owner) {
        TreeMap<LocalDate, Integer> byDay = new TreeMap<>();
        for (HistoryEntry entry : entries) {
            if (entry.owner() == owner) {
                byDay.merge(entry.day(), entry.counts().getOrDefault(state, 0), Integer::sum);
            }
        }
        Optional<LocalDate> since = Optional.empty();
        for (Map.Entry<LocalDate, Integer> day : byDay.descendingMap().entrySet()) {
            if (day.getValue() == 0) {
                break;
            }
            since = Optional.of(day.getKey());
        }
        return since;
    }

    private static Optional<HistoryEntry> entry(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            Map<ClauseState, Integer> counts = new EnumMap<>(ClauseState.class);
            for (ClauseState state : ClauseState.values()) {
                counts.put(state, node.path(state.key()).asInt(0));
            }
            return Optional.of(new HistoryEntry(
                    node.required("commit").asText(),
                    LocalDate.parse(node.required("day").asText()),
                    node.required("standard").asText(),
                    Owner.valueOf(node.required("owner").asText().toUpperCase(Locale.ROOT)),
                    counts));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Adds how things stand to the file. What was recorded of the same commit before is replaced.
     *
     * @param file the file; made if it is not there
     * @param commit the commit that was judged
     * @param day the day it was judged
     * @param map how it stands
     * @return the history as it is afterwards
     * @throws IOException if the file cannot be written; it is then as it was
     */
    public static CoverageHistory record(Path file, String commit, LocalDate day, HandOffMap map) throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                boolean same = entry(line)
                        .filter(entry -> entry.commit().equals(commit))
                        .isPresent();
                if (!same && !line.isBlank()) {
                    lines.add(line);
                }
            }
        }
        for (StandardCoverage standard : map.standards()) {
            for (Owner owner : Owner.values()) {
                HistoryEntry entry =
                        new HistoryEntry(commit, day, standard.standard().id(), owner, standard.counts(owner));
                if (!entry.counts().isEmpty()) {
                    lines.add(line(entry));
                }
            }
        }
        AtomicFile.write(file, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
        return read(file);
    }

    private static String line(HistoryEntry entry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("commit", entry.commit());
        node.put("day", entry.day().toString());
        node.put("standard", entry.standard());
        node.put("owner", entry.owner().name().toLowerCase(Locale.ROOT));
        entry.counts().forEach((state, count) -> node.put(state.key(), count));
        return node.toString();
    }

    /**
     * How a standard stood at each commit, of all owners together.
     *
     * @param standard the standard's id
     * @return for each commit, in the order they were recorded, how many clauses were in each state
     */
    public Map<String, Map<ClauseState, Integer>> of(String standard) {
        Map<String, Map<ClauseState, Integer>> byCommit = new LinkedHashMap<>();
        for (HistoryEntry entry : entries) {
            if (entry.standard().equals(standard)) {
                Map<ClauseState, Integer> counts =
                        byCommit.computeIfAbsent(entry.commit(), commit -> new EnumMap<>(ClauseState.class));
                entry.counts().forEach((state, count) -> counts.merge(state, count, Integer::sum));
            }
        }
        return byCommit;
    }

    /**
     * The standards that something was recorded of.
     *
     * @return their ids, sorted
     */
    public List<String> standards() {
        return entries.stream().map(HistoryEntry::standard).distinct().sorted().toList();
    }

    /**
     * When a commit was recorded.
     *
     * @param commit the commit
     * @return the day, or empty if it was not
     */
    public Optional<LocalDate> dayOf(String commit) {
        return entries.stream()
                .filter(entry -> entry.commit().equals(commit))
                .map(HistoryEntry::day)
                .findFirst();
    }
}
