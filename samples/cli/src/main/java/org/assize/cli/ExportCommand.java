package org.assize.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assize.Assessment;
import org.assize.codebase.AtomicFile;
import org.assize.export.AcrProduct;
import org.assize.export.Exports;
import org.assize.report.Report;
import org.assize.rule.InstalledPacks;
import org.assize.rule.RuleSet;
import org.assize.standard.Standard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assize export}: what is known of clauses, or a standard itself, for those who collect evidence. */
@Command(
        name = "export",
        description =
                "Writes what is known of the clauses in force for those who collect evidence, or a standard itself.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private enum Format {
        oscal,
        cyclonedx,
        openacr
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private RootOption root;

    @Parameters(
            paramLabel = "FORMAT",
            description =
                    "One of ${COMPLETION-CANDIDATES}: assessment results of OSCAL, declarations of CycloneDX, the draft"
                            + " of an OpenACR on WCAG 2.2.")
    private Format format;

    @Option(
            names = "--standard",
            paramLabel = "STANDARD",
            description = "Writes this standard as a catalogue (oscal, cyclonedx), and nothing of the code base.")
    private String standard;

    @Option(names = "--product", paramLabel = "NAME", description = "What an OpenACR is about.")
    private String product = "";

    @Option(names = "--product-version", paramLabel = "VERSION", description = "Its version.")
    private String productVersion = "";

    @Option(names = "--author", paramLabel = "NAME", description = "Who answers for an OpenACR.")
    private String author = "";

    @Option(names = "--email", paramLabel = "ADDRESS", description = "How to reach them.")
    private String email = "";

    @Option(names = "--output", paramLabel = "FILE", description = "Writes into a file.")
    private Path outputFile;

    @Override
    public Integer call() throws IOException {
        InstalledPacks installed = Main.packs(spec.commandLine().getErr());
        String text = standard == null ? results(installed) : catalogue(installed);
        if (outputFile == null) {
            PrintWriter output = spec.commandLine().getOut();
            output.print(text);
            output.flush();
        } else {
            AtomicFile.write(outputFile, text);
        }
        return Main.CLEAN;
    }

    private String results(InstalledPacks installed) throws IOException {
        Report report = switch (format) {
            case oscal -> Exports.oscalAssessmentResults();
            case cyclonedx -> Exports.cycloneDxDeclarations();
            case openacr -> Exports.openAcrDraft(product());
        };
        Assessment assessment = StandardsFolder.assess(root.path(), installed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        report.write(List.of(assessment), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private AcrProduct product() {
        if (product.isBlank() || email.isBlank()) {
            throw new IllegalArgumentException(
                    "an OpenACR names a product and how to reach its author: add --product and" + " --email");
        }
        return new AcrProduct(product, productVersion, author, email);
    }

    private String catalogue(InstalledPacks installed) {
        Standard found = StandardsFolder.policyOf(root.path())
                .rules(RuleSet.of(), installed)
                .standards()
                .standard(standard);
        return switch (format) {
            case oscal -> Exports.oscalCatalog(found);
            case cyclonedx -> Exports.cycloneDxStandard(found);
            case openacr ->
                throw new IllegalArgumentException(
                        "an OpenACR is about a product, not a standard: leave --standard out");
        };
    }
}
