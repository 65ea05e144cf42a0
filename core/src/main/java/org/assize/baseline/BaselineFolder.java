package org.assize.baseline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.codebase.AtomicFile;
import org.assize.document.DocumentProblem;
import org.assize.finding.Finding;

/**
 * A baseline on disk: one file of JSON lines for a rule, {@code <pack>/<rule>.jsonl}, one line a finding, sorted, without
 * totals or times, so that branches merge by {@code merge=union}. Only a person at a terminal changes it, never a test
 * and never a continuous integration run. Thread-safe; two processes that write at once each write whole files.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BaselineFolder {

    private static final String ENDING = ".jsonl";
    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*\\.jsonl");

    /** About a million findings of one rule. */
    private static final long LARGEST_FILE = 256L << 20;

    private final Path folder;
    private final String shownAs;
    private final Map<String, String> environment;

    private BaselineFolder(Path folder, String shownAs, Map<String, String> environment) {
        this.folder = folder;
        this.shownAs = shownAs;
        this.environment = environment;
    }

    /**
     * The baseline in a folder.
     *
     * @param folder the folder, which need not exist
     * @return the baseline's place
     */
    public static BaselineFolder at(Path folder) {
        return new BaselineFolder(folder, folder.toString().replace('\\', '/'), System.getenv());
    }

    /**
     * This folder, under another name in messages.
     *
     * @param name the folder as people know it, for example {@code standards/baseline}
     * @return the folder
     */
    public BaselineFolder shownAs(String name) {
        return new BaselineFolder(folder, name, environment);
    }

    /**
     * This folder, in another environment. The variable {@code CI} says whether this is a continuous integration run.
     *
     * @param variables the environment's variables
     * @return the folder
     */
    public BaselineFolder in(Map<String, String> variables) {
        return new BaselineFolder(folder, shownAs, Map.copyOf(variables));
    }

    /**
     * What reading gives.
     *
     * @param baseline every entry that could be read
     * @param adopted the rules that have a file, also an empty one
     * @param problems what could not be read, by file and line
     */
    public record Reading(Baseline baseline, Set<String> adopted, List<DocumentProblem> problems) {

        /** Copies both. */
        public Reading {
            adopted = Set.copyOf(adopted);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the baseline.
     *
     * @return what is there; nothing if there is no folder
     */
    public Reading read() {
        List<BaselineEntry> entries = new ArrayList<>();
        Set<String> adopted = new TreeSet<>();
        List<DocumentProblem> problems = new ArrayList<>();
        for (String file : files(problems)) {
            if (!FILE.matcher(file).matches()) {
                problems.add(new DocumentProblem(
                        shownAs + "/" + file,
                        1,
                        1,
                        "this is not the baseline of a rule, which is called <pack>/<rule>.jsonl: rename it, or take it"
                                + " out of this folder"));
                continue;
            }
            String rule = file.substring(0, file.length() - ENDING.length());
            adopted.add(rule);
            read(rule, file, entries, problems);
        }
        return new Reading(Baseline.of(entries), adopted, problems);
    }

    private List<String> files(List<DocumentProblem> problems) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder, 8, new FileVisitOption[0])) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith(".tmp") && !file.endsWith(".md") && !file.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(new DocumentProblem(shownAs, 1, 1, "the folder cannot be read (" + e.getMessage() + ")"));
            return List.of();
        }
    }

    private void read(String rule, String file, List<BaselineEntry> entries, List<DocumentProblem> problems) {
        String shown = shownAs + "/" + file;
        List<String> lines;
        try {
            if (Files.size(folder.resolve(file)) > LARGEST_FILE) {
                throw new IOException("it has more than " + (LARGEST_FILE >> 20) + " MB");
            }
            lines = Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            problems.add(new DocumentProblem(shown, 1, 1, "the file is not UTF-8: take it back from version control"));
            return;
        } catch (IOException e) {
            problems.add(new DocumentProblem(shown, 1, 1, "the file cannot be read (" + e.getMessage() + ")"));
            return;
        }
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (!line.isEmpty()) {
                try {
                    entries.add(BaselineLine.read(rule, line));
                } catch (BaselineLine.Malformed e) {
                    problems.add(new DocumentProblem(shown, index + 1, e.column(), String.valueOf(e.getMessage())));
                }
            }
        }
    }

    /**
     * Accepts findings as known debt, for rules that are being adopted. A rule that has a baseline already is refused:
     * a baseline may only shrink.
     *
     * @param rules the rules that are being adopted; a rule without findings gets an empty baseline
     * @param findings findings that count now; those of other rules are left out
     * @return the baseline as it is afterwards
     * @throws BaselineException if a rule was adopted before, in a continuous integration run, if what is there cannot be
     *     read, or if a file cannot be written
     */
    public Baseline accept(Collection<String> rules, Collection<Finding> findings) {
        Reading before = readToChange("accept");
        List<String> again =
                rules.stream().filter(before.adopted()::contains).sorted().toList();
        if (!again.isEmpty()) {
            throw new BaselineException(String.join(", ", again) + (again.size() == 1 ? " has" : " have")
                    + " a baseline already, and a baseline may only shrink: put the new findings right, or waive them");
        }
        Baseline added = Baseline.accepting(findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.BREACH && rules.contains(finding.rule()))
                .toList());
        write(added, rules);
        return before.baseline().plus(added);
    }

    /**
     * Takes entries out that are no longer needed.
     *
     * @param stale the entries
     * @return the baseline as it is afterwards
     * @throws BaselineException in a continuous integration run, if what is there cannot be read, or if a file cannot be
     *     written
     */
    public Baseline prune(Collection<BaselineEntry> stale) {
        return prune(stale, Map.of());
    }

    /**
     * Takes out entries, and lowers what others accept.
     *
     * @param stale the entries that are no longer needed
     * @param shrunk entries whose findings are smaller than they were, each with the one that takes its place
     * @return what is left
     * @throws BaselineException if the baseline cannot be read or written, or this is a continuous integration run
     */
    public Baseline prune(Collection<BaselineEntry> stale, Map<BaselineEntry, BaselineEntry> shrunk) {
        Reading before = readToChange("prune");
        Baseline rest = before.baseline().without(stale).with(shrunk);
        write(
                rest,
                Stream.concat(stale.stream(), shrunk.keySet().stream())
                        .map(BaselineEntry::rule)
                        .collect(Collectors.toSet()));
        return rest;
    }

    private Reading readToChange(String verb) {
        String ci = environment.getOrDefault("CI", "");
        if (!ci.isEmpty() && !ci.equalsIgnoreCase("false")) {
            throw new BaselineException("'baseline " + verb + "' is refused in a continuous integration run (the"
                    + " environment variable CI is '" + ci
                    + "'): what is accepted is decided by a person, run it at your"
                    + " own machine and commit what it writes");
        }
        Reading before = read();
        if (!before.problems().isEmpty()) {
            throw new BaselineException("the baseline cannot be changed while a part of it cannot be read:\n"
                    + before.problems().stream().map(DocumentProblem::toString).collect(Collectors.joining("\n")));
        }
        return before;
    }

    private void write(Baseline baseline, Collection<String> rules) {
        Map<String, String> contents = new TreeMap<>();
        for (String rule : new HashSet<>(rules)) {
            contents.put(
                    rule + ENDING,
                    baseline.entriesOf(rule).stream()
                            .map(entry -> BaselineLine.write(entry) + "\n")
                            .collect(Collectors.joining()));
        }
        for (Map.Entry<String, String> content : contents.entrySet()) {
            try {
                AtomicFile.write(folder.resolve(content.getKey()), content.getValue());
            } catch (IOException e) {
                throw new BaselineException(
                        shownAs + "/" + content.getKey() + " cannot be written (" + AtomicFile.reason(e)
                                + "); the file is as it was",
                        e);
            }
        }
    }
}
