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
import org.assize.codebase.Codebase;
import org.assize.codebase.CodebaseException;
import org.assize.finding.Severity;
import org.assize.report.Report;
import org.assize.report.Reports;
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
        json
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

    @Option(names = "--fail-on", description = "The lightest severity that fails: ${COMPLETION-CANDIDATES}.")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads; one a processor if not given.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-cache", description = "Neither use nor write the cache in the build folder.")
    private boolean noCache;

    @Override
    public Integer call() throws IOException {
        PrintWriter errors = spec.commandLine().getErr();
        RuleSet rules = selection.from(Main.packs(errors));
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
                assessments.add(assess(codebase, rules));
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

    private Assessment assess(Codebase codebase, RuleSet rules) {
        AssessmentBuilder builder = Assize.assess(codebase).against(rules).threads(threads);
        if (!noCache) {
            builder = builder.cached();
        }
        try (Progress progress = Progress.onTerminal()) {
            return builder.listenedToBy(progress).run();
        }
    }

    private void write(List<Assessment> assessments) throws IOException {
        Report report = format == Format.json ? Reports.json() : Reports.console();
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        report.write(assessments, bytes);
        PrintWriter output = spec.commandLine().getOut();
        output.print(bytes.toString(StandardCharsets.UTF_8));
        output.flush();
    }
}
