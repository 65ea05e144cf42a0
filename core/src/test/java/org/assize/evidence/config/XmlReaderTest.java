package org.assize.evidence.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
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

class XmlReaderTest {

    private static ConfigurationFile read(String text) throws UnreadableFileException {
        return Read.text("src/main/resources/beans.xml", text);
    }

    private static UnreadableFileException refused(String text) {
        return catchThrowableOfType(UnreadableFileException.class, () -> read(text));
    }

    @Test
    void elementsAndAttributesHavePathsAndPlaces() throws UnreadableFileException {
        ConfigurationFile file = read("""
                <?xml version="1.0"?>
                <beans xmlns:p='urn:p'>
                  <!-- note -->
                  <p:bean id = "a&lt;b"  class='>'>
                    text &#65; <![CDATA[<x>]]>
                  </p:bean>
                  <empty/>
                </beans>
                """);

        assertThat(file.entries())
                .extracting(node -> node.path() + " " + node.type() + " " + node.value() + " "
                        + Read.show(node.region()) + " " + Read.show(node.keyRegion()) + " "
                        + Read.show(node.valueRegion()))
                .containsExactly(
                        "beans MAP  2:1-8:9 2:2-2:7 2:24-2:24",
                        "beans/@xmlns:p STRING urn:p 2:8-2:23 2:8-2:15 2:17-2:22",
                        "beans/p:bean STRING text A <x> 4:3-6:12 4:4-4:10 5:5-5:31",
                        "beans/p:bean/@id STRING a<b 4:11-4:24 4:11-4:13 4:17-4:23",
                        "beans/p:bean/@class STRING > 4:26-4:35 4:26-4:31 4:33-4:34",
                        "beans/empty STRING  7:3-7:11 7:4-7:9 7:11-7:11");
        XmlElement bean = file.rootElement().orElseThrow().element("bean").orElseThrow();
        assertThat(Read.show(bean.startTagRegion())).isEqualTo("4:3-4:36");
        assertThat(bean.namespace()).isEqualTo("urn:p");
        assertThat(bean.attribute("id").orElseThrow().element()).isSameAs(bean);
    }

    @Test
    void placesHoldAfterWindowsLineBreaksAndSupplementaryCharacters() throws UnreadableFileException {
        ConfigurationFile file = read("<a\r\n t='\uD83D\uDE00'>\r\n\uD83D\uDE00<b\r\n c='x&#10;y'/> z</a>");

        assertThat(Read.show(file.find("a/b/@c").get(0).valueRegion())).isEqualTo("4:5-4:12");
        assertThat(Read.show(file.find("a/b").get(0).region())).isEqualTo("3:3-4:15");
        assertThat(Read.show(file.find("a").get(0).region())).isEqualTo("1:1-4:21");
    }

    @Test
    void aDoctypeIsPassedOver() throws UnreadableFileException {
        ConfigurationFile file = read("""
                <!DOCTYPE beans SYSTEM "http://localhost:1/x.dtd" [ <!ELEMENT beans ANY> <!ENTITY % p SYSTEM "file:///etc/passwd"> %p; ]>
                <beans>&amp;</beans>
                """);

        assertThat(file.rootElement().orElseThrow().value()).isEqualTo("&");
    }

