package org.assize.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.baseline.Baseline;
import org.assize.baseline.BaselineEntry;
import org.assize.baseline.BaselineFolder;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.Finding;
import org.assize.rule.RuleInForce;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assize baseline}: what was there when rules were adopted. */
@Command(
        name = "baseline",
        description = "Keeps what was there when rules were adopted. It may only shrink.",
        mixinStandardHelpOptions = true,
        subcommands = {BaselineCommand.Accept.class, BaselineCommand.Prune.class, BaselineCommand.Status.class})
final class BaselineCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: accept, prune or status");
    }

    static BaselineFolder folder(Path root) {
        return BaselineFolder.at(root.resolve(StandardsFolder.NAME).resolve("baseline"))
                .shownAs(StandardsFolder.NAME + "/baseline");
    }

    /** Accepts what is found now as known debt, for rules that are being adopted. */
    @Command(
            name = "accept",
            description =
                    "Accepts what is found now, for rules that are being adopted: all of them the first time, those"
                            + " named with --rules later.",
            mixinStandardHelpOptions = true)
    static final class Accept implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private RootOption root;

        @Option(names = "--rules", split = ",", paramLabel = "RULE", description = "The rules that are being adopted.")
        private List<String> rules = new ArrayList<>();

        @Override
        public Integer call() {
            PrintWriter output = spec.commandLine().getOut();
            Assessment assessment = StandardsFolder.assess(
                    root.path(), Main.packs(spec.commandLine().getErr()));
            BaselineFolder folder = folder(root.path());
            BaselineFolder.Reading before = folder.read();
            if (rules.isEmpty() && !before.adopted().isEmpty()) {
                throw new IllegalArgumentException(
                        "there is a baseline already, and a baseline may only shrink: put the"
                                + " new findings right, waive them, or name the rules that you adopt now with --rules");
            }
            TreeSet<String> adopted = new TreeSet<>(rules);
            if (rules.isEmpty()) {
                assessment.rules().rules().stream()
                        .map(RuleInForce::id)
                        .filter(rule -> !assessment.findingsOf(rule).isEmpty())
                        .forEach(adopted::add);
            } else {
                assessment.rules().only(rules.toArray(String[]::new));
            }
            Baseline after = folder.accept(adopted, assessment.findings());
            int added = after.entries().size() - before.baseline().entries().size();
            output.println("accepted " + added + (added == 1 ? " finding of " : " findings of ") + adopted.size()
                    + (adopted.size() == 1 ? " rule" : " rules") + " into standards/baseline; commit it");
            output.flush();
            return Main.CLEAN;
        }
    }

    /** Takes out what has been put right. */
    @Command(name = "prune", description = "Takes out what has been put right.", mixinStandardHelpOptions = true)
    static final class Prune implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private RootOption root;

        @Override
        public Integer call() {
            Assessment assessment = StandardsFolder.assess(
                    root.path(), Main.packs(spec.commandLine().getErr()));
            List<BaselineEntry> stale = assessment.staleBaselineEntries();
            Baseline after = folder(root.path()).prune(stale, assessment.shrunkBaselineEntries());
            int shrunk = assessment.shrunkBaselineEntries().size();
            PrintWriter output = spec.commandLine().getOut();
            output.println("took out " + stale.size() + (stale.size() == 1 ? " entry, " : " entries, ")
                    + (shrunk == 0 ? "" : "lowered " + shrunk + ", ")
                    + after.entries().size() + " left");
            output.flush();
            return Main.CLEAN;
        }
    }

    /** Tells how much debt there is. */
    @Command(
            name = "status",
            description = "Tells for each rule what is still there, what has been put right, and what is new.",
            mixinStandardHelpOptions = true)
    static final class Status implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private RootOption root;

        @Override
        public Integer call() throws IOException {
            Assessment assessment = StandardsFolder.assess(
                    root.path(), Main.packs(spec.commandLine().getErr()));
            Map<String, Long> there = assessment.accepted().stream()
                    .filter(AcceptedFinding::isDebt)
                    .collect(Collectors.groupingBy(each -> each.finding().rule(), TreeMap::new, Collectors.counting()));
            Map<String, Long> stale = assessment.staleBaselineEntries().stream()
                    .collect(Collectors.groupingBy(BaselineEntry::rule, TreeMap::new, Collectors.counting()));
            Map<String, Long> fresh = assessment.findings().stream()
                    .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
            TreeSet<String> rules = new TreeSet<>(there.keySet());
            rules.addAll(stale.keySet());
            rules.addAll(folder(root.path()).read().adopted());
            PrintWriter output = spec.commandLine().getOut();
            output.printf("%-50s %12s %14s %6s  %s%n", "rule", "still there", "put right", "new", "adopted");
            for (String rule : rules) {
                output.printf(
                        "%-50s %12d %14d %6d  %s%n",
                        rule,
                        there.getOrDefault(rule, 0L),
                        stale.getOrDefault(rule, 0L),
                        fresh.getOrDefault(rule, 0L),
                        adopted(rule));
            }
            output.flush();
            return Main.CLEAN;
        }

        /** A rule is adopted once, so the day on which its file was added is how old its debt is. Asked of git. */
        private String adopted(String rule) throws IOException {
            Process git = new ProcessBuilder(
                            "git",
                            "log",
                            "--diff-filter=A",
                            "--follow",
                            "--format=%cs",
                            "--",
                            StandardsFolder.NAME + "/baseline/" + rule + ".jsonl")
                    .directory(root.path().toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<String> days = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return days.isEmpty() ? "" : days.get(days.size() - 1);
        }
    }
}
