package org.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer with an old code base, on the command line. */
class AdoptionTest {

    private static final String OLD =
            "package a;\nclass A {\n    void m() {\n        try { n(); } catch (RuntimeException e) { }\n    }\n    void n() { }\n}\n";

    @TempDir
    private Path root;

    private String output;
    private String errors;

    @BeforeEach
    void anOldCodeBase() throws Exception {
        Files.createDirectories(root.resolve("src/main/java/a"));
        Files.createDirectories(root.resolve("src/test/java"));
        Files.writeString(root.resolve("src/main/java/a/A.java"), OLD);
    }

    @Test
    void initWritesNothingUnlessAsked() throws Exception {
        assertThat(assize("init", "--root", root.toString())).isZero();

        assertThat(output).contains("standards/assize.yml", "1 of quality/no-empty-catch", "nothing was written");
        assertThat(root.resolve("standards")).doesNotExist();
        assertThat(root.resolve(".gitattributes")).doesNotExist();
        assertThat(root.resolve("src/test/java/a")).doesNotExist();
    }

    @Test
    void initProposesATestInThePackageThatAllCodeShares() throws Exception {
        Files.createDirectories(root.resolve("src/main/java/a/b/c"));
        Files.createDirectories(root.resolve("src/main/java/a/b/d"));
        Files.writeString(root.resolve("src/main/java/a/b/c/C.java"), "package a.b.c;\nclass C { }\n");
        Files.writeString(root.resolve("src/main/java/a/b/d/D.java"), "package a.b.d;\nclass D { }\n");
        Files.delete(root.resolve("src/main/java/a/A.java"));
        Files.writeString(root.resolve("pom.xml"), "<project><artifactId>old</artifactId></project>");

        assertThat(assize("init", "--write", "--root", root.toString())).isZero();

        assertThat(root.resolve("src/test/java/a/b/StandardsTest.java"))
                .content()
                .startsWith("package a.b;\n")
                .contains("StandardsTests.of(Codebase.ofThisModule())");
        assertThat(output)
                .contains(
                        "for you to add to the dependencies of the build",
                        "<artifactId>assize-rules-quality</artifactId>",
                        "<artifactId>junit-jupiter</artifactId>");
    }

    @Test
    void initProposesTheLimitThatMostOfTheCodeKeeps() throws Exception {
        StringBuilder many = new StringBuilder("package a;\nclass B {\n");
        for (int method = 0; method < 120; method++) {
            String parameters =
                    method < 100 ? "int a" : "int a, int b, int c, int d, int e, int f, int g, int h, int i";
            many.append("    int m")
                    .append(method)
                    .append('(')
                    .append(parameters)
                    .append(") { return a; }\n");
        }
        Files.writeString(root.resolve("src/main/java/a/B.java"), many.append("}\n"));

        assertThat(assize("init", "--root", root.toString())).isZero();

        assertThat(output)
                .contains(
                        "# 95 of 100 places keep this; the pack's limit is 7\n",
                        "quality/parameter-count-limit: { max: 9 }")
                .doesNotContain("of quality/parameter-count-limit");
    }

    @Test
    void debtThatGrowsIsNewAndDebtThatShrinksMayNotGrowBack() throws Exception {
        Path file = root.resolve("src/main/java/a/A.java");
        Files.writeString(file, methodWith(9));
        assertThat(assize("init", "--write", "--root", root.toString())).isZero();
        assertThat(root.resolve("standards/baseline/quality/parameter-count-limit.jsonl"))
                .content()
                .contains("\"measure\":9");

        Files.writeString(file, methodWith(10));
        assize("check", "--no-cache", root.toString());
        assertThat(output)
                .contains(
                        "Method m has 10 parameters, more than 7 (it was known debt with 9, and debt may only shrink)");

        Files.writeString(file, methodWith(8));
        assize("check", "--no-cache", root.toString());
        assertThat(output).contains("0 warnings").doesNotContain("Method m has");
        assertThat(assize("baseline", "prune", "--root", root.toString())).isZero();
        assertThat(output).contains("took out 0 entries, lowered 1, 1 left");

        Files.writeString(file, methodWith(9));
        assize("check", "--no-cache", root.toString());
        assertThat(output).contains("it was known debt with 8");
    }

    private static String methodWith(int parameters) {
        String list =
                IntStream.range(0, parameters).mapToObj(each -> "int p" + each).collect(Collectors.joining(", "));
        String sum = IntStream.range(0, parameters).mapToObj(each -> "p" + each).collect(Collectors.joining(" + "));
        return "package a;\nclass A {\n    int m(" + list + ") {\n        return " + sum + ";\n    }\n}\n";
    }