    @Test
    void anEntityIsNeverExpanded() {
        String bomb = """
                <!DOCTYPE lolz [
                  <!ENTITY lol "lol">
                  <!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
                  <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">
                ]>
                <lolz>
                  &lol2;
                </lolz>
                """;

        assertThat(refused(bomb))
                .hasMessage("uses the entity &lol2;: entities are not expanded; write out what it stands for")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("7:3-7:9"));
    }

    @Test
    void anEntityInAnAttributeIsNotExpandedEither() {
        assertThat(refused("<!DOCTYPE a [<!ENTITY e \"x\">]>\n<a b='c'\n   d=\"1&e;2\"/>"))
                .hasMessage("uses the entity &e;: entities are not expanded; write out what it stands for")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("3:8-3:11"));
    }

    @Test
    void anExternalEntityIsNotOpened() {
        assertThat(refused("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<a>&e;</a>"))
                .hasMessage("uses the entity &e;: entities are not expanded; write out what it stands for")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("2:4-2:7"));
    }

    @Test
    void anUndeclaredEntityIsReported() {
        assertThat(refused("<a>x&nbsp;y</a>"))
                .hasMessage("uses the entity &nbsp;: entities are not expanded; write out what it stands for")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("1:5-1:11"));
    }

    @Test
    void aPomMayUseTheEntitiesThatMavenKnows() throws UnreadableFileException {
        ConfigurationFile file = Read.text("pom.xml", "<project><name> S&oslash;ren </name></project>");

        XmlElement name = file.rootElement().orElseThrow().element("name").orElseThrow();
        assertThat(name.value()).isEqualTo("S&oslash;ren");
        assertThat(file.text().slice(name.valueRegion())).isEqualTo("S&oslash;ren");
        assertThat(catchThrowableOfType(
                        UnreadableFileException.class,
                        () -> Read.text("pom.xml", "<!DOCTYPE p [<!ENTITY e 'x'>]>\n<p>&e;</p>")))
                .hasMessage("uses the entity &e;: entities are not expanded; write out what it stands for");
    }

    @Test
    void aDeepNestIsRefused() {
        assertThat(refused("<a>".repeat(5000)))
                .hasMessage("is nested more than 500 levels deep: nest less deeply or split it")
                .satisfies(thrown -> assertThat(thrown.region().startLine()).isEqualTo(1));
    }

    @Test
    void whatIsNotXmlIsReportedWithItsPlace() {
        assertThat(refused("<a>\n  <b>\n</a>"))
                .hasMessage("is not well-formed XML: Unexpected close tag </a>; expected </b>.; mend it here")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("3:3-3:3"));
        assertThat(refused("")).hasMessage("is empty, which is not XML: give it a root element or delete it");
        assertThat(refused("<a>\n\u0000</a>"))
                .hasMessageStartingWith("is not well-formed XML: Illegal character (NULL, unicode 0)")
                .satisfies(thrown -> assertThat(thrown.region().startLine()).isEqualTo(2));
    }

    @Test
    void theEncodingIsTheOneTheFileDeclares() throws UnreadableFileException {
        String latin = "<?xml version='1.0' encoding='ISO-8859-1'?>\n<a b='é'/>";
        String wide = "<?xml version='1.0' encoding='UTF-16'?>\n<a b='é'/>";

        assertThat(valueIn(latin.getBytes(ISO_8859_1))).isEqualTo("é");
        assertThat(valueIn(wide.getBytes(UTF_16LE))).isEqualTo("é");
        assertThat(valueIn(wide.getBytes(UTF_16BE))).isEqualTo("é");
        assertThat(valueIn(("\uFEFF" + wide).getBytes(UTF_16BE))).isEqualTo("é");
        assertThat(valueIn("\uFEFF<a b='é'/>".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
    }

    private static String valueIn(byte[] bytes) throws UnreadableFileException {
        return Read.bytes("a.xml", bytes).find("a/@b").get(0).value();
    }

    @Test
    void anEncodingThatIsNotKeptIsReported() {
        byte[] latin = "<a>\n<b>é</b></a>".getBytes(ISO_8859_1);
        byte[] unknown = "<?xml version='1.0' encoding='utf-9'?><a/>".getBytes(ISO_8859_1);

        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> Read.bytes("a.xml", latin)))
                .hasMessage("is not valid UTF-8: save it as UTF-8, or name its encoding in its XML declaration")
                .satisfies(thrown -> assertThat(Read.show(thrown.region())).isEqualTo("2:4-2:4"));
        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> Read.bytes("a.xml", unknown)))
                .hasMessage("declares the encoding 'utf-9', which this Java does not know: save it as UTF-8");
    }

    @Property
    void textsAndAttributesAreSlicedBackFromTheirPlaces(
            @ForAll("words") String name, @ForAll("words") String value, @ForAll("gaps") String gap)
            throws UnreadableFileException {
        ConfigurationFile file = read("<r" + gap + " x" + gap + "=" + gap + "'" + value + "'" + gap + ">" + gap + "<"
                + name + gap + " " + name + "=\"" + value + "\">" + gap + value + gap + "</" + name + "></r>");

        XmlElement inner = file.rootElement().orElseThrow().elements().get(0);

        assertThat(inner.value()).isEqualTo(value);
        assertThat(file.text().slice(inner.keyRegion())).isEqualTo(name);
        assertThat(file.text().slice(inner.valueRegion())).isEqualTo(value);
        assertThat(file.text().slice(inner.attributes().get(0).region())).isEqualTo(name + "=\"" + value + "\"");
        assertThat(file.text().slice(file.find("r/@x").get(0).valueRegion())).isEqualTo(value);
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
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().withChars('é').ofMinLength(1).ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "\r\n", "\n\t ");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                "<a>",
                "</a>",
                "<b/>",
                "<c d='e'/>",
                "<c d='&x;'/>",
                "&",
                "&amp;",
                "&#65;",
                "&x;",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<?p ?>",
                "<!DOCTYPE a [",
                "]>",
                "<!ENTITY x 'y'>",
                "<",
                ">",
                "'",
                "\"",
                "=",
                "\n",
                "\r\n",
                "text",
                "\uD83D\uDE00",
                "\uD83D",
                "\u0000",
                "\uFFFF",
                "<p:q/>");
        return Arbitraries.oneOf(
                parts.list().ofMaxSize(10).map(list -> "<a>" + String.join("", list) + "</a>"),
                parts.list().ofMaxSize(10).map(list -> String.join("", list)),
                Arbitraries.strings());
    }
}
