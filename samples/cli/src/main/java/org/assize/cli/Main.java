package org.assize.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.assize.baseline.BaselineException;
import org.assize.codebase.CodebaseException;
import org.assize.codebase.FileNotWrittenException;
import org.assize.rule.InstalledPacks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code assize}. */
@Command(
        name = "assize",
        description = "Runs quality, compliance and accessibility standards over a code base.",
        subcommands = {
            InitCommand.class,
            CheckCommand.class,
            FixCommand.class,
            BaselineCommand.class,
            WaiveCommand.class,
            AttestCommand.class,
            CoverageCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            HandbookCommand.class,
            ExportCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {

    /** Everything that was checked is clean. */
    static final int CLEAN = 0;

    /** There are findings at or above the failing severity, or a rule could not be run. */
    static final int FINDINGS = 1;

    /** The command was not understood, or there was nothing to check. */
    static final int USAGE = 2;

    @Spec
    private CommandSpec spec;

    private Main() {}

    /**
     * Runs the command and ends the JVM with its exit code.
     *
     * @param arguments the words of the command line
     */
    public static void main(String[] arguments) {
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, new PrintWriter(System.out, true, StandardCharsets.UTF_8), errors));
    }

    static int run(String[] arguments, PrintWriter output, PrintWriter errors) {
        return new CommandLine(new Main())
                .setOut(output)
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, commandLine, parsed) -> {
                    commandLine.getErr().println("assize: " + sentence(exception));
                    return USAGE;
                })
                .execute(arguments);
    }

    /** Messages to users are written by us; an exception of another kind has none, and is a fault of ours. */
    private static String sentence(Exception exception) {
        boolean written = exception instanceof IllegalArgumentException
                || exception instanceof IllegalStateException
                || exception instanceof CodebaseException
                || exception instanceof FileNotWrittenException
                || exception instanceof BaselineException;
        return written && exception.getMessage() != null
                ? exception.getMessage()
                : "this is a fault of assize, please report it: " + exception;
    }

    static InstalledPacks packs(PrintWriter errors) {
        InstalledPacks packs = InstalledPacks.of(Main.class.getClassLoader());
        packs.problems().forEach(problem -> errors.println("assize: " + problem));
        return packs;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do: init, check, baseline, waive, attest, coverage, rules or explain");
    }

    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Tells the version that the jar was packaged with. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"assize " + version()};
        }
    }
}
