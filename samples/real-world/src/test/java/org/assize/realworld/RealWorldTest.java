package org.assize.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

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

    /** With {@code -Dassize.record=write}, what the pages of the rules say of real code is written anew. */
    @Test
    @EnabledIfSystemProperty(named = "assize.record", matches = "write")
    void theRecordIsWritten() throws IOException {
        Map<String, String[]> read = readings();
        Map<String, String> lines = new TreeMap<>();
        for (String name : List.of("code", "templates")) {
            Assessment assessment = assess(name);
            long judged = linesBelow(TARGET.resolve(name));
            for (Verdict verdict : assessment.verdicts()) {
                boolean ofTemplates = verdict.rule().startsWith("ux/");
                if (ofTemplates == name.equals("templates") && verdict.outcome() != Outcome.NOT_APPLICABLE) {
                    String[] reading = read.getOrDefault(verdict.rule(), new String[] {"", "", ""});
                    lines.put(
                            verdict.rule(),
                            String.join(
                                    "\t",
                                    verdict.rule(),
                                    String.valueOf(verdict.breaches()),
                                    String.valueOf(judged),
                                    reading[0],
                                    reading[1],
                                    reading[2]));
                }
            }
        }
        Files.writeString(
                Path.of("../../docs/rules/real-code.tsv"),
                "rule\tfindings\tlines\tread\tright\tnote\n" + String.join("\n", lines.values()) + "\n");
    }

    /** What PRECISION.md says: read, right and note, by rule. */
    private static Map<String, String[]> readings() throws IOException {
        Pattern row = Pattern.compile(
                "\\| \\[[\\w-]+\\]\\(../../docs/rules/([\\w/-]+)\\.md\\) \\|[^|]*\\| (\\d+) \\| (\\d+) \\|([^|]*)\\|");
        Map<String, String[]> readings = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("PRECISION.md"))) {
            Matcher matcher = row.matcher(line);
            if (matcher.matches() && !matcher.group(2).equals("0")) {
                readings.put(matcher.group(1), new String[] {
                    matcher.group(2), matcher.group(3), matcher.group(4).strip()
                });
            }
        }
        return readings;
    }

    private static long linesBelow(Path folder) throws IOException {
        long lines = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().matches(".*\\.(java|html|ftl|properties)")) {
                    for (byte each : Files.readAllBytes(file)) {
                        lines += each == '\n' ? 1 : 0;
                    }
                }
            }
        }
        return lines;
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