    @Test
    void initLeavesItToTheTeamWhichOfSeveralModulesHoldsTheTest() throws Exception {
        Files.delete(root.resolve("src/main/java/a/A.java"));
        Files.createDirectories(root.resolve("shop/src/main/java/a"));
        Files.writeString(root.resolve("shop/src/main/java/a/A.java"), OLD);
        Files.writeString(root.resolve("build.gradle"), "dependencies { testImplementation 'x:junit-jupiter:5' }");

        assertThat(assize("init", "--write", "--root", root.toString())).isZero();

        assertThat(output)
                .contains(
                        "for you to add to one of the modules",
                        "StandardsTests.of(Codebase.at(Path.of(\"..\")))",
                        "testImplementation(\"org.assize:assize-rules-quality:")
                .doesNotContain("org.junit.jupiter:junit-jupiter");
        assertThat(root.resolve("src/test/java/a")).doesNotExist();
    }

    @Test
    void fromNothingToAGreenBuildAndTheNextBreachFails() throws Exception {
        assertThat(assize("check", "--no-cache", root.toString())).isEqualTo(1);

        assertThat(assize("init", "--write", "--root", root.toString())).isZero();
        assertThat(assize("check", "--no-cache", root.toString())).as(output).isZero();
        assertThat(output).contains("accepted: 0 waived, ");

        Files.writeString(
                root.resolve("src/main/java/a/A.java"),
                OLD.replace("void n() { }", "void n() { try { m(); } catch (RuntimeException e) { } }"));
        assertThat(assize("check", "--no-cache", root.toString())).isEqualTo(1);
        assertThat(output).contains("error quality/no-empty-catch: 1 breach, the first at src/main/java/a/A.java:6:");

        Files.writeString(root.resolve("src/main/java/a/A.java"), "package a;\nclass A { }\n");
        assertThat(assize("baseline", "prune", "--root", root.toString())).isZero();
        assertThat(output).contains(" 0 left");
        assertThat(assize("baseline", "accept", "--root", root.toString())).isEqualTo(2);
        assertThat(errors).contains("a baseline may only shrink");
    }

    @Test
    void aWaiverIsWrittenBesideWhatIsThereAndHolds() throws Exception {
        Files.createDirectories(root.resolve("standards"));
        Files.writeString(root.resolve("standards/waivers.yml"), "# ours\n");

        int code = assize(
                "waive",
                "quality/no-empty-catch",
                "--where",
                "src/**",
                "--reason",
                "It says: \"fine\"",
                "--owner",
                "me",
                "--expires",
                "2999-12-31",
                "--root",
                root.toString());

        assertThat(code).as(errors).isZero();
        assertThat(Files.readString(root.resolve("standards/waivers.yml")))
                .startsWith("# ours\n- id: W-1\n  rule: quality/no-empty-catch\n")
                .contains("reason: \"It says: \\\"fine\\\"\"");
        assertThat(assize("check", "--no-cache", "--rules", "quality/no-empty-catch", root.toString()))
                .as(output)
                .isZero();
    }

    @Test
    void whatCannotBeWaivedOrAttestedIsSaidAndNothingIsWritten() throws Exception {
        assertThat(assize(
                        "waive",
                        "quality/no-empty-cach",
                        "--where",
                        "src/**",
                        "--reason",
                        "x",
                        "--owner",
                        "me",
                        "--expires",
                        "2999-12-31",
                        "--root",
                        root.toString()))
                .isEqualTo(2);
        assertThat(errors).contains("did you mean 'quality/no-empty-catch'?");

        assertThat(assize(
                        "waive",
                        "quality/no-empty-catch",
                        "--where",
                        "../**",
                        "--reason",
                        "x",
                        "--owner",
                        "me",
                        "--expires",
                        "2999-12-31",
                        "--root",
                        root.toString()))
                .isEqualTo(2);
        assertThat(errors).contains("'../**' leaves the root of the code base");

        assertThat(assize(
                        "waive",
                        "quality/no-empty-catch",
                        "--where",
                        "src/**",
                        "--reason",
                        "x",
                        "--owner",
                        "me",
                        "--expires",
                        "2020-12-31",
                        "--root",
                        root.toString()))
                .isEqualTo(2);
        assertThat(errors).contains("--expires 2020-12-31 is over");

        assertThat(assize(
                        "attest",
                        "gdpr/art-355",
                        "--by",
                        "me",
                        "--evidence",
                        "x",
                        "--expires",
                        "2999-12-31",
                        "--root",
                        root.toString()))
                .isEqualTo(2);
        assertThat(errors).contains("standard gdpr has no clause 'art-355'");
        assertThat(root.resolve("standards")).doesNotExist();
    }

