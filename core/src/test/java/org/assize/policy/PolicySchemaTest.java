package org.assize.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What editors are told of the files is what the loader takes. */
class PolicySchemaTest {

    private static final String WAIVER =
            "- {id: W-1, rule: a/b, where: src/**, type: deferred, reason: r, owner: o, expires: \"2027-03-31\"}";
    private static final String ATTESTATION =
            "- {clause: gdpr/art-35, by: me, on: \"2026-10-01\", evidence: e, expires: \"2027-10-01\"}";

    @TempDir
    private Path root;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("assize", "version: 1\npacks: [ quality ]\nstandards: [ wcag-2.2, {id: gdpr} ]", true),
                Arguments.of("assize", "rules: { a/b: off, a/c: { severity: note, max: 3 }, a/d: on }", true),
                Arguments.of("assize", "paths: { src/**: { a/b: warning } }\nbaseline: { strict: true }", true),
                Arguments.of("assize", "version: 2", false),
                Arguments.of("assize", "packz: []", false),
                Arguments.of("assize", "packs: quality", false),
                Arguments.of("assize", "standards: [ { name: gdpr } ]", false),
                Arguments.of("assize", "standards: [ { id: gdpr, levels: A } ]", false),
                Arguments.of("assize", "rules: { a/b: fatal }", false),
                Arguments.of("assize", "rules: { a/b: { severity: fatal } }", false),
                Arguments.of("assize", "rules: [ a/b ]", false),
                Arguments.of("assize", "baseline: { strict: maybe }", false),
                Arguments.of("assize", "baseline: { stricter: true }", false),
                Arguments.of("waivers", WAIVER, true),
                Arguments.of("waivers", WAIVER.replace("src/**", "[ src/**, test/** ]"), true),
                Arguments.of("waivers", WAIVER.replace("owner: o, ", ""), false),
                Arguments.of("waivers", WAIVER.replace("deferred", "later"), false),
                Arguments.of("waivers", WAIVER.replace("src/**", "../src/**"), false),
                Arguments.of("waivers", WAIVER.replace("src/**", "/src/**"), false),
                Arguments.of("waivers", WAIVER.replace("reason", "raeson"), false),
                Arguments.of("waivers", WAIVER.replace("2027-03-31", "2027-02-30"), false),
                Arguments.of("waivers", "id: W-1", false),
                Arguments.of("attestations", ATTESTATION, true),
                Arguments.of("attestations", ATTESTATION.replace("by: me", "by: me, says: not-applicable"), true),
                Arguments.of("attestations", ATTESTATION.replace("by: me", "by: me, says: perhaps"), false),
                Arguments.of("attestations", ATTESTATION.replace("gdpr/art-35", "gdpr"), false),
                Arguments.of("attestations", ATTESTATION.replace("evidence: e, ", ""), false),
                Arguments.of("attestations", ATTESTATION.replace("2026-10-01", "in October"), false));
    }

    @ParameterizedTest
    @MethodSource("files")
    void schemaAndLoaderAgree(String name, String yaml, boolean right) throws Exception {
        Files.createDirectories(root.resolve("standards"));
        Files.writeString(root.resolve("standards/" + name + ".yml"), yaml + "\n");
        JsonNode document = new YAMLMapper().readTree(yaml);

        boolean bySchema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Policy.class.getResourceAsStream(name + ".schema.json"))
                .validate(document, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .isEmpty();
        boolean byLoader = Policy.load(root.resolve("standards")).problems().isEmpty();

        assertThat(bySchema).as("schema").isEqualTo(right);
        assertThat(byLoader).as("loader").isEqualTo(right);
    }
}
