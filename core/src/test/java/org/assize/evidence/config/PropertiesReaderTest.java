package org.assize.evidence.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assize.evidence.UnreadableFileException;
import org.junit.jupiter.api.Test;

class PropertiesReaderTest {

    private static ConfigurationFile read(String text) throws UnreadableFileException {
        return Read.text("src/main/resources/application.properties", text);
    }

    @Test
    void aKeyAndItsValueAreFoundWhereTheyAreWritten() throws UnreadableFileException {
        ConfigurationFile file = read("# comment\nserver.ssl.enabled = true\n");

        ConfigurationNode node = file.find("server.ssl.enabled").get(0);

        assertThat(node.value()).isEqualTo("true");
        assertThat(Read.show(node.region())).isEqualTo("2:1-2:26");
        assertThat(Read.show(node.keyRegion())).isEqualTo("2:1-2:19");
        assertThat(Read.show(node.valueRegion())).isEqualTo("2:22-2:26");
    }

    @Test
    void aContinuedValueEndsOnItsLastLine() throws UnreadableFileException {
        ConfigurationNode node = read("a = one,\\\r\n    two\r\nb=c").find("a").get(0);

        assertThat(node.value()).isEqualTo("one,two");
        assertThat(Read.show(node.valueRegion())).isEqualTo("1:5-2:8");
    }

    @Test
    void escapesAreDecodedAndPositionsAreThoseOfTheText() throws UnreadableFileException {
        ConfigurationNode node = read("k\\:\\u00e9\\ y:\\t\\u0041\\z").entries().get(0);

        assertThat(node.key()).isEqualTo("k:é y");
        assertThat(node.value()).isEqualTo("\tAz");
        assertThat(Read.show(node.keyRegion())).isEqualTo("1:1-1:13");
        assertThat(Read.show(node.valueRegion())).isEqualTo("1:14-1:24");
    }

    @Test
    void duplicateKeysAreKeptWithBothPlaces() throws UnreadableFileException {
        ConfigurationFile file = read("a=1\nb=2\na=3\n");

        assertThat(file.find("a")).extracting(ConfigurationNode::value).containsExactly("1", "3");
        assertThat(file.find("a")).extracting(node -> node.region().startLine()).containsExactly(1, 3);
    }

    @Test
    void aValueThatIsMissingStandsAfterTheKey() throws UnreadableFileException {
        ConfigurationFile file = read("a\nb=\n");

        assertThat(Read.show(file.find("a").get(0).valueRegion())).isEqualTo("1:2-1:2");
        assertThat(Read.show(file.find("b").get(0).valueRegion())).isEqualTo("2:3-2:3");
    }

    @Test
    void aMalformedEscapeIsReportedWhereItStands() {
        UnreadableFileException thrown =
                catchThrowableOfType(UnreadableFileException.class, () -> read("ok=1\npath=C:\\users\n"));

        assertThat(thrown)
                .hasMessage("has a \\u that four hexadecimal digits do not follow: write \\u00e9, say,"
                        + " or double the backslash if it is meant as one");
        assertThat(Read.show(thrown.region())).isEqualTo("2:8-2:11");
    }

    @Test
    void documentsAreSeparatedAsSpringBootDoes() throws UnreadableFileException {
        ConfigurationFile file = read("a=1\n#---\nspring.config.activate.on-profile=prod\na=2\n");

        assertThat(file.documents()).hasSize(2);
        assertThat(file.documents().get(0).profile()).isEmpty();
        assertThat(file.documents().get(1).profile()).contains("prod");
        assertThat(file.find("a").get(1).document().index()).isEqualTo(1);
    }

    @Test
    void aFileInLatin1IsReadAsResourceBundlesAre() throws UnreadableFileException {
        byte[] latin = "name=Zoë\n".getBytes(StandardCharsets.ISO_8859_1);

        ConfigurationFile file = Read.bytes("src/main/resources/messages.properties", latin);

        assertThat(file.find("name").get(0).value()).isEqualTo("Zoë");
    }

    @Test
    void anEmptyFileAByteOrderMarkAndANulAreNoObstacle() throws UnreadableFileException {
        assertThat(read("").entries()).isEmpty();
        assertThat(read("\uFEFFa=1").find("a")).hasSize(1);
        assertThat(read("a=\u0000x").find("a").get(0).value()).isEqualTo("\u0000x");
    }

    @Property(tries = 5000)
    void theResultIsThatOfJavaUtilProperties(@ForAll("texts") String text) throws IOException {
        Properties expected = new Properties();
        boolean malformed = false;
        try {
            expected.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            malformed = true;
        }
        Properties actual = new Properties();
        try {
            read(text).entries().forEach(node -> actual.setProperty(node.key(), node.value()));
        } catch (UnreadableFileException e) {
            assertThat(malformed).as("malformed in %s", text).isTrue();
            return;
        }
        assertThat(malformed).as("malformed in %s", text).isFalse();
        assertThat(actual).isEqualTo(expected);
    }

    @Property
    void whatIsWrittenPlainlyIsSlicedBackFromItsPlace(
            @ForAll("words") String key, @ForAll("words") String value, @ForAll("gaps") String gap)
            throws UnreadableFileException {
        ConfigurationFile file = read(gap + key + " = " + value + "\n" + gap);

        ConfigurationNode node = file.entries().get(0);

        assertThat(file.text().slice(node.keyRegion())).isEqualTo(key);
        assertThat(file.text().slice(node.valueRegion())).isEqualTo(value);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "\\",
                        "\n",
                        "\r",
                        "\r\n",
                        " ",
                        "\t",
                        "\f",
                        "=",
                        ":",
                        "#",
                        "!",
                        "a",
                        "b",
                        "n",
                        "é",
                        "\uD83D\uDE00",
                        "\\u0041",
                        "\\u00zz",
                        "\\\n",
                        "\\\\",
                        "key=value\n",
                        "---")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('é', '.', '-')
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", "  ", "\n", "# \uD83D\uDE00 note\r\n", "\t\r\n\r\n  ");
    }
}
