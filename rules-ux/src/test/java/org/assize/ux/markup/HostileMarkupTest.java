package org.assize.ux.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.assize.evidence.UnreadableFileException;
import org.assize.ux.aria.Accessible;
import org.assize.ux.style.Styles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is made to be slow. What is not linear here does not end within a build. */
class HostileMarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${",
                "${\"",
                "{{",
                "{{#a}}",
                "{{/a}}",
                "{{^a}}",
                "{%",
                "{% if %}",
                "<%",
                "<% { %>",
                "<#if",
                "<#if a>",
                "<@x ",
                "@if(",
                "@template.x(",
                "@`",
                "#if(",
                "#end",
                "$x.",
                "$x(",
                "[[",
                "<th:block ",
                "<c:if ",
                "<c:out>",
                "<a ",
                "<a b='",
                "<!--",
                "&",
                "<b id=1>",
                "<p>",
                "<svg><title>",
                "<x-y>a",
                "<table><x:y>",
                "<table>${x}",
                "<option>",
                "<a href=x>y",
                "<label for=a>",
                "=",
                "\"",
                "<",
                "</",
                "text "
            })
    void repetitionIsNoProblem(String piece) {
        String text = piece.repeat(150_000 / piece.length());
        for (String name : new String[] {"a.html", "a.jsp", "a.ftl", "a.hbs", "a.jte", "a.vm"}) {
            try {
                MarkupDocument document =
                        MarkupFixture.tryParse(name, name.equals("a.html") ? "<p th:x=y>" + text : text);
                assertThat(document.children()).isNotNull();
            } catch (UnreadableFileException e) {
                assertThat(e).hasMessageStartingWith("nests elements deeper than 500");
            }
        }
    }

    @Test
    void fiveMegabytesOnALineAreRead() throws UnreadableFileException {
        MarkupDocument document = MarkupFixture.tryParse("a.html", "<p class='a b'>text ${x}</p>".repeat(180_000));
        assertThat(document.elements()).hasSize(180_003);
        assertThat(document.elements().get(180_002).region().startColumn()).isGreaterThan(5_000_000 - 100_000);
    }

    @Test
    void theDeepestAllowedNestingIsAnswered() {
        String text = "<div style='font-size:1.001em;color:inherit'>".repeat(480) + "<button id=t>x";
        MarkupElement element = MarkupFixture.html(text).withId("t").get(0);
        assertThat(Accessible.of(element).name().text()).contains("x");
        assertThat(Accessible.of(element).isVisible()).isEqualTo(Truth.YES);
        assertThat(Accessible.of(element.document().elements().get(3)).name().isUnknown())
                .isFalse();
        assertThat(Styles.of(element).computed("visibility").toString()).isEqualTo("visible");
    }

    @Test
    void thousandsOfSelectorsAreMatched() {
        StringBuilder css = new StringBuilder();
        for (int index = 0; index < 5_000; index++) {
            css.append(".a")
                    .append(index)
                    .append(" div > p:not(.b) span, div div div div div .c")
                    .append(index)
                    .append("{color:red}\n");
        }
        String body = "<div>".repeat(50) + "<p class='c7'><span>x</span></p>".repeat(2_000);
        MarkupDocument document = MarkupFixture.html("<style>" + css + "</style>" + body);
        long red = document.elements("span")
                .filter(element ->
                        Styles.of(element).computed("color").toString().equals("red"))
                .count();
        assertThat(red).isEqualTo(2_000);
    }

    @Test
    void expensiveSelectorsEndInUnknown() {
        String css = "div div div div div div div div div div div div em *{color:red} :has(:has(em)){top:0}";
        String body = "<div>".repeat(300) + "<p>x</p>".repeat(1_000);
        MarkupDocument document = MarkupFixture.html("<style>" + css + "</style>" + body);
        for (MarkupElement element : document.elements()) {
            assertThat(Styles.of(element).computed("color")).isNotNull();
        }
    }

    @Test
    void customPropertiesThatMultiplyAreUnknown() {
        StringBuilder css = new StringBuilder("--v0:red red;");
        for (int index = 1; index < 40; index++) {
            css.append("--v")
                    .append(index)
                    .append(":var(--v")
                    .append(index - 1)
                    .append(") var(--v")
                    .append(index - 1)
                    .append(");");
        }
        MarkupElement element = MarkupFixture.only(
                MarkupFixture.html("<!DOCTYPE html><html><body><p style='" + css + "color:var(--v39)'>x"), "p");
        assertThat(Styles.of(element).computed("color").isUnknown()).isTrue();
    }

    @Test
    void manyReferencesToOneLargeElementAreCounted() {
        String text = "<div id=big>" + "<b>word</b> ".repeat(5_000) + "</div>"
                + "<button aria-labelledby='big big big big'></button>".repeat(300);
        MarkupDocument document = MarkupFixture.html(text);
        document.elements("button")
                .forEach(button ->
                        assertThat(Accessible.of(button).name().isEmpty()).isEqualTo(Truth.NO));
    }
}
