package org.assize.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assize.rule.CallPattern.callsTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Finding;
import org.assize.finding.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallsTest {

    private static final Rule WEAK_DIGEST = Rule.java("test/no-md5")
            .states("MD5 is not used")
            .because("it is broken")
            .remedy("Use SHA-256")
            .inspectingCalls(callsTo("java.security.MessageDigest", "getInstance"), (call, report) -> {
                List<String> names = report.textsOf(call.argument(0));
                if (names.isEmpty()) {
                    report.unjudged();
                }
                names.stream().filter("MD5"::equalsIgnoreCase).forEach(name -> report.breach(name + " is broken"));
            })
            .build();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Path source = Files.createDirectories(folder.resolve("src/main/java/com/acme"));
        Files.createDirectories(folder.resolve("src/main/resources"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(folder.resolve("src/main/resources/hash.properties"), "hash=md5\nsafe=SHA-256\n");
        Files.writeString(source.resolve("Digests.java"), """
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
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-g",
                                "-d",
                                output.toString(),
                                folder.resolve("src/main/java/com/acme/Digests.java")
                                        .toString()))
                .isZero();
    }

    @Test
    void sourceIsReadWhereNothingIsCompiled() {
        var assessment = Assize.assess(Codebase.at(folder)).against(WEAK_DIGEST).run();

        assertThat(assessment.findings())
                .extracting(Finding::message, finding -> finding.place().region())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MD5 is broken", new Region(10, 9, 10, 40)),
                        org.assertj.core.groups.Tuple.tuple("md5 is broken", new Region(14, 9, 14, 64)));
        assertThat(assessment.verdictOf("test/no-md5").scope().unjudged()).isEqualTo(1);
    }

    @Test
    void bytecodeIsReadWhereItIsCompiledAndNothingIsFoundTwice() throws Exception {
        var fromSource = Assize.assess(Codebase.at(folder)).against(WEAK_DIGEST).run();
        compile();
        var fromBytecode =
                Assize.assess(Codebase.at(folder)).against(WEAK_DIGEST).run();

        assertThat(fromBytecode.findings())
                .extracting(
                        Finding::message,
                        finding -> finding.place().path(),
                        finding -> finding.place().region().startLine())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MD5 is broken", "src/main/java/com/acme/Digests.java", 10),
                        org.assertj.core.groups.Tuple.tuple(
                                "md5 is broken", "src/main/java/com/acme/Digests.java", 14));
        assertThat(fromBytecode.findings())
                .extracting(finding -> finding.fingerprint().value())
                .isEqualTo(fromSource.findings().stream()
                        .map(finding -> finding.fingerprint().value())
                        .toList());
        assertThat(fromBytecode.verdictOf("test/no-md5").scope().unjudged()).isEqualTo(1);
    }

    @Test
    void aResultFromTheCacheDoesNotOutliveTheSettingItRestsOn() throws Exception {
        var builder = Assize.assess(Codebase.at(folder)).against(WEAK_DIGEST).cachedIn(folder.resolve("target/assize"));
        assertThat(builder.run().findings()).hasSize(2);
        Files.writeString(folder.resolve("src/main/resources/hash.properties"), "hash=SHA-512\nsafe=SHA-256\n");

        assertThat(builder.run().findings()).hasSize(1);
    }
}
