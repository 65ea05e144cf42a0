package org.assize.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.assize.rule.CallPattern.callsTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.assize.Assessment;
import org.assize.AssessmentBuilder;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Finding;
import org.assize.finding.Fingerprint;
import org.assize.finding.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallsTest {

    private static final String PATH = "src/main/java/com/acme/Digests.java";

    private static final Rule WEAK_DIGEST = Rule.java("test/no-md5")
            .states("MD5 is not used")
            .because("it is broken")
            .remedy("Use SHA-256")
            .inspectingCalls(callsTo("java.security.MessageDigest", "getInstance"), (call, report) -> {
                List<String> names = report.textsOf(call.argument(0));
                if (names.isEmpty()) {
                    report.unjudged();
                }
                names.stream()
                        .filter("MD5"::equalsIgnoreCase)
                        .forEach(name -> report.breach(name + " is broken").key(name));
            })
            .build();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.createDirectories(folder.resolve(PATH).getParent());
        Files.createDirectories(folder.resolve("src/main/resources"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(folder.resolve("src/main/resources/hash.properties"), "hash=md5\nsafe=SHA-256\n");
        Files.writeString(folder.resolve(PATH), """
                package com.acme;

                import java.security.MessageDigest;
                import java.util.Properties;

                class Digests {
                    private static final String NAME = "MD" + 5;

                    void constant() throws Exception {
                        MessageDigest.getInstance(NAME);
                    }

                    void setting(Properties settings) throws Exception {
                        MessageDigest.getInstance(settings.getProperty("hash"));
                        MessageDigest.getInstance(settings.getProperty("safe"));
                    }

                    void unknown(String name) throws Exception {
                        MessageDigest.getInstance(name);
                    }
                }
                """);
    }

    private void compile() throws Exception {
        Path output = Files.createDirectories(folder.resolve("target/classes"));
        String source = folder.resolve(PATH).toString();
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-g", "-d", output.toString(), source))
                .isZero();
    }

    private AssessmentBuilder assessment() {
        return Assize.assess(Codebase.at(folder)).against(WEAK_DIGEST);
    }

    @Test
    void sourceIsReadWhereNothingIsCompiled() {
        Assessment assessment = assessment().run();

        assertThat(assessment.findings())
                .extracting(Finding::message, finding -> finding.place().region())
                .containsExactly(
                        tuple("MD5 is broken", new Region(10, 9, 10, 40)),
                        tuple("md5 is broken", new Region(14, 9, 14, 64)));
        assertThat(assessment.verdictOf("test/no-md5").scope().unjudged()).isEqualTo(1);
    }

    @Test
    void bytecodeIsReadWhereItIsCompiledAndNothingIsFoundTwice() throws Exception {
        List<String> fromSource = fingerprints(assessment().run());
        compile();
        Assessment fromBytecode = assessment().run();

        assertThat(fromBytecode.findings())
                .extracting(
                        Finding::message,
                        finding -> finding.place().path(),
                        finding -> finding.place().region().startLine())
                .containsExactly(tuple("MD5 is broken", PATH, 10), tuple("md5 is broken", PATH, 14));
        assertThat(fingerprints(fromBytecode)).isEqualTo(fromSource);
        assertThat(fromBytecode.verdictOf("test/no-md5").scope().unjudged()).isEqualTo(1);
    }

    private static List<String> fingerprints(Assessment assessment) {
        return assessment.findings().stream()
                .map(Finding::fingerprint)
                .map(Fingerprint::value)
                .toList();
    }

    @Test
    void aResultFromTheCacheDoesNotOutliveTheSettingItRestsOn() throws Exception {
        Path cache = folder.resolve("target/assize");
        assertThat(assessment().cachedIn(cache).run().findings()).hasSize(2);
        Files.writeString(folder.resolve("src/main/resources/hash.properties"), "hash=SHA-512\nsafe=SHA-256\n");

        assertThat(assessment().cachedIn(cache).run().findings()).hasSize(1);
    }
}
