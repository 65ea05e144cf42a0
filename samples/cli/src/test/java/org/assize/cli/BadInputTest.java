package org.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a command is told in words, and what can be checked is checked all the same. */
class BadInputTest {

    private static final String RULE = "quality/no-empty-catch";

    @TempDir
    Path folder;

    private Path good;
    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void writeCodebase() throws IOException {
        good = Files.createDirectory(folder.resolve("good"));
        Files.writeString(good.resolve("Order.java"), "class Order { void m() { try { m(); } catch (Error e) { } } }");
    }

    private int run(Object... words) {
        String[] arguments =
                java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        return Main.run(arguments, new PrintWriter(output, true), new PrintWriter(errors, true));
    }

    private void assertTold(int code, String... lines) {
        assertThat(errors.toString().lines().toList()).containsExactly(lines);
        assertThat(code).isEqualTo(Main.USAGE);
    }

    private void assertToldFirst(int code, String line) {
        assertThat(errors.toString().lines().findFirst()).contains(line);
        assertThat(errors.toString()).doesNotContain("\tat ");
        assertThat(code).isEqualTo(Main.USAGE);
    }

    private void assertTheGoodCodebaseWasJudged() {
        assertThat(output.toString()).contains("\"rule\" : \"" + RULE + "\"").contains("Order.java");
    }

    @Test
    void aFolderThatDoesNotExistDoesNotHideTheOthers() {
        Path gone = folder.resolve("gone");

        assertTold(
                run("check", "--rules", RULE, "--format", "json", gone, good),
                "assize: " + gone + " does not exist; name the folder of a repository or module");
        assertTheGoodCodebaseWasJudged();
    }

    @Test
    void aFileIsNoFolder() {
        Path file = good.resolve("Order.java");

        assertTold(
                run("check", "--rules", RULE, "--format", "json", good, file),
                "assize: " + file
                        + " is a file, not a folder; name the folder of the repository or module that holds it");
        assertTheGoodCodebaseWasJudged();
    }

    @Test
    void anEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertTold(
                run("check", "--rules", RULE, "--format", "json", empty, good),
                "assize: " + empty + " holds no file to check");
        assertTheGoodCodebaseWasJudged();
    }

    @Test
    void anUnknownRuleOrPackIsToldWithWhatWasProbablyMeant() {
        assertTold(
                run("check", "--rules", "quality/no-empty-cath", good),
                "assize: there is no rule 'quality/no-empty-cath' in this set; did you mean 'quality/no-empty-catch'?");
        errors.getBuffer().setLength(0);
        assertTold(
                run("check", "--packs", "qualty", good),
                "assize: there is no rule pack 'qualty'; did you mean 'quality'? Valid are compliance, quality, ux");
        errors.getBuffer().setLength(0);
        assertTold(
                run("check", "--packs", "nonsense", good),
                "assize: there is no rule pack 'nonsense'; valid are compliance, quality, ux");
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void anUnknownOptionOrValue() {
        assertToldFirst(run("check", "--formt", "json", good), "Unknown option: '--formt'");
        errors.getBuffer().setLength(0);
        assertToldFirst(
                run("check", "--format", "jsn", good),
                "Invalid value for option '--format': expected one of [console, json, sarif, github, html, markdown] (case-insensitive) but was 'jsn'");
        errors.getBuffer().setLength(0);
        assertToldFirst(
                run("check", "--threads", "many", good), "Invalid value for option '--threads': 'many' is not an int");
        errors.getBuffer().setLength(0);
        assertToldFirst(run("check", "--threads", "0", good), "assize: a run needs at least 1 thread, not 0");
        errors.getBuffer().setLength(0);
        assertToldFirst(run("chek", good), "Unmatched arguments from index 0: 'chek', '" + good + "'");
    }

    @Test
    void rootsFromAFileThatCannotBeUsed() throws IOException {
        Path gone = folder.resolve("roots.txt");
        assertTold(
                run("check", "--roots-from", gone),
                "assize: --roots-from " + gone + " does not exist; name a file with one folder a line");
        errors.getBuffer().setLength(0);
        assertTold(
                run("check", "--roots-from", folder),
                "assize: --roots-from " + folder + " is a folder; name a file with one folder a line");
        errors.getBuffer().setLength(0);
        Path latin = Files.write(folder.resolve("latin"), "ä\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTold(
                run("check", "--roots-from", latin),
                "assize: --roots-from " + latin + " is not valid UTF-8; save it as UTF-8");
        errors.getBuffer().setLength(0);
        Path nul = Files.writeString(folder.resolve("nul"), good + "\n\n/a\0b\n");
        assertTold(
                run("check", "--roots-from", nul),
                "assize: --roots-from " + nul + ", line 3 is not a path: Nul character not allowed");
        errors.getBuffer().setLength(0);
        Path blank = Files.writeString(folder.resolve("blank"), "\n");
        assertTold(run("check", "--roots-from", blank), "assize: --roots-from " + blank + " names no folder");
    }

    @Test
    void aRootThatAFileNamesAndThatDoesNotExistDoesNotHideTheOthers() throws IOException {
        Path gone = folder.resolve("gone");
        Path roots = Files.writeString(folder.resolve("roots.txt"), gone + "\n" + good + "\n");

        assertTold(
                run("check", "--rules", RULE, "--format", "json", "--roots-from", roots),
                "assize: " + gone + " does not exist; name the folder of a repository or module");
        assertTheGoodCodebaseWasJudged();
    }

    @Test
    void rulesThatNobodyWrote() {
        assertTold(run("rules", "--clause", "cwe/999999"), "assize: no rule matches");
    }

    /** The limit of the shell on the size of files stands for a disk that is full: writing fails half way. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskLeavesTheOldFileAsItWas() throws Exception {
        Path waivers = Files.createDirectories(good.resolve("standards")).resolve("waivers.yml");
        String old = "# " + "kept ".repeat(600) + "\n";
        Files.writeString(waivers, old);
        String command = "ulimit -f 1; exec \"$0\" -XX:-UsePerfData -cp \"$1\" org.assize.cli.Main waive"
                + " quality/no-empty-catch --where 'src/**' --reason 'It is so' --owner us --expires 2999-12-31 --root \"$2\"";

        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        command,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        good.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isEqualTo(2);
        assertThat(told)
                .contains("assize: ")
                .contains("waivers.yml")
                .contains("cannot be written")
                .doesNotContain("\tat ");
        assertThat(waivers).hasContent(old);
        try (Stream<Path> left = Files.list(waivers.getParent())) {
            assertThat(left).containsExactly(waivers);
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsTold() throws Exception {
        Path standards = Files.createDirectories(good.resolve("standards"));
        assumeTrue(standards.toFile().setWritable(false) && !Files.isWritable(standards), "root may write everywhere");

        int code = run(
                "waive",
                RULE,
                "--where",
                "src/**",
                "--reason",
                "So",
                "--owner",
                "us",
                "--expires",
                "2999-12-31",
                "--root",
                good);

        assertToldFirst(
                code,
                "assize: " + standards.resolve("waivers.yml")
                        + " cannot be written (permission denied); what was there is as it was");
        assertThat(standards).isEmptyDirectory();
    }
}
