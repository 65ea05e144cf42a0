package org.assize.ux.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.assize.ux.aria.Accessible;
import org.assize.ux.style.Contrast;
import org.assize.ux.style.Styles;

/** What holds for any text that somebody saves as a template. */
class MarkupProperties {

    private static final String[] PIECES = {
        "<p>",
        "</p>",
        "<div id=a class='b c'>",
        "</div>",
        "<a href=x>",
        "</a>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<img alt=\"x\" src=y>",
        "<input type=text id='a'/>",
        "<label for=a>",
        "</label>",
        "<button aria-labelledby='a b'>",
        "</button>",
        "<style>p{color:red} .b::before{content:'x'}",
        "</style>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<svg>",
        "</svg>",
        "<title>",
        "</title>",
        "<select>",
        "<option>",
        "text ",
        "&amp;",
        "&#x41;",
        "\n",
        "\r\n",
        "\t",
        "${x}",
        "#{y",
        "}",
        "{{#if a}}",
        "{{else}}",
        "{{/if}}",
        "{{",
        "}}",
        "{% if x %}",
        "{% endif %}",
        "{#",
        "#}",
        "<%",
        "%>",
        "<%= a %>",
        "<%-- ",
        "--%>",
        "<c:if test='a'>",
        "</c:if>",
        "<c:out value=\"x\"/>",
        "<#if a>",
        "<#else>",
        "</#if>",
        "<@m.x a=b/>",
        "[#if a]",
        "[/#if]",
        "@if(x)",
        "@else",
        "@endif",
        "@template.x(a, b = @`",
        "`)",
        "#if($x)",
        "#else",
        "#end",
        "$!x.y(",
        ")",
        "[[${x}]]",
        "th:text='${x}'",
        " th:if=\"x\"",
        "<th:block th:each='x'>",
        "</th:block>",
        "<div th:replace='a'>",
        "<html lang=en>",
        "<head>",
        "<body>",
        "<li th:remove=all>",
        "\"",
        "'",
        "<",
        ">",
        "/>",
        "=",
        "\u0000",
        "\uFDD0",
        "\uD83D\uDE00",
        "\uFEFF",
        "<ui:composition>",
        "style='color:var(--a);",
        "<?php x ?>"
    };

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "a.html", "a.xhtml", "a.jsp", "a.ftl", "a.hbs", "a.peb", "a.jte", "a.vm", "a.jelly", "a.svg");
    }

    @Property(tries = 3000)
    void whateverIsReadHasItsPlaceInTheFile(@ForAll("names") String name, @ForAll("soup") String text)
            throws UnreadableFileException {
        MarkupDocument document = MarkupFixture.tryParse(name, text);
        String source = document.file().text().text();
        List<MarkupNode> nodes = new ArrayList<>();
        MarkupKind.MARKUP.walk(document.file(), nodes::add);
        for (MarkupNode node : nodes) {
            String slice = MarkupFixture.slice(document, node.region());
            if (node instanceof MarkupElement element && !element.isImplicit()) {
                assertThat(slice).startsWith("<").hasSizeLessThanOrEqualTo(source.length());
                for (Attribute attribute : element.attributes()) {
                    String written = MarkupFixture.slice(document, attribute.region());
                    assertThat(slice).contains(written);
                    assertThat(MarkupFixture.slice(document, attribute.valueRegion()))
                            .isNotNull();
                }
            }
            assertThat(MarkupKind.MARKUP.subjectOf(document.file(), node)).isNotNull();
            assertThat(MarkupKind.MARKUP.contextOf(document.file(), node)).isNotNull();
        }
    }

    @Property(tries = 2000)
    void everyQuestionHasAnAnswer(@ForAll("names") String name, @ForAll("soup") String text)
            throws UnreadableFileException {
        MarkupDocument document = MarkupFixture.tryParse(name, text);
        for (MarkupElement element : document.elements()) {
            Accessible accessible = Accessible.of(element);
            assertThat(accessible.role()).isNotNull();
            assertThat(accessible.name().literal()).doesNotContain("\uFDD0");
            assertThat(accessible.description()).isNotNull();
            assertThat(accessible.isVisible()).isNotNull();
            assertThat(accessible.isInTabOrder()).isNotNull();
            assertThat(Styles.of(element).color("color")).isNotNull();
            assertThat(Contrast.of(element)).isNotNull();
        }
    }

    @Property(tries = 300)
    void whiteSpaceBetweenAttributesChangesNoAnswer(@ForAll("spaces") String one, @ForAll("spaces") String two) {
        String text =
                "<button" + one + "aria-label=x" + two + "th:if='${a}'" + one + "disabled" + two + "class='b c'>y";
        MarkupElement element = MarkupFixture.only(MarkupFixture.html(text), "button");
        assertThat(element.attributes()).extracting(Attribute::name).containsExactly("aria-label", "disabled", "class");
        assertThat(element.isConditional()).isTrue();
        assertThat(Accessible.of(element).name().text()).contains("x");
        assertThat(Accessible.of(element).isDisabled()).isEqualTo(Truth.YES);
        assertThat(MarkupKind.MARKUP.contextOf(element.document().file(), element))
                .isEqualTo("<button aria-label=x class=b c disabled= th:if=> y");
        assertThat(element.region()).isNotEqualTo(Region.START_OF_FILE);
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.strings().withChars(" \t\n\r\f").ofMinLength(1).ofMaxLength(5);
    }
}
