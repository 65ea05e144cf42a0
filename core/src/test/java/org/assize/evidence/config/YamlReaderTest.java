package org.assize.evidence.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assize.evidence.UnreadableFileException;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private static ConfigurationFile read(String text) throws UnreadableFileException {
        return Read.text("src/main/resources/application.yml", text);
    }

    private static UnreadableFileException refused(String text) {
        return catchThrowableOfType(UnreadableFileException.class, () -> read(text));
    }

    @Test
    void keysValuesAndItemsHavePathsTypesAndPlaces() throws UnreadableFileException {
        ConfigurationFile file = read("""
                server:
                  ssl: {enabled: true, "port": 8443}   # comment
                  names:
                    - 'it''s'
                    - &last !!str 5
                  empty:
                  text: |
                    one
                    two

                other.key: ~
                """);

        assertThat(file.entries())
                .extracting(node ->
                        node.path() + " " + node.type() + " " + node.value().replace("\n", "|") + " "
                                + Read.show(node.keyRegion()) + " " + Read.show(node.valueRegion()))
                .containsExactly(
                        "server MAP  1:1-1:7 2:3-9:8",
                        "server.ssl MAP  2:3-2:6 2:8-2:37",
                        "server.ssl.enabled BOOLEAN true 2:9-2:16 2:18-2:22",
                        "server.ssl.port NUMBER 8443 2:24-2:30 2:32-2:36",
                        "server.names LIST  3:3-3:8 4:5-5:20",
                        "server.names[0] STRING it's 4:7-4:7 4:7-4:14",
                        "server.names[1] STRING 5 5:19-5:19 5:19-5:20",
                        "server.empty NULL  6:3-6:8 6:9-6:9",
                        "server.text STRING one|two| 7:3-7:7 7:9-9:8",
                        "other.key NULL  11:1-11:10 11:12-11:13");
    }

    @Test
    void columnsCountCodeUnitsAfterSupplementaryCharacters() throws UnreadableFileException {
        ConfigurationFile file = read("a: \"\uD83D\uDE00\uD83D\uDE00\"\nb: {c: \uD83D\uDE00, d: 1}\n");

        assertThat(Read.show(file.find("a").get(0).valueRegion())).isEqualTo("1:4-1:10");
        assertThat(Read.show(file.find("b.d").get(0).keyRegion())).isEqualTo("2:12-2:13");
    }

    @Test
    void documentsAreCountedAndKnowTheirProfile() throws UnreadableFileException {
        ConfigurationFile file = read("""
                a: 1
                ---
                spring.config.activate.on-profile: prod
                a: 2
                ---
                spring:
                  profiles: [test, dev]
                a: 3
                """);

        assertThat(file.find("a"))
                .extracting(node -> node.document().index() + " "
                        + node.document().profile().orElse("-") + " " + node.value())
                .containsExactly("0 - 1", "1 prod 2", "2 test,dev 3");
    }

    @Test
    void duplicateKeysAreKept() throws UnreadableFileException {
        assertThat(read("a: 1\nb: 2\na: 3\n").find("a"))
                .extracting(node -> node.region().startLine())
                .containsExactly(1, 3);
    }

    @Test
    void anAliasStandsWhereItIsWrittenAndItsCopiesWhereTheOriginalIs() throws UnreadableFileException {
        ConfigurationFile file = read("""
                base: &base {url: http://x, retries: 3}
                scalar: &port 80
                one: *base
                two: *port
                """);

        assertThat(file.entries())
                .extracting(ConfigurationNode::path)
                .containsExactly("base", "base.url", "base.retries", "scalar", "one", "two");
        assertThat(Read.show(file.find("one").get(0).valueRegion())).isEqualTo("3:6-3:11");
        ConfigurationNode copy = file.find("one.url").get(0);
        assertThat(copy.value()).isEqualTo("http://x");
        assertThat(Read.show(copy.valueRegion())).isEqualTo("1:19-1:27");
        assertThat(((ConfigurationEntry) copy).isCopy()).isTrue();
        assertThat(file.find("two").get(0).value()).isEqualTo("80");
    }

    @Test
    void mergeKeysBringWhatTheMapDoesNotHaveItself() throws UnreadableFileException {
        ConfigurationFile file = read("""
                a: &a {x: 1, y: 1}
                b: &b
                  <<: *a
                  y: 2
                c:
                  <<: [*b, {z: 3, x: 9}]
                  w: 4
                """);

        assertThat(file.find("b.x")).extracting(ConfigurationNode::value).containsExactly("1");
        assertThat(file.find("b.y")).extracting(ConfigurationNode::value).containsExactly("2");
        assertThat(file.find("c.x")).extracting(ConfigurationNode::value).containsExactly("1");
        assertThat(file.find("c.y")).extracting(ConfigurationNode::value).containsExactly("2");
        assertThat(file.find("c.z")).extracting(ConfigurationNode::value).containsExactly("3");
        assertThat(file.entries()).extracting(ConfigurationNode::path).contains("c.<<[1].z", "c.w");
    }

    @Test
    void tagsOfAnyKindInstantiateNothing() throws UnreadableFileException {
        ConfigurationFile file =
                read("a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\nb: !Ref c\n");

        assertThat(file.find("b").get(0).value()).isEqualTo("c");
        assertThat(file.find("a").get(0).type()).isEqualTo(ValueType.LIST);
    }

    @Test
    void aKeyMayBeACollection() throws UnreadableFileException {
        assertThat(read("? [a, b]\n: c\nd: e\n").entries())
                .extracting(ConfigurationNode::toString)
                .containsExactly("[a, b]=c", "d=e");
    }

    @Test
    void aTabIsReportedWithAdvice() {
        assertThat(refused("a:\n  b: 1\n\tc: 2\n"))
                .hasMessage("is indented with a tab, which YAML forbids: use spaces")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("3:1-3:1"));
    }

    @Test
    void aBombIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int level = 1; level < 10; level++) {
            bomb.append("a" + level + ": &a" + level + " [");
            bomb.append(("*a" + (level - 1) + ", ").repeat(9)).append("]\n");
        }

        assertThat(refused(bomb.toString()))
                .hasMessage("expands its aliases to more than 20000 entries: write fewer aliases of aliases")
                .satisfies(thrown -> assertThat(thrown.region().startLine()).isEqualTo(5));
    }

    @Test
    void aMergeBombIsRefused() throws UnreadableFileException {
        StringBuilder bomb = new StringBuilder("a0: &a0 {k: v}\n");
        for (int level = 1; level < 60; level++) {
            bomb.append("a" + level + ": &a" + level + " {<<: *a" + (level - 1) + ", k" + level + ": *a" + (level - 1)
                    + "}\n");
        }

        assertThat(refused(bomb.toString()))
                .hasMessage("expands its aliases to more than 20000 entries: write fewer aliases of aliases");
    }

    @Test
    void anAliasInsideItsOwnAnchorIsRefused() {
        assertThat(refused("a: &a\n  - *a\n"))
                .hasMessage("uses the alias *a inside its own anchor, so that it never ends: write out what is meant")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("2:5-2:7"));
        assertThat(refused("&r {b: *r}"))
                .hasMessage("uses the alias *r inside its own anchor, so that it never ends: write out what is meant");
    }

    @Test
    void anAliasWithoutAnchorIsRefused() {
        assertThat(refused("include: *all\n"))
                .hasMessage("uses the alias *all, but no anchor &all stands before it: add it, or quote the text")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("1:10-1:14"));
    }

    @Test
    void aDeepNestIsRefused() {
        assertThat(refused("[".repeat(5000)))
                .hasMessage("is nested more than 500 levels deep: nest less deeply or split it")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("1:501-1:501"));
        assertThat(refused("- ".repeat(5000) + "a"))
                .hasMessage("is nested more than 500 levels deep: nest less deeply or split it");
    }

    @Test
    void aNulIsReportedWhereItStands() {
        assertThat(refused("a: 1\nb: \uD83D\uDE00 \u0000\n"))
                .hasMessage("holds the character U+0000, which YAML forbids: delete it or escape it")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("2:7-2:7"));
    }

    @Test
    void whatIsNotYamlIsReportedWithItsPlace() {
        assertThat(refused("a: [1, 2\nb: 3\n"))
                .hasMessage("is not well-formed YAML: while parsing a flow sequence, expected ',' or ']', but got"
                        + " :; mend it here")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("2:2-2:2"));
    }

    @Test
    void emptyFilesAndByteOrderMarksAreNoObstacle() throws UnreadableFileException {
        assertThat(read("").entries()).isEmpty();
        assertThat(read("# only a comment\r\n").entries()).isEmpty();
        assertThat(read("---\n---\n").entries()).isEmpty();
        assertThat(Read.show(read("\uFEFFa: 1\r\nb: 2\r\n").find("b").get(0).region()))
                .isEqualTo("2:1-2:5");
    }

    @Property
    void plainScalarsAreSlicedBackFromTheirPlaces(@ForAll("words") String key, @ForAll("words") String value)
            throws UnreadableFileException {
        ConfigurationFile file =
                read("x: \uD83D\uDE00\r\n" + key + ":\r\n  - " + value + " # c\r\n  - k: " + value + "\n");

        ConfigurationNode list = file.documents().get(0).nodes().get(1);

        assertThat(file.text().slice(list.keyRegion())).isEqualTo(key);
        assertThat(file.text().slice(list.children().get(0).valueRegion())).isEqualTo(value);
        assertThat(file.text().slice(list.children().get(1).children().get(0).region()))
                .isEqualTo("k: " + value);
    }

    @Property(tries = 5000)
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        try {
            ConfigurationFile file = read(text);
            file.forEach(
                    true,
                    node -> assertThat(file.text().contains(node.region()))
                            .as("%s in %s", node, text)
                            .isTrue());
        } catch (UnreadableFileException e) {
            assertThat(e.region()).isNotNull();
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().withChars('é').ofMinLength(1).ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                "a",
                ": ",
                "- ",
                "\n",
                "\n  ",
                "\r\n",
                "\t",
                "[",
                "]",
                "{",
                "}",
                ", ",
                "&a ",
                "*a",
                "<<: ",
                "? ",
                "|\n",
                ">",
                "'",
                "\"",
                "#",
                "!x ",
                "!!int ",
                "---\n",
                "...\n",
                "%YAML 1.1\n",
                "~",
                "\uD83D\uDE00",
                "\uD83D",
                "\u0000",
                "\u2028",
                "\uFEFF",
                "k: v\n",
                "@",
                "`");
        return Arbitraries.oneOf(parts.list().ofMaxSize(15).map(list -> String.join("", list)), Arbitraries.strings());
    }
}
