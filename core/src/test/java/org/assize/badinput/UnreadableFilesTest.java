package org.assize.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assize.badinput.Judged.GOOD_JAVA;
import static org.assize.badinput.Judged.bytes;
import static org.assize.badinput.Judged.onlyComplaint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.evidence.bytecode.BytecodeKind;
import org.assize.evidence.bytecode.ClassElement;
import org.assize.evidence.text.TextKind;
import org.assize.evidence.text.TextLine;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.finding.Verdict.Outcome;
import org.assize.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be read is one finding with its place and what to do; everything else stands. */
class UnreadableFilesTest {

    private static final String BAD_JAVA = "src/main/java/Bad.java";

    private static void assertTold(Finding finding, String place, String message) {
        assertThat(finding.rule()).isEqualTo("assize/unreadable-file");
        assertThat(Judged.place(finding)).isEqualTo(place);
        assertThat(finding.message()).isEqualTo(message);
    }

    private static Finding told(String path, byte[] content) {
        Assessment assessment = Judged.with(path, content);
        assertThat(assessment.evidence().stream()
                        .mapToInt(kind -> kind.unreadable())
                        .sum())
                .isEqualTo(1);
        return onlyComplaint(assessment);
    }

    @Test
    void aJavaFileThatDoesNotParse() {
        Finding finding = told(BAD_JAVA, bytes("class Bad {\n  void m( {\n}\n"));

        assertTold(
                finding,
                BAD_JAVA + ":2:11",
                "The file is not Java that can be parsed: '{' was not expected here; make it compile, or leave it out if it is a template");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aJavaFileInAnotherEncoding() {
        assertTold(
                told(BAD_JAVA, "class Bad {\n  String ä;\n}\n".getBytes(StandardCharsets.ISO_8859_1)),
                BAD_JAVA + ":2:10",
                "The file is not valid UTF-8: save it as UTF-8, or say how it is encoded"
                        + " (project.build.sourceEncoding in pom.xml)");
    }

    @Test
    void aJavaFileWithANul() {
        assertTold(
                told(BAD_JAVA, bytes("class Bad {\n  \0\n}\n")),
                BAD_JAVA + ":2:3",
                "The file holds a NUL character: save it as text in the encoding of the project");
    }

    @Test
    void aJavaFileNestedFiveThousandDeep() {
        String deep = "class Bad { int x = " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + "; }";

        assertTold(
                told(BAD_JAVA, bytes(deep)),
                BAD_JAVA + ":1:1020",
                "The file is nested too deeply to be parsed: split its expressions or blocks, or leave the file out if a"
                        + " tool wrote it");
    }

    @Test
    void aJavaFileOfFiftyMegabytesIsNotRead(@TempDir Path root) throws IOException {
        write(root);
        try (RandomAccessFile file = new RandomAccessFile(root.resolve(BAD_JAVA).toFile(), "rw")) {
            file.setLength(50L << 20);
        }

        assertTold(
                onlyComplaint(Judged.of(Codebase.at(root))),
                BAD_JAVA + ":1:1",
                "The file is 50 MB; files over 20 MB are not read as java: split it up, or leave it out of the code base");
    }

    @Test
    void aFileThatIsTooLargeForOneKindIsReadAsAnother() {
        Rule marked = Rule.on(TextKind.TEXT, "test/marked")
                .states("A test")
                .because("it is a test")
                .remedy("None")
                .inspecting(TextLine.class, (line, report) -> {
                    if (line.text().contains("Good")) {
                        report.breach(line, "Marked");
                    }
                })
                .build();
        String path = "src/main/java/Huge.java";

        Assessment assessment = Judged.with(path, bytes("class Huge {\n" + " ".repeat(6 << 20) + "\n}\n"), marked);

        assertTold(
                onlyComplaint(assessment),
                path + ":1:1",
                "The file is 6 MB; files over 5 MB are not read as text: split it up, or leave it out of the code base");
        assertThat(assessment.findingsOf("test/short-name"))
                .extracting(Judged::place)
                .contains(path + ":1:7");
        assertThat(assessment.findingsOf("test/marked"))
                .extracting(Judged::place)
                .containsExactly(GOOD_JAVA + ":1:1");
    }

    @Test
    void aFileThatIsTooLargeForTwoKindsIsOneFinding() {
        Rule text = Rule.on(TextKind.TEXT, "test/text")
                .states("A test")
                .because("it is a test")
                .remedy("None")
                .inspecting(TextLine.class, (line, report) -> {})
                .build();
        String path = "src/main/resources/large.json";

        Assessment assessment = Judged.with(path, bytes("[\n" + " ".repeat(6 << 20) + "\n]\n"), text);

        assertTold(
                onlyComplaint(assessment),
                path + ":1:1",
                "The file is 6 MB; files over 5 MB are not read as configuration or text: split it up, or leave it out of"
                        + " the code base");
    }

    private static final String BAD_YAML = "src/main/resources/bad.yml";

    @Test
    void aYamlFileThatIsABombOfAliases() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name < 'k'; name++) {
            char before = (char) (name - 1);
            bomb.append(name).append(": &").append(name).append(" [*").append(before);
            bomb.append((", *" + before).repeat(9)).append("]\n");
        }

