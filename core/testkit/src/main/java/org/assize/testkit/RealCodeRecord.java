package org.assize.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How often the rules of a pack fire on code that their authors did not write, and how often they were right there, for the
 * pages of the rules. Immutable.
 *
 * <p>The record is a file of lines with values parted by tabs: a rule's id, its findings, the lines of code that it judged,
 * how many findings were read, how many of these were right, and a note. The last three may be empty; the first line names
 * the columns.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RealCodeRecord {

    private static final int COLUMNS = 6;
    private static final double PER = 10_000;

    private final Map<String, String> sentences;

    private RealCodeRecord(Map<String, String> sentences) {
        this.sentences = Map.copyOf(sentences);
    }

    /**
     * Reads a record.
     *
     * @param file the file, encoded as UTF-8
     * @return the record
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a line is not of the form; the message names it
     */
    public static RealCodeRecord read(Path file) {
        Map<String, String> sentences = new HashMap<>();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int index = 1; index < lines.size(); index++) {
                String[] values = lines.get(index).split("\t", -1);
                if (values.length != COLUMNS) {
                    throw new IllegalArgumentException(
                            file + ":" + (index + 1) + " has " + values.length + " values, not " + COLUMNS);
                }
                sentences.put(values[0], sentence(values));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return new RealCodeRecord(sentences);
    }

    private static String sentence(String[] values) {
        long findings = Long.parseLong(values[1]);
        long lines = Long.parseLong(values[2]);
        String often = findings == 0
                ? String.format(Locale.ROOT, "nothing in %,d lines", lines)
                : String.format(
                        Locale.ROOT, "%,d in %,d lines, %.2f in 10,000", findings, lines, findings * PER / lines);
        String right = values[3].isEmpty() ? "; none was read" : "; of " + values[3] + " read, right: " + values[4];
        boolean silent = findings == 0 && values[3].isEmpty();
        return often + (silent ? "" : right) + (values[5].isEmpty() ? "" : " (" + values[5] + ")");
    }

    /** What is known of a rule, in one line. */
    Optional<String> of(String rule) {
        return Optional.ofNullable(sentences.get(rule));
    }
}
