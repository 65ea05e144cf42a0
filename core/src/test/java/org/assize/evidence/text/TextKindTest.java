package org.assize.evidence.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookup;
import org.assize.evidence.Lookups;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.junit.jupiter.api.Test;

class TextKindTest {

    private static SourceFile file(String path) {
        return Codebase.ofBytes(Map.of(path, new byte[0])).file(path).orElseThrow();
    }

    private static TextFile read(String path, byte[] bytes) throws UnreadableFileException {
        return TextKind.TEXT.parse(new FileContent(file(path), bytes, UTF_8), new NoLookups());
    }

    private static List<TextElement> visited(TextFile file) {
        List<TextElement> visited = new ArrayList<>();
        TextKind.TEXT.walk(file, visited::add);
        return visited;
    }

    @Test
    void theFileIsVisitedAndThenEachLine() throws UnreadableFileException {
        TextFile file = read("Dockerfile", "\uFEFFFROM scratch\r\n\r\n  USER root".getBytes(UTF_8));

        assertThat(visited(file))
                .containsExactly(
                        file, new TextLine(1, "FROM scratch"), new TextLine(2, ""), new TextLine(3, "  USER root"));
        assertThat(TextKind.TEXT.regionOf(file, file)).isEqualTo(Region.START_OF_FILE);
        TextLine user = file.lines().get(2);
        assertThat(TextKind.TEXT.regionOf(file, user)).isEqualTo(new Region(3, 1, 3, 12));
        assertThat(user.region(2, 6)).isEqualTo(new Region(3, 3, 3, 7));
        assertThat(TextKind.TEXT.contextOf(file, user)).isEqualTo("USERroot");
        assertThat(TextKind.TEXT.contextOf(file, file)).isEqualTo("FROMscratchUSERroot");
    }

    @Test
    void thePartOfALineThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new TextLine(1, "abc").region(2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anEmptyFileHasNoLines() throws UnreadableFileException {
        TextFile file = read("empty.sql", new byte[0]);

        assertThat(visited(file)).containsExactly(file);
    }

    @Test
    void imagesArchivesAndClassesAreNotRead() {
        assertThat(List.of("logo.PNG", "lib/a.jar", "src/main/resources/keys.p12", "target/classes/A.class"))
                .noneMatch(path -> TextKind.TEXT.reads(file(path)));
        assertThat(List.of(
                        "Dockerfile", ".github/workflows/ci.yml", "V1__init.sql", "README.md", "src/main/java/A.java"))
                .allMatch(path -> TextKind.TEXT.reads(file(path)));
    }

    @Test
    void aNulInWhatShouldBeTextIsReported() {
        UnreadableFileException thrown = catchThrowableOfType(
                UnreadableFileException.class, () -> read("a.sql", "select\n1\u0000".getBytes(UTF_8)));

        assertThat(thrown)
                .hasMessage(
                        "holds a NUL character, so that it is not text: delete the character, or save the file as UTF-8"
                                + " or with a byte order mark");
        assertThat(thrown.region()).isEqualTo(new Region(2, 2, 2, 3));
    }

    @Test
    void aBinaryFileOfUnknownEndingIsNotVisited() throws UnreadableFileException {
        assertThat(visited(read("data", new byte[] {1, 0, 2}))).isEmpty();
        assertThat(visited(read("data.xyz", new byte[] {(byte) 0xC3, 1}))).isEmpty();
    }

    @Test
    void anotherEncodingIsReportedWithItsLine() {
        UnreadableFileException thrown =
                catchThrowableOfType(UnreadableFileException.class, () -> read("a.md", "a\nbé".getBytes(ISO_8859_1)));

        assertThat(thrown)
                .hasMessage(
                        "is not valid UTF-8: save it as UTF-8, or say how it is encoded (project.build.sourceEncoding in"
                                + " pom.xml)");
        assertThat(thrown.region()).isEqualTo(new Region(2, 2, 2, 2));
    }

    @Test
    void aByteOrderMarkSaysWhatTheEncodingIs() throws UnreadableFileException {
        assertThat(read("a.txt", "\uFEFFé".getBytes(UTF_16LE)).lines()).containsExactly(new TextLine(1, "é"));
    }

    @Property
    void linesAreSlicedBackFromTheirRegions(@ForAll String content) throws UnreadableFileException {
        TextFile file = read("unknown", content.getBytes(UTF_8));

        assertThat(file.lines())
                .allSatisfy(line -> assertThat(file.text().slice(line.region())).isEqualTo(line.text()));
    }

    private static final class NoLookups implements Lookups {
        @Override
        public <T> T consult(Lookup<T> lookup, String question) {
            throw new AssertionError("text is read without lookups");
        }
    }
}