    @Test
    void explainTellsWhereASettingComesFrom() throws Exception {
        Files.createDirectories(root.resolve("standards"));
        Files.writeString(root.resolve("standards/assize.yml"), "rules:\n  quality/no-empty-catch: warning\n");

        assertThat(assize("explain", "quality/no-empty-catch", "--root", root.toString()))
                .isZero();
        assertThat(output)
                .containsPattern(
                        "Here: in force; error \\(by default of pack quality \\S+\\), then warning \\(standards/assize.yml:2\\)");
    }

    @Test
    void rulesOfTheCodeBaseAreListedExplainedAndRunLikeThoseOfPacks() throws Exception {
        Files.createDirectories(root.resolve("standards/rules"));
        Files.writeString(root.resolve("standards/rules/ours.yml"), """
                - id: acme/no-errors
                  states: Nobody names a RuntimeException
                  forbid: { java-type: java.lang.RuntimeException }
                """);
        String at = root.toString();

        assertThat(assize("rules", "--root", at)).isZero();
        assertThat(output).contains("acme/no-errors").contains("quality/no-empty-catch");
        assertThat(assize("explain", "acme/no-errors", "--root", at)).isZero();
        assertThat(output).startsWith("Here: in force; error (standards/rules/ours.yml:1)");
        assertThat(assize("check", "--no-cache", "--rules", "acme/no-errors", at))
                .isEqualTo(1);
        assertThat(output).contains("java.lang.RuntimeException is used here").contains("rules: 1 failed");
        // rules of one's own do not take the recommended ones out of force
        assertThat(assize("check", "--no-cache", at)).isEqualTo(1);
        assertThat(output).contains("error acme/no-errors").contains("error quality/no-empty-catch");
    }

    @Test
    void theHandbookIsWrittenInThreeForms() throws Exception {
        Path agents = root.resolve("AGENTS.md");
        Files.writeString(agents, "# Ours\n");
        String at = root.toString();

        assertThat(assize("handbook", "--root", at)).isZero();
        assertThat(output).startsWith("# What ").contains("### quality/no-empty-catch");
        assertThat(assize("handbook", "--root", at, "--format", "html")).isZero();
        assertThat(output).startsWith("<!DOCTYPE html>").contains("quality/no-empty-catch");
        assertThat(assize("handbook", "--root", at, "--format", "agents", "--output", agents.toString()))
                .isZero();
        assertThat(agents)
                .content()
                .startsWith("# Ours\n\n<!-- assize: ")
                .contains("the rules of compliance, quality, ux");
        assertThat(assize("handbook", "--root", at, "--format", "agents", "--output", agents.toString()))
                .isZero();
        assertThat(agents).content().containsOnlyOnce("## Standards");
    }

    @Test
    void whatIsKnownIsExportedForThoseWhoCollectEvidence() throws Exception {
        Files.createDirectories(root.resolve("standards"));
        Files.writeString(root.resolve("standards/assize.yml"), "standards: [ { id: wcag-2.2, level: A } ]\n");
        String at = root.toString();

        assertThat(assize("export", "oscal", "--root", at)).isZero();
        assertThat(output).contains("\"assessment-results\"", "wcag-2.2_1.1.1");
        assertThat(assize("export", "cyclonedx", "--root", at)).isZero();
        assertThat(output).contains("\"bomFormat\" : \"CycloneDX\"", "\"declarations\"");
        assertThat(assize("export", "openacr", "--root", at)).isEqualTo(2);
        assertThat(errors).contains("add --product and --email");
        Path file = root.resolve("acr.yaml");
        assertThat(assize(
                        "export",
                        "openacr",
                        "--root",
                        at,
                        "--product",
                        "Shop",
                        "--email",
                        "a@shop.example",
                        "--output",
                        file.toString()))
                .isZero();
        assertThat(file).content().contains("Shop Accessibility Conformance Report (draft)", "num: \"1.1.1\"");
        assertThat(assize("export", "oscal", "--standard", "gdpr", "--root", at))
                .isZero();
        assertThat(output).contains("\"catalog\"", "gdpr_art-32");
        assertThat(assize("export", "oscal", "--standard", "gdpx", "--root", at))
                .isEqualTo(2);
        assertThat(errors).contains("gdpr");
    }

    private int assize(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>(List.of(arguments));
        int code = Main.run(words.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
        output = out.toString();
        errors = err.toString();
        return code;
    }
}
