package org.assize.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.assize.Assessment;
import org.assize.AssessmentBuilder;
import org.assize.Assize;
import org.assize.codebase.AtomicFile;
import org.assize.codebase.Codebase;
import org.assize.codebase.CodebaseException;
import org.assize.coverage.CoverageHistory;
import org.assize.finding.Severity;
import org.assize.policy.Policy;
import org.assize.report.Report;
import org.assize.report.Reports;
import org.assize.rule.InstalledPacks;
import org.assize.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assize check}: judges code bases. */
@Command(
        name = "check",
        description =
                "Judges code bases. Exit code 0: clean; 1: findings at or above the failing severity; 2: the command was"
                        + " not understood, or a folder could not be checked (the others are reported all the same).",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private enum Format {
        console,
        json,
        sarif,
        github,
        html,
        markdown
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ROOT", description = "Folders of code bases; the working directory if none is given.")
    private List<Path> roots = new ArrayList<>();

    @Option(names = "--roots-from", paramLabel = "FILE", description = "A file that names one more folder a line.")
    private Path rootsFrom;

    @Mixin
    private RuleSelection selection;

    @Option(names = "--no-policy", description = "Ignore the code base's own standards/ folder.")
    private boolean noPolicy;

    @Option(names = "--format", description = "How to report: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.console;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write the report; the terminal if not given.")
    private Path outputFile;

    @Option(names = "--fail-on", description = "The lightest severity that fails: ${COMPLETION-CANDIDATES}.")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads; one a processor if not given.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-cache", description = "Neither use nor write the cache in the build folder.")
    private boolean noCache;

    @Override
    public Integer call() throws IOException {
        PrintWriter errors = spec.commandLine().getErr();
        InstalledPacks installed = Main.packs(errors);
        RuleSet own = RuleSet.of();
        for (Path root : allRoots()) {
            own = own.plus(StandardsFolder.rulesOf(policyOf(root), installed));
        }
        RuleSet rules = selection.from(installed, own);
        if (rules.rules().isEmpty()) {
            errors.println(
                    "assize: no rule is in force, so nothing can be checked; `assize rules` lists those there are");
            return Main.USAGE;
        }
        List<Assessment> assessments = new ArrayList<>();
        boolean nothing = false;
        for (Path root : allRoots()) {
            try {
                Codebase codebase = Codebase.at(root);
                if (codebase.files().isEmpty()) {
                    errors.println("assize: " + root + " holds no file to check");
                    nothing = true;
                }
                assessments.add(assess(codebase, rules, installed));
            } catch (CodebaseException e) {
                // The other roots are judged all the same.
                errors.println("assize: " + e.getMessage());
                nothing = true;
            }
        }
        write(assessments);
        boolean fails = assessments.stream().anyMatch(assessment -> assessment.fails(failOn));
        return nothing ? Main.USAGE : fails ? Main.FINDINGS : Main.CLEAN;
    }

    private List<Path> allRoots() {
        List<Path> all = new ArrayList<>(roots);
        if (rootsFrom != null) {
            all.addAll(RootsFile.read(rootsFrom));
            if (all.isEmpty()) {
                throw new IllegalArgumentException("--roots-from " + rootsFrom + " names no folder");
            }
        }
        return all.isEmpty() ? List.of(Path.of("")) : all;
    }

    private Policy policyOf(Path root) {
        return noPolicy ? Policy.none() : StandardsFolder.policyOf(root);
    }

    private Assessment assess(Codebase codebase, RuleSet rules, InstalledPacks installed) {
        Policy policy = policyOf(codebase.root());
        AssessmentBuilder builder = (selection.isExplicit() || noPolicy
                        ? Assize.assess(codebase).against(rules).under(noPolicy ? policy : policy.forGivenRulesOnly())
                        : StandardsFolder.assessing(codebase, policy, installed))
                .threads(threads);
        if (!noCache) {
            builder = builder.cached();
        }
        try (Progress progress = Progress.onTerminal()) {
            return builder.listenedToBy(progress).run();
        }
    }

    private void write(List<Assessment> assessments) throws IOException {
        Report report = switch (format) {
            case console -> Reports.console();
            case json -> Reports.json();
            case sarif -> Reports.sarif();
            case github -> Reports.sarifForGitHub();
            case html -> Reports.html(history());
            case markdown -> Reports.markdown();
        };
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        report.write(assessments, bytes);
        if (outputFile != null) {
            AtomicFile.write(outputFile, bytes.toString(StandardCharsets.UTF_8));
            return;
        }
        PrintWriter output = spec.commandLine().getOut();
        output.print(bytes.toString(StandardCharsets.UTF_8));
        output.flush();
    }

    private CoverageHistory history() {
        List<Path> all = allRoots();
        return noPolicy || all.size() != 1
                ? CoverageHistory.NONE
                : CoverageHistory.read(all.get(0).resolve(StandardsFolder.NAME).resolve("history.jsonl"));
    }
}
