package org.assize.ux.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assize.ux.markup.MarkupFixture.html;
import static org.assize.ux.markup.MarkupFixture.only;
import static org.assize.ux.markup.MarkupFixture.parse;
import static org.assize.ux.markup.MarkupFixture.slice;

import java.util.List;
import org.assize.ux.markup.Attribute.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | <img alt='x'> | LITERAL",
                "a.html | <img alt> | LITERAL",
                "a.html | <img> | ABSENT",
                "a.html | <img th:alt='${x}'> | DYNAMIC",
                "a.html | <img data-th-alt='#{x}' alt='y'> | DYNAMIC",
                "a.html | <img th:attr=\"src=@{/a(b=1,c=2)}, alt=#{k}\"> | DYNAMIC",
                "a.html | <img th:attr=\"src=@{/a(alt='x')}\"> | ABSENT",
                "a.html | <img th:attrappend='alt=${x}'> | DYNAMIC",
                "a.html | <img th:alt-title='#{x}'> | DYNAMIC",
                "a.html | <img th:text='${x}'> | ABSENT",
                "a.html | <img :alt='x'> | DYNAMIC",
                "a.html | <img [attr.alt]='x'> | DYNAMIC",
                "a.html | <img v-bind='x'> | CONDITIONAL",
                "a.html | <img alt='{{x}}'> | DYNAMIC",
                "a.html | <img wicket:id='x'> | CONDITIONAL",
                "a.html | <img wicket:message='alt:key'> | DYNAMIC",
                "a.jsp | <img alt='<%= x(\"y\") %>'> | DYNAMIC",
                "a.jsp | <img <%= attributes %>> | CONDITIONAL",
                "a.jsp | <img alt=\"<fmt:message key=\"x\"/>\"> | DYNAMIC",
                "a.jsp | <img <c:if test=\"${x > 1}\">alt='y'</c:if>> | CONDITIONAL",
                "a.jsp | <img <% if (x) { %> alt='y' <% } %>> | CONDITIONAL",
                "a.ftl | <img alt='${x?then(\"a\", \"}\")}'> | DYNAMIC",
                "a.ftl | <img <#if a gt b>alt='x'</#if>> | CONDITIONAL",
                "a.ftl | <img <#if (a > b)>alt='x'</#if>> | CONDITIONAL",
                "a.ftl | <img alt='<#if x>a<#else>b</#if>'> | DYNAMIC",
                "a.hbs | <img {{attrs}}> | CONDITIONAL",
                "a.hbs | <img {{#if x}}alt='y'{{/if}}> | CONDITIONAL",
                "a.hbs | <img alt='{{#if x}}y{{/if}}'> | DYNAMIC",
                "a.peb | <img alt='{{ x }}'> | DYNAMIC",
                "a.peb | <img {% if x %}alt='y'{% endif %}> | CONDITIONAL",
                "a.jte | <img alt='${x.y(\"}\")}'> | DYNAMIC",
                "a.jte | <img @if(x > 1)alt='y'@endif> | CONDITIONAL",
                "a.vm | <img alt='$!x.y(\"z\").b'> | DYNAMIC",
                "a.vm | <img #if($x > 1)alt='y'#end> | CONDITIONAL",
                "a.vm | <img #attrs('x')> | CONDITIONAL",
                "a.xhtml | <img alt='#{bean.alt}'/> | DYNAMIC",
                "a.jelly | <img alt='${%Delete}'/> | DYNAMIC"
            })
    void whatIsKnownOfAnAttribute(String name, String text, State state) {
        assertThat(only(parse(name, text), "img").attribute("alt").state()).isEqualTo(state);
    }

    @Test
    void partsOfAValueStayKnown() {
        MarkupElement element = only(html("<a class='btn ${kind} icon-${x} wide'>y</a>"), "a");
        assertThat(element.attribute("class").words()).containsExactly("btn", "wide");
        assertThat(element.attribute("class").pieces()).containsExactly("btn ", " icon-", " wide");
        assertThat(only(html("<a class='btn' th:classappend='${x}'>y</a>"), "a")
                        .attribute("class")
                        .words())
                .containsExactly("btn");
        assertThat(element.attribute("class").written()).isEqualTo("btn ${kind} icon-${x} wide");
    }

    @Test
    void aConditionalAttributeKeepsItsValue() {
        Attribute attribute = only(parse("a.jsp", "<p <c:if test='x'>hidden='until-found'</c:if>>a</p>"), "p")
                .attribute("hidden");
        assertThat(attribute.isPresent()).isEqualTo(Truth.UNKNOWN);
        assertThat(attribute.literal()).isEmpty();
        assertThat(attribute.literalIfPresent()).contains("until-found");
        assertThat(attribute.is("until-found")).isEqualTo(Truth.UNKNOWN);
        assertThat(attribute.is("other")).isEqualTo(Truth.NO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | <p th:text='${x}'>prototype</p>",
                "a.html | <p data-th-utext='${x}'/>",
                "a.html | <p>[[${x}]]<b th:if='${y}'/></p>",
                "a.html | <p><th:block th:text='${x}'>prototype</th:block></p>",
                "a.html | <p th:insert='~{a :: b}'>prototype</p>",
                "a.html | <p><span th:replace='a :: b'>prototype</span></p>",
                "a.html | <p wicket:id='label'>maybe this</p>",
                "a.html | <p>{{x}}</p>",
                "a.html | <p v-text='x'></p>",
                "a.jsp | <p><%= x %></p>",
                "a.jsp | <p><c:out value='${x > 1}'>default</c:out></p>",
                "a.jsp | <p><my:tag/></p>",
                "a.ftl | <p>${x}</p>",
                "a.ftl | <p><@macro a=1 b=\"2 > 1\"/></p>",
                "a.hbs | <p>{{> partial}}</p>",
                "a.peb | <p>{% include 'x' %}</p>",
                "a.jte | <p>@template.x(a = 1)</p>",
                "a.vm | <p>#parse('x')</p>",
                "a.xhtml | <p><ui:include src='x'/></p>"
            })
    void contentThatIsWrittenAtRunTimeIsUnknown(String name, String text) {
        MarkupElement paragraph = only(parse(name, text), "p");
        assertThat(paragraph.isOpenEnded()).isTrue();
        assertThat(paragraph.literalText()).doesNotContain("prototype", "default");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | <p>text</p>",
                "a.jsp | <p><%-- c --%><%@ page x='y' %><% int i = 1; %>text<c:set var='x' value='y'/></p>",
                "a.ftl | <p><#-- ${x} --><#assign x = 1>text</p>",
                "a.hbs | <p>{{! x }}{{!-- }} --}}text</p>",
                "a.vm | <p>#set($x = 1)text #* $x *#</p>",
                "a.jte | <p>!{var x = 1;}text<%-- ${x} --%></p>",
                "a.peb | <p>{# {{ x }} #}{% set x = 1 %}text</p>"
            })
    void directivesThatWriteNothingLeaveNoTrace(String name, String text) {
        MarkupElement paragraph = only(parse(name, text), "p");
        assertThat(paragraph.isOpenEnded()).isFalse();
        assertThat(paragraph.literalText()).isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | <i th:if='${x}'></i><b th:unless='${x}'></b>",
                "a.html | <i th:if='${x}'></i><b th:if='${!x}'></b>",
                "a.html | <p th:switch='${x}'><i th:case='1'></i><b th:case='*'></b></p>",
                "a.html | <th:block th:if='${x}'><i></i></th:block><th:block th:unless='${x}'><b></b></th:block>",
                "a.jsp | <c:choose><c:when test='a'><i></i></c:when><c:otherwise><b></b></c:otherwise></c:choose>",
                "a.jsp | <% if (x) { %><i></i><% } else { %><b></b><% } %>",
                "a.ftl | <#if x><i></i><#elseif y>a<#else><b></b></#if>",
                "a.hbs | {{#if x}}<i></i>{{else}}<b></b>{{/if}}",
                "a.hbs | {{#x}}<i></i>{{/x}}{{^x}}<b></b>{{/x}}",
                "a.peb | {% if x %}<i></i>{% else %}<b></b>{% endif %}",
                "a.jte | @if(x)<i></i>@else<b></b>@endif",
                "a.vm | #if($x)<i></i>#else<b></b>#end"
            })
    void branchesOfOneDirectiveExcludeEachOther(String name, String text) {
        MarkupDocument document = parse(name, text + "<u></u>");
        assertThat(only(document, "i").isConditional()).isTrue();
        assertThat(only(document, "i").excludes(only(document, "b"))).isTrue();
        assertThat(only(document, "b").excludes(only(document, "i"))).isTrue();
        assertThat(only(document, "u").isConditional()).isFalse();
        assertThat(only(document, "u").excludes(only(document, "i"))).isFalse();
    }

    @Test
    void loopsAreConditionalAndExcludeNothing() {
        MarkupDocument document = parse("a.jsp", "<c:forEach items='x'><i></i><b></b></c:forEach>");
        assertThat(only(document, "i").isConditional()).isTrue();
        assertThat(only(document, "i").excludes(only(document, "b"))).isFalse();
    }

    @Test
    void anElementThatAnotherBranchMayEndIsOpenEnded() {
        MarkupDocument document =
                parse("a.ftl", "<#if x><a href='1'><#else><a href='2'></#if>text</a><a href='3'></a>");
        assertThat(document.elements("a").map(MarkupElement::isOpenEnded).toList())
                .containsExactly(true, true, false);
    }

    @Test
    void whatWritesRowsStaysInItsTable() {
        MarkupDocument document = parse(
                "a.jsp", "<table><c:forEach items='${x}'><tr><td>a</td></tr></c:forEach>${rows}<my:row/></table>");
        assertThat(only(document, "tr").isConditional()).isTrue();
        assertThat(only(document, "table").isOpenEndedBelow()).isTrue();
        assertThat(only(document, "my:row").ancestor("table")).isPresent();
        assertThat(only(document, "body").isOpenEnded()).isFalse();
    }

    @Test
    void aMacroCallIsAnElementWithItsLiteralArguments() {
        MarkupDocument document = parse("a.ftl", "<@field.input name=\"user\" label=msg(\"a b\") x=[1, 2] y='z'/><p>");
        MarkupElement macro = only(document, "@field.input");
        assertThat(macro.isComponent()).isTrue();
        assertThat(macro.attribute("name").literal()).contains("user");
        assertThat(macro.attribute("label").state()).isEqualTo(State.DYNAMIC);
        assertThat(macro.attribute("x").state()).isEqualTo(State.DYNAMIC);
        assertThat(macro.attribute("y").literal()).contains("z");
        assertThat(slice(document, macro.region()))
                .isEqualTo("<@field.input name=\"user\" label=msg(\"a b\") x=[1, 2] y='z'/>");
        assertThat(only(document, "p").parent().orElseThrow().is("body")).isTrue();
    }

    @Test
    void removedPrototypesAreNotThere() {
        MarkupDocument document = html("<ul><li th:each='x : ${y}'>a</li><li th:remove='all'><img></li></ul>"
                + "<table th:remove='all-but-first'><tr><td>a</td></tr></table><div th:remove='tag'><i>x</i></div>");
        assertThat(document.elements("img")).isEmpty();
        assertThat(document.elements("li")).hasSize(1);
        assertThat(document.elements("div")).isEmpty();
        assertThat(only(document, "i").parent().orElseThrow().is("body")).isTrue();
    }

    @Test
    void whatIsHandedOnToALayoutStaysAndTheRestOfThePrototypeGoes() throws Exception {
        MarkupDocument document = html("<html th:replace=\"~{layout :: page(~{::title}, ~{::#main}, ~{::.aside})}\">"
                + "<head><title>Cart</title><link rel='stylesheet'></head><body><h1>prototype</h1>"
                + "<div><main id='main'><p>one</p></main></div><p class='aside'>two</p></body></html>");

        assertThat(document.isWholePage()).isFalse();
        assertThat(document.elements()).extracting(MarkupElement::name).containsExactly("title", "main", "p", "p");
        assertThat(document.children().get(0)).isInstanceOf(MarkupInclude.class);
    }

    @Test
    void anIncludeTellsWhatItIncludes() {
        MarkupDocument document = html("<div th:replace='~{parts :: header}'><h1>x</h1></div>");
        assertThat(document.elements("h1")).isEmpty();
        List<MarkupNode> children = only(document, "body").children();
        assertThat(children).singleElement().isInstanceOf(MarkupInclude.class);
        MarkupInclude include = (MarkupInclude) children.get(0);
        assertThat(include.reference()).isEqualTo("~{parts :: header}");
        assertThat(slice(document, include.region())).isEqualTo("<div th:replace='~{parts :: header}'>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | <!DOCTYPE html><html><body><p></p></body></html> | true",
                "a.html | <p>x</p> | false",
                "a.html | <html layout:decorate='~{layout}'><body></body></html> | false",
                "a.html | <html xmlns:th='http://www.thymeleaf.org'><body><div th:fragment='a'></div></body></html> | false",
                "a.html | <html th:lang='${x}'><body><div></div></body></html> | true",
                "a.xhtml | <html xmlns:ui='http://java.sun.com/jsf/facelets'><body><ui:composition><p/></ui:composition></body></html> | false",
                "a.jsp | <%@ include file='top.jsp' %><p></p> | false",
                "a.ftl | <#macro page><html><body></body></html></#macro> | false",
                "a.html | <html><body><wicket:panel><p></p></wicket:panel></body></html> | false"
            })
    void pagesAreToldFromPartsOfPages(String name, String text, boolean whole) {
        assertThat(parse(name, text).isWholePage()).isEqualTo(whole);
    }

    @Test
    void offsetsAreThoseOfTheFileWhateverTheTemplateHolds() {
        String text = "<%-- é\n--%><c:if test=\"${a < 'b>'}\">\n<div ${x} id='<%= y %>'><img  src=\"a\"></div></c:if>";
        MarkupDocument document = parse("a.jsp", text);
        assertThat(slice(document, only(document, "div").region())).isEqualTo("<div ${x} id='<%= y %>'>");
        assertThat(slice(document, only(document, "div").attribute("id").region()))
                .isEqualTo("id='<%= y %>'");
        assertThat(slice(document, only(document, "img").region())).isEqualTo("<img  src=\"a\">");
        assertThat(only(document, "img").region().startLine()).isEqualTo(3);
    }
}