        Finding finding = told(BAD_YAML, bytes(bomb.toString()));

        assertThat(finding.message()).startsWith("The file ").contains("alias");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void duplicateKeysOfAYamlFileAreBothJudged() {
        Assessment assessment = Judged.with(BAD_YAML, bytes("debug: true\nother: 1\ndebug: false\n"));

        assertThat(Judged.complaints(assessment)).isEmpty();
        assertThat(assessment.findingsOf("test/no-debug"))
                .extracting(Judged::place)
                .contains(BAD_YAML + ":1:1", BAD_YAML + ":3:1");
        Judged.assertTheRestStands(assessment);
    }

    @Test
    void aYamlFileWithATab() {
        Finding finding = told(BAD_YAML, bytes("a:\n\tb: 1\n"));

        assertThat(Judged.place(finding)).isEqualTo(BAD_YAML + ":2:1");
        assertThat(finding.message()).contains("tab");
    }

    private static final String BAD_XML = "src/main/resources/bad.xml";

    @Test
    void anXmlFileWithABombOfEntitiesIsNotExpanded() {
        String bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [\n<!ENTITY b \"xxxxxxxxxx\">\n"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">\n]>\n<a>&c;</a>\n";

        Finding finding = told(BAD_XML, bytes(bomb));

        assertThat(Judged.place(finding)).startsWith(BAD_XML + ":6:");
        assertThat(finding.message()).startsWith("The file ").contains("entity");
    }

    @Test
    void anXmlFileWithADoctypeIsReadWithoutIt() {
        String external = "<!DOCTYPE a SYSTEM \"file:///nowhere/a.dtd\">\n<a debug=\"1\"/>\n";

        Assessment assessment = Judged.with(BAD_XML, bytes(external));

        assertThat(Judged.complaints(assessment)).isEmpty();
        Judged.assertTheRestStands(assessment);
    }

    @Test
    void linksOutOfTheRootAndInACircleAreToldAndNotFollowed(@TempDir Path folder) throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        write(root);
        Files.writeString(folder.resolve("Secret.java"), "class No {}");
        Files.createSymbolicLink(root.resolve(BAD_JAVA), folder.resolve("Secret.java"));
        Files.createSymbolicLink(root.resolve("src/main/java/circle"), Path.of("circle"));

        Assessment assessment = Judged.of(Codebase.at(root));

        assertThat(Judged.complaints(assessment))
                .extracting(Finding::rule, finding -> finding.place().path(), Finding::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "assize/incomplete-codebase",
                                BAD_JAVA,
                                "is a symbolic link out of the code base and was not followed; put the file itself"
                                        + " there, or take a root that holds both"),
                        org.assertj.core.groups.Tuple.tuple(
                                "assize/incomplete-codebase",
                                "src/main/java/circle",
                                "is a symbolic link that leads nowhere or in a circle and was not followed; mend its"
                                        + " target or remove it"));
        Judged.assertTheRestStands(assessment);
    }

    @Test
    void aFileThatIsDeletedWhileTheRunGoesOn(@TempDir Path root) throws IOException {
        write(root);
        Files.writeString(root.resolve(BAD_JAVA), "class No {}");
        Codebase codebase = Codebase.at(root);
        Files.delete(root.resolve(BAD_JAVA));

        assertTold(
                onlyComplaint(Judged.of(codebase)),
                BAD_JAVA + ":1:1",
                "The file cannot be read (it was deleted while the run went on): no rule judged it; make it readable, or"
                        + " remove it");
    }

    @Test
    void aFileThatThisUserMayNotRead(@TempDir Path root) throws IOException {
        write(root);
        Path closed = Files.writeString(root.resolve(BAD_JAVA), "class No {}");
        Files.setPosixFilePermissions(closed, java.util.Set.of());
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isReadable(closed), "this user may read everything");

        assertTold(
                onlyComplaint(Judged.of(Codebase.at(root))),
                BAD_JAVA + ":1:1",
                "The file cannot be read (permission denied): no rule judged it; make it readable, or remove it");
    }

    private static final Rule NAMED_CLASS = Rule.on(BytecodeKind.BYTECODE, "test/named-class")
            .states("A test")
            .because("it is a test")
            .remedy("None")
            .inspecting(ClassElement.class, (type, report) -> report.breach(type, "A class"))
            .build();

    private static byte[] compiled() throws IOException {
        try (var input = UnreadableFilesTest.class.getResourceAsStream("UnreadableFilesTest.class")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            input.transferTo(bytes);
            return bytes.toByteArray();
        }
    }

    private static Finding toldOfClass(byte[] content) {
        var files = Judged.files();
        files.put("target/classes/Bad.class", content);
        files.put("target/classes/Fine.class", readable());
        Assessment assessment = Judged.of(Codebase.ofBytes(files), NAMED_CLASS);
        assertThat(assessment.findingsOf("test/named-class")).hasSize(1);
        assertThat(assessment.verdictOf("test/named-class").outcome()).isEqualTo(Outcome.FAILED);
        return onlyComplaint(assessment);
    }

    private static byte[] readable() {
        try {
            return compiled();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aClassFileOfANewerJava() throws IOException {
        byte[] newer = compiled();
        newer[6] = 0;
        newer[7] = 99;

        assertThat(toldOfClass(newer).message())
                .isEqualTo(
                        "The file is a class of Java 55 (version 99), and this version of Assize reads Java 1.1 (version 45) to Java 28 (version 72); use a newer version of Assize, or compile with --release 28 or lower");
    }

    @Test
    void aClassFileThatIsCutOffOrGarbage() throws IOException {
        byte[] whole = compiled();

        assertThat(toldOfClass(java.util.Arrays.copyOf(whole, whole.length / 2)).message())
                .startsWith("The file ");
        assertThat(toldOfClass(bytes("no class at all")).message()).startsWith("The file ");
        assertThat(toldOfClass(new byte[0]).message()).startsWith("The file ");
    }

    @Test
    void aTypeWhoseClassFileIsGarbageIsUnknownToRulesOnSource() {
        AtomicInteger asked = new AtomicInteger();
        Rule typed = Judged.onMethods("test/typed", (method, report) -> {
            report.file().types().of(method.getType());
            asked.incrementAndGet();
        });
        var files = Judged.files();
        files.put("src/main/java/User.java", bytes("class User { Broken get() { return null; } }"));
        files.put("target/classes/Broken.class", bytes("no class at all"));

        Assessment assessment = Judged.of(Codebase.ofBytes(files), typed);

        assertThat(asked.get()).isEqualTo(2);
        assertThat(assessment.verdictOf("test/typed").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(Judged.complaints(assessment)).isEmpty();
    }

    private static void write(Path root) throws IOException {
        for (var file : Judged.files().entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    @Test
    void oneFileThatIsReadByNobodyIsNoFileThatWasParsed() {
        Assessment assessment = Judged.with(BAD_JAVA, bytes("class {"));

        assertThat(assessment.evidence())
                .filteredOn(kind -> kind.kind().equals("java"))
                .singleElement()
                .satisfies(java -> assertThat(java)
                        .extracting("found", "parsed", "unchanged", "unreadable")
                        .containsExactly(2, 1, 0, 1));
        assertThat(Assize.assess(assessment.codebase()).run().verdicts()).isEmpty();
    }
}
