package org.assize.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.EvidenceSummary;
import org.assize.finding.Finding;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;
import org.assize.report.Reports;
import org.assize.rule.InstalledPacks;
import org.junit.jupiter.api.Test;

/**
 * Runs every rule, on by default or not, over code that nobody here wrote. It shows that everything is read and every
 * rule runs; whether the rules are right is for a person to read, and stands in PRECISION.md.
 */
class RealWorldTest {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @Test
    void everyJavaFileIsParsedAndEveryRuleRuns() throws IOException {
        Assessment assessment = assess("code");

        assertThat(assessment.evidence())
                .filteredOn(evidence ->
                        evidence.kind().equals("java") || evidence.kind().equals("bytecode"))
                .allSatisfy(evidence -> {
                    assertThat(evidence.found()).isGreaterThan(4000);
                    assertThat(evidence.unreadable()).isZero();
                });
        assertThat(notRun(assessment)).isEmpty();
    }

    @Test
    void everyTemplateIsReadAndEveryRuleRuns() throws IOException {
        Assessment assessment = assess("templates");

        assertThat(assessment.evidence())
                .filteredOn(evidence -> evidence.kind().equals("markup"))
                .allSatisfy(evidence -> {
                    assertThat(evidence.found()).isGreaterThan(200);
                    assertThat(evidence.unreadable()).isZero();
                });
        assertThat(notRun(assessment)).isEmpty();
    }

    private static List<Verdict> notRun(Assessment assessment) {
        return assessment.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.NOT_RUN)
                .toList();
    }

    private static Assessment assess(String name) throws IOException {
        markModules(TARGET.resolve(name));
        Assessment assessment = Assize.assess(Codebase.at(TARGET.resolve(name)))
                .against(InstalledPacks.of(RealWorldTest.class.getClassLoader()).allRules())
                .run();
        Path reports = Files.createDirectories(TARGET.resolve("real-world"));
        try (OutputStream output = Files.newOutputStream(reports.resolve(name + ".json"))) {
            Reports.json().write(assessment, output);
        }
        Files.writeString(reports.resolve(name + ".md"), table(assessment));
        return assessment;
    }

    /** Each unpacked library is a module of its own, as it was where it came from. */
    private static void markModules(Path folder) throws IOException {
        try (Stream<Path> libraries = Files.list(folder)) {
            for (Path library : libraries.filter(Files::isDirectory).toList()) {
                Files.writeString(
                        library.resolve("pom.xml"),
                        "<project><modelVersion>4.0.0</modelVersion><groupId>real.world</groupId><artifactId>"
                                + library.getFileName() + "</artifactId><version>1</version></project>\n");
            }
        }
    }

    private static String table(Assessment assessment) {
        StringBuilder table = new StringBuilder("| kind | found | parsed | unreadable |\n|---|--:|--:|--:|\n");
        for (EvidenceSummary evidence : assessment.evidence()) {
            table.append("| %s | %d | %d | %d |%n"
                    .formatted(evidence.kind(), evidence.found(), evidence.parsed(), evidence.unreadable()));
        }
        table.append("\n| rule | outcome | breaches | reviews | not judged |\n|---|---|--:|--:|--:|\n");
        for (Verdict verdict : assessment.verdicts()) {
            table.append("| %s | %s | %d | %d | %d |%n"
                    .formatted(
                            verdict.rule(),
                            verdict.outcome(),
                            verdict.breaches(),
                            verdict.reviews(),
                            verdict.scope().unjudged()));
        }
        table.append("\nAbout the run itself:\n\n");
        for (Finding finding : assessment.findings()) {
            if (finding.rule().startsWith("assize/")) {
                table.append("- ")
                        .append(finding.place().path())
                        .append(": ")
                        .append(finding.message())
                        .append('\n');
            }
        }
        return table.toString();
    }
}
