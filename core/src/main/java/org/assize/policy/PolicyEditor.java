package org.assize.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.codebase.AtomicFile;
import org.assize.codebase.PathPattern;
import org.assize.document.DocumentProblem;
import org.assize.document.YamlSource;
import org.assize.standard.Standards;

/**
 * Writes down what a person decides: adds entries to the files of {@code standards/}. What is there stays as it is, with
 * its comments; a file is written whole or not at all.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PolicyEditor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    private PolicyEditor(Path folder) {
        this.folder = folder;
    }

    /**
     * Edits a policy.
     *
     * @param folder the folder {@code standards/}; made when something is written
     * @return the editor
     */
    public static PolicyEditor of(Path folder) {
        return new PolicyEditor(folder);
    }

    /**
     * Adds a waiver.
     *
     * @param waiver the waiver; its place does not matter
     * @throws IllegalArgumentException if the file would not be right afterwards; the message tells every problem, and
     *     nothing was written
     * @throws IOException if the file cannot be written; it is then as it was
     */
    public void add(Waiver waiver) throws IOException {
        String where = waiver.where().size() == 1
                ? quoted(waiver.where().get(0).toString())
                : "[ "
                        + waiver.where().stream()
                                .map(PathPattern::toString)
                                .map(PolicyEditor::quoted)
                                .collect(Collectors.joining(", "))
                        + " ]";
        String entry = "- id: " + quoted(waiver.id()) + "\n  rule: " + waiver.rule() + "\n  where: " + where
                + "\n  type: " + waiver.type().key() + "\n  reason: "
                + quoted(waiver.reason()) + "\n  owner: " + quoted(waiver.owner()) + "\n  expires: " + waiver.expires()
                + "\n";
        append(PolicyFolder.WAIVERS, entry, source -> new WaiversParser(source, PolicyFolder.WAIVERS).parse());
    }

    /**
     * Adds an attestation.
     *
     * @param attestation the attestation; its place does not matter
     * @param standards the standards that are known
     * @throws IllegalArgumentException if the file would not be right afterwards; the message tells every problem, and
     *     nothing was written
     * @throws IOException if the file cannot be written; it is then as it was
     */
    public void add(Attestation attestation, Standards standards) throws IOException {
        String says = attestation.says() == Attestation.Word.MET ? "" : "  says: not-applicable\n";
        String entry =
                "- clause: " + attestation.clause() + "\n" + says + "  by: " + quoted(attestation.by()) + "\n  on: "
                        + attestation.on() + "\n  evidence: " + quoted(attestation.evidence()) + "\n  expires: "
                        + attestation.expires() + "\n";
        append(
                PolicyFolder.ATTESTATIONS,
                entry,
                source -> new AttestationsParser(source, PolicyFolder.ATTESTATIONS, standards).parse());
    }

    private void append(String name, String entry, Function<YamlSource, List<?>> parser) throws IOException {
        Path file = folder.resolve(name);
        String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        String separator = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        String after = before + separator + entry;
        YamlSource source = new YamlSource("standards/" + name, after, "a list");
        parser.apply(source);
        if (!source.problems().isEmpty()) {
            throw new IllegalArgumentException("nothing was written, since the file would not be right:\n"
                    + source.problems().stream().map(DocumentProblem::toString).collect(Collectors.joining("\n")));
        }
        AtomicFile.write(file, after);
    }

    /** A double-quoted YAML scalar: every JSON string is one (YAML 1.2, 5.7 and 7.3.1). */
    private static String quoted(String text) {
        if (text.matches("[A-Za-z0-9][A-Za-z0-9 _./-]*[A-Za-z0-9]")
                && !text.matches("(?i)true|false|yes|no|on|off|null")) {
            return text;
        }
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text can be written", e);
        }
    }
}
