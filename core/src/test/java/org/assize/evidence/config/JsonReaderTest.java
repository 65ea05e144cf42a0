package org.assize.evidence.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assize.evidence.UnreadableFileException;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    private static ConfigurationFile read(String text) throws UnreadableFileException {
        return Read.text("src/main/resources/settings.json", text);
    }

    private static UnreadableFileException refused(String text) {
        return catchThrowableOfType(UnreadableFileException.class, () -> read(text));
    }

    @Test
    void keysValuesAndItemsHavePathsTypesAndPlaces() throws UnreadableFileException {
        ConfigurationFile file = read("""
                {
                  // a comment
                  "server": { "ports": [80, -4.5e3], "tls": true, "na\\u006de": "\\"x\\"" },
                  "none": null
                }
                """);

        assertThat(file.entries())
                .extracting(node -> node.path() + " " + node.type() + " " + node.value() + " "
                        + Read.show(node.keyRegion()) + " " + Read.show(node.valueRegion()))
                .containsExactly(
                        "server MAP  3:3-3:11 3:13-3:73",
                        "server.ports LIST  3:15-3:22 3:24-3:36",
                        "server.ports[0] NUMBER 80 3:25-3:25 3:25-3:27",
                        "server.ports[1] NUMBER -4.5e3 3:29-3:29 3:29-3:35",
                        "server.tls BOOLEAN true 3:38-3:43 3:45-3:49",
                        "server.name STRING \"x\" 3:51-3:62 3:64-3:71",
                        "none NULL  4:3-4:9 4:11-4:15");
    }

    @Test
    void aListOrAScalarMayBeTheRoot() throws UnreadableFileException {
        assertThat(read("[{\"a\": 1}]").entries())
                .extracting(ConfigurationNode::path)
                .containsExactly("[0]", "[0].a");
        assertThat(read("12").entries()).extracting(ConfigurationNode::toString).containsExactly("=12");
        assertThat(read("\uFEFF{}").entries()).isEmpty();
    }

    @Test
    void duplicateKeysAreKept() throws UnreadableFileException {
        assertThat(read("{\"a\": 1,\r\n \"a\": 2}").find("a"))
                .extracting(node -> node.region().startLine())
                .containsExactly(1, 2);
    }

    @Test
    void whatIsNotJsonIsReportedWithItsPlace() {
        assertThat(refused("{\n  \"a\": 1,\n}"))
                .hasMessage(
                        "is not well-formed JSON: Unexpected character ('}' (code 125)): was expecting double-quote to"
                                + " start field name; mend it here")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("3:1-3:1"));
        assertThat(refused("")).hasMessage("is empty, which is not JSON: write {} or delete it");
        assertThat(refused("{} {}"))
                .hasMessage("holds more than one JSON value: put them into one list, or end the file after the first")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("1:4-1:4"));
    }

    @Test
    void aNulIsReportedWhereItStands() {
        assertThat(refused("{\"a\":\n \u0000}"))
                .hasMessageStartingWith("is not well-formed JSON: Illegal character ((CTRL-CHAR, code 0))")
                .satisfies(thrown -> assertThat(thrown.region().startLine()).isEqualTo(2));
    }

    @Test
    void aDeepNestIsRefused() {
        assertThat(refused("[".repeat(5000)))
                .hasMessageStartingWith(
                        "goes beyond a limit for JSON: Document nesting depth (501) exceeds the maximum")
                .hasMessageEndingWith("; nest less deeply or split it")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("1:501-1:501"));
    }

    @Test
    void anotherEncodingIsRefusedWithItsLine() {
        byte[] latin = "{\n\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> Read.bytes("a.json", latin)))
                .hasMessage("is not valid UTF-8: save it as UTF-8")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("2:7-2:7"));
    }

    @Property
    void scalarsAreSlicedBackFromTheirPlaces(@ForAll("scalars") String scalar, @ForAll("scalars") String other)
            throws UnreadableFileException {
        ConfigurationFile file =
                read("{\"\uD83D\uDE00\" :\r\n [ " + scalar + " ,\n" + other + "], \"k\":" + scalar + "}");

        assertThat(file.text().slice(file.entries().get(1).valueRegion())).isEqualTo(scalar);
        assertThat(file.text().slice(file.entries().get(2).valueRegion())).isEqualTo(other);
        assertThat(file.text().slice(file.find("k").get(0).valueRegion())).isEqualTo(scalar);
        assertThat(file.text().slice(file.find("k").get(0).keyRegion())).isEqualTo("\"k\"");
    }

    @Property(tries = 3000)
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        try {
            ConfigurationFile file = read(text);
            file.entries()
                    .forEach(node ->
                            assertThat(file.text().contains(node.region())).isTrue());
        } catch (UnreadableFileException e) {
            assertThat(e.region()).isNotNull();
        }
    }

    @Provide
    Arbitrary<String> scalars() {
        return Arbitraries.of(
                "1", "-0.5", "1e9", "true", "false", "null", "\"\"", "\"a\\\"b\\\\\"", "\"\uD83D\uDE00\\u0041\"");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"",
                "\"a\"",
                "1",
                "-",
                "true",
                "null",
                " ",
                "\n",
                "\r\n",
                "/*",
                "*/",
                "//",
                "\\",
                "\u0000",
                "\uD83D\uDE00",
                "\uD83D",
                "{\"k\":");
        return Arbitraries.oneOf(parts.list().ofMaxSize(15).map(list -> String.join("", list)), Arbitraries.strings());
    }
}
