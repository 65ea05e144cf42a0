package org.assize.ux.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assize.ux.markup.MarkupFixture.html;
import static org.assize.ux.markup.MarkupFixture.only;
import static org.assize.ux.markup.MarkupFixture.parse;
import static org.assize.ux.markup.MarkupFixture.slice;

import java.util.ArrayList;
import java.util.List;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.codebase.SourceFile.Scope;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupKindTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.html", "a.HTM", "a.xhtml", "a.jsp", "a.jspf", "a.jspx", "a.tag", "a.tagx", "a.ftl", "a.ftlh",
                "a.ftlx", "a.mustache", "a.hbs", "a.handlebars", "a.peb", "a.pebble", "a.jte", "a.vm", "a.jelly",
                        "a.svg"
            })
    void templatesAreRead(String name) {
        assertThat(MarkupKind.MARKUP.reads(file(name, Category.RESOURCE))).isTrue();
        assertThat(MarkupKind.MARKUP.reads(file(name, Category.WEB))).isTrue();
        assertThat(MarkupKind.MARKUP.reads(file(name, Category.OTHER))).isTrue();
    }

    @Test
    void otherFilesAreNotRead() {
        assertThat(MarkupKind.MARKUP.reads(file("a.java", Category.SOURCE))).isFalse();
        assertThat(MarkupKind.MARKUP.reads(file("pom.xml", Category.BUILD))).isFalse();
        assertThat(MarkupKind.MARKUP.reads(file("html", Category.RESOURCE))).isFalse();
    }

    private static SourceFile file(String name, Category category) {
        return new SourceFile(name, "", category, Scope.MAIN, false);
    }

    @Test
    void regionsAreExactToTheColumn() {
        MarkupDocument document =
                html("<!DOCTYPE html>\r\n<html>\r\n  <body>\r\n\t<img ALT = \"a &amp; b\" hidden src=x.png>\r\n"
                        + "Hello &lt;you&gt;</body></html>");
        MarkupElement image = only(document, "img");
        assertThat(image.region()).isEqualTo(new Region(4, 2, 4, 42));
        assertThat(image.attribute("alt").region()).isEqualTo(new Region(4, 7, 4, 24));
        assertThat(image.attribute("alt").valueRegion()).isEqualTo(new Region(4, 14, 4, 23));
        assertThat(image.attribute("alt").written()).isEqualTo("a &amp; b");
        assertThat(image.attribute("alt").literal()).contains("a & b");
        assertThat(image.attribute("hidden").region()).isEqualTo(new Region(4, 25, 4, 31));
        assertThat(image.attribute("hidden").hasValue()).isFalse();
        assertThat(slice(document, image.attribute("src").region())).isEqualTo("src=x.png");
        MarkupText text = texts(document).get(texts(document).size() - 1);
        assertThat(text.literal()).contains("Hello <you>");
        assertThat(slice(document, text.region())).contains("Hello &lt;you&gt;");
    }

    @Test
    void elementsOfTheParserAreImplicit() {
        MarkupDocument document = html("<p>x");
        assertThat(document.elements()).extracting(MarkupElement::name).containsExactly("html", "head", "body", "p");
        assertThat(document.elements()).extracting(MarkupElement::isImplicit).containsExactly(true, true, true, false);
        assertThat(document.html()).isEmpty();
        assertThat(document.isWholePage()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | <html xmlns:th='http://www.thymeleaf.org'> | THYMELEAF",
                "a.html | <p data-th-text='x'> | THYMELEAF",
                "a.html | <p>plain | HTML",
                "a.xhtml | <html xmlns:h='http://java.sun.com/jsf/html'> | FACELETS",
                "a.html | <p wicket:id='x'> | WICKET",
                "a.html | <#if x>y</#if> | FREEMARKER",
                "a.html | {% if x %} | PEBBLE",
                "a.jsp | <p> | JSP",
                "a.vm | <p> | VELOCITY",
                "a.svg | <svg/> | SVG"
            })
    void theDialectIsFound(String name, String text, Dialect dialect) {
        assertThat(parse(name, text).file().dialect()).isEqualTo(dialect);
    }

    @Test
    void aSlashMeansNothingInHtmlAndEndsTheElementInXml() {
        assertThat(only(html("<div id=a/><p>x</p>"), "p").parent().orElseThrow().is("div"))
                .isTrue();
        assertThat(only(html("<div /><p>x</p>"), "p").parent().orElseThrow().is("div"))
                .isTrue();
        assertThat(only(parse("a.xhtml", "<div/><p>x</p>"), "p")
                        .parent()
                        .orElseThrow()
                        .is("body"))
                .isTrue();
        assertThat(only(html("<h2 th:text='${x}'/><p>x</p>"), "p")
                        .parent()
                        .orElseThrow()
                        .is("body"))
                .isTrue();
        assertThat(only(html("<svg><title/><path/></svg><p>x"), "p")
                        .parent()
                        .orElseThrow()
                        .is("body"))
                .isTrue();
        assertThat(only(html("<x-icon/><p>x"), "p").parent().orElseThrow().is("body"))
                .isTrue();
    }

    @Test
    void nestingThatIsTooDeepIsReportedWithItsPlace() {
        String text = "<p>\n" + "<div>".repeat(10_000);
        assertThatThrownBy(() -> MarkupFixture.tryParse("deep.html", text))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("nests elements deeper than 500: close the elements that are left open, or split the file")
                .satisfies(thrown -> assertThat(
                                ((UnreadableFileException) thrown).region().startLine())
                        .isEqualTo(2));
    }

    @Test
    void theWalkVisitsParentsFirstInTheOrderOfTheFile() {
        MarkupDocument document = html("<ul><li>a<li>b</ul><p>c");
        List<String> visited = new ArrayList<>();
        MarkupKind.MARKUP.walk(
                document.file(),
                node -> visited.add(
                        node instanceof MarkupElement element
                                ? element.name()
                                : node.getClass().getSimpleName()));
        assertThat(visited)
                .containsExactly(
                        "MarkupDocument",
                        "html",
                        "head",
                        "body",
                        "ul",
                        "li",
                        "MarkupText",
                        "li",
                        "MarkupText",
                        "p",
                        "MarkupText");
    }

    @Test
    void subjectsAndContextsSurviveReformatting() {
        MarkupDocument before = html("<form id=login><label>Name <input name=user alt=x class='a b'></label></form>");
        MarkupDocument after =
                html("<hr>\n<form id='login'>\n <label>Name\n <input class=\"a  b\"\n alt=x name='user'/></label>");
        MarkupElement one = only(before, "input");
        MarkupElement other = only(after, "input");
        assertThat(MarkupKind.MARKUP.subjectOf(before.file(), one)).isEqualTo("form#login > label > input[name=user]");
        assertThat(MarkupKind.MARKUP.subjectOf(after.file(), other)).isEqualTo("form#login > label > input[name=user]");
        assertThat(MarkupKind.MARKUP.contextOf(before.file(), one)).isEqualTo("<input alt=x class=a b name=user>");
        assertThat(MarkupKind.MARKUP.contextOf(after.file(), other)).isEqualTo("<input alt=x class=a b name=user>");
    }

    static List<MarkupText> texts(MarkupDocument document) {
        List<MarkupText> texts = new ArrayList<>();
        MarkupKind.MARKUP.walk(document.file(), node -> {
            if (node instanceof MarkupText text) {
                texts.add(text);
            }
        });
        return texts;
    }
}
