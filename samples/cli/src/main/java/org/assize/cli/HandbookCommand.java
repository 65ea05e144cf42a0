package org.assize.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assize.codebase.AtomicFile;
import org.assize.codebase.Codebase;
import org.assize.policy.Policy;
import org.assize.report.AgentsSection;
import org.assize.report.Handbook;
import org.assize.rule.InstalledPacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assize handbook}: what a code base holds itself to, to be read before anything is written. */
@Command(
        name = "handbook",
        description = "Writes what is in force, for people or for agents.",
        mixinStandardHelpOptions = true)
final class HandbookCommand implements Callable<Integer> {

    private enum Format {
        markdown,
        html,
        agents
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private RootOption root;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. With agents, the short section of an AGENTS.md.")
    private Format format = Format.markdown;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Writes into a file; of an AGENTS.md, only its section is written.")
    private Path outputFile;

    @Override
    public Integer call() throws IOException {
        InstalledPacks installed = Main.packs(spec.commandLine().getErr());
        Policy policy = StandardsFolder.policyOf(root.path());
        Path folder = root.path().toAbsolutePath().normalize();
        String name = folder.getFileName() == null
                ? "this code base"
                : folder.getFileName().toString();
        Handbook handbook = Handbook.of(
                name,
                policy,
                StandardsFolder.assessing(Codebase.at(root.path()), policy, installed)
                        .rulesInForce());
        String text = switch (format) {
            case markdown -> handbook.markdown();
            case html -> handbook.html();
            case agents -> agents(handbook.agentsSection());
        };
        if (outputFile == null) {
            PrintWriter output = spec.commandLine().getOut();
            output.print(text);
            output.flush();
        } else {
            AtomicFile.write(outputFile, text);
        }
        return Main.CLEAN;
    }

    private String agents(AgentsSection section) throws IOException {
        boolean into = outputFile != null && Files.exists(outputFile);
        return section.writtenInto(into ? Files.readString(outputFile) : "");
    }
}
