package org.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.policy.Policy;
import org.assize.report.Handbook;
import org.assize.report.Reports;
import org.assize.rule.InstalledPacks;
import org.assize.rule.RuleSet;
import org.assize.ux.UxRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read, looked at by axe-core in a real browser: small and large, light and dark, closed and open. */
class PagesInBrowserTest {

    private static final Path BROWSER = Path.of("src/test/browser");
    private static final Path SHOP = Path.of("../shop");

    @TempDir
    private Path folder;

    @Test
    void axeFindsNothingOnOurPages() throws Exception {
        Path chromium = program("chromium", "chromium-browser", "google-chrome")
                .orElseGet(() -> missing("there is no Chromium: install it (apt-get install chromium)"));
        Path node =
                program("node").orElseGet(() -> missing("there is no Node.js: install it (apt-get install nodejs)"));
        if (!Files.isDirectory(BROWSER.resolve("node_modules"))) {
            missing("axe-core is not installed: run 'npm ci --prefix samples/cli/src/test/browser'");
        }

        List<String> command = Stream.of(
                        node, BROWSER.resolve("look.mjs").toAbsolutePath(), chromium, report(), handbook())
                .map(Path::toString)
                .toList();
        Path errors = folder.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(new JsonMapper().readValue(output, String[].class)).isEmpty();
    }

    private Path report() throws Exception {
        Assessment assessment = Assize.assess(Codebase.at(SHOP))
                .under(Policy.load(SHOP.resolve("standards")))
                .run();
        Path file = folder.resolve("report.html");
        try (OutputStream output = Files.newOutputStream(file)) {
            Reports.html().write(assessment, output);
        }
        assertThat(assessment.findings()).isNotEmpty();
        return file;
    }

    /** Some rules of every kind; all of them would only take longer. */
    private Path handbook() throws Exception {
        Policy policy = Policy.load(SHOP.resolve("standards")).forGivenRulesOnly();
        RuleSet some =
                UxRules.recommended().only("ux/image-has-name", "ux/message-key-is-translated", "ux/text-has-contrast");
        Handbook handbook = Handbook.of(
                "shop", policy, policy.rules(some, InstalledPacks.of(getClass().getClassLoader())));
        return Files.writeString(folder.resolve("handbook.html"), handbook.html());
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing(String message) {
        assumeTrue(false, message);
        throw new AssertionError(message);
    }
}
