package org.assize.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.coverage.ClauseCoverage;
import org.assize.coverage.CoverageHistory;
import org.assize.coverage.HandOffMap;
import org.assize.coverage.OwnerCoverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assize coverage}: the hand-off map. */
@Command(
        name = "coverage",
        description = "Tells whom the team still waits for: what is known of every clause of the standards in force.",
        mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {

    private static final int MOST_NEXT = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RootOption root;

    @Option(names = "--record", description = "Also add how it stands at this commit to standards/history.jsonl.")
    private boolean record;

    @Override
    public Integer call() throws IOException {
        Assessment assessment = StandardsFolder.assess(
                root.path(), Main.packs(spec.commandLine().getErr()));
        HandOffMap map = assessment.handOffMap();
        if (map.standards().isEmpty()) {
            throw new IllegalArgumentException("no standard is in force: name some in standards/assize.yml, for example"
                    + " standards: [ {id: wcag-2.2, level: AA} ]");
        }
        PrintWriter output = spec.commandLine().getOut();
        for (OwnerCoverage owner : map.owners()) {
            output.println(owner.owner().name().toLowerCase(Locale.ROOT) + ": "
                    + owner.waiting().size() + " of " + owner.clauses().size() + " clauses wait");
            for (ClauseCoverage clause : owner.clauses()) {
                output.println("  " + clause.clause().id() + " "
                        + clause.clause().title() + ": " + clause.state().words() + ", " + clause.reason());
            }
        }
        List<ClauseCoverage> next = map.codifyNext();
        if (!next.isEmpty()) {
            output.println("to write a rule for next: "
                    + next.stream()
                            .limit(MOST_NEXT)
                            .map(clause ->
                                    clause.clause().id() + " " + clause.clause().title())
                            .collect(Collectors.joining("; "))
                    + (next.size() > MOST_NEXT ? "; and " + (next.size() - MOST_NEXT) + " more" : ""));
        }
        if (record) {
            Path file = root.standards().resolve("history.jsonl");
            CoverageHistory.record(file, commit(), assessment.day(), map);
            output.println("recorded in standards/history.jsonl; commit it");
        }
        output.flush();
        return Main.CLEAN;
    }

    /** Asked of git itself, which knows every form that a repository has. */
    private String commit() throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "HEAD")
                .directory(root.path().toAbsolutePath().toFile())
                .start();
        String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!commit.matches("[0-9a-f]{40,64}")) {
            throw new IllegalArgumentException(
                    root.path().toAbsolutePath() + " is at no commit of git: commit first, then record");
        }
        return commit;
    }
}
