package org.assize.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.baseline.BaselineFolder;
import org.assize.codebase.Codebase;
import org.assize.finding.Finding;
import org.assize.policy.Policy;
import org.assize.rule.InstalledPacks;
import org.assize.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A library adopts the recommended rules with a baseline, and then moves on to its next version. An unchanged finding that
 * is told as new leaves its entry stale, so the stale entries are the most that can have been mistaken.
 */
class AdoptionTest {

    private static final Path VERSIONS = Path.of("target/versions").toAbsolutePath();

    @TempDir
    private Path standards;

    @Test
    void aBaselineSurvivesTheNextVersionOfALibrary() throws IOException {
        RuleSet rules = InstalledPacks.of(AdoptionTest.class.getClassLoader())
                .allRules()
                .recommended();
        Assessment before = Assize.assess(Codebase.at(VERSIONS.resolve("2.21.0")))
                .against(rules)
                .run();
        TreeSet<String> adopted = new TreeSet<>();
        before.findings().stream()
                .map(Finding::rule)
                .filter(rule -> !rule.startsWith("assize/"))
                .forEach(adopted::add);
        // A person's own machine, whatever this test runs on.
        BaselineFolder.at(standards.resolve("baseline")).in(Map.of()).accept(adopted, before.findings());

        Assessment after = Assize.assess(Codebase.at(VERSIONS.resolve("2.22.4")))
                .against(rules)
                .under(Policy.load(standards))
                .run();

        int known = after.accepted().size();
        int stale = after.staleBaselineEntries().size();
        List<Finding> fresh = after.findings().stream()
                .filter(finding -> !finding.rule().startsWith("assize/"))
                .toList();
        System.out.println(changedFiles() + " files changed; " + known + " findings known, " + fresh.size() + " new, "
                + stale + " put right or mistaken for new");
        assertThat(changedFiles()).isGreaterThan(30);
        assertThat(known).isGreaterThan(1_000);
        assertThat(stale).isLessThanOrEqualTo((known + stale) / 50);
    }

    private static long changedFiles() throws IOException {
        Path old = VERSIONS.resolve("2.21.0");
        try (Stream<Path> files = Files.walk(old)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        Path now = VERSIONS.resolve("2.22.4").resolve(old.relativize(file));
                        try {
                            return !Files.exists(now) || Files.mismatch(file, now) >= 0;
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .count();
        }
    }
}
