package org.assize.ux.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assize.ux.markup.MarkupFixture.only;

import java.util.List;
import java.util.Optional;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFixture;
import org.assize.ux.markup.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesTest {

    private static MarkupElement target(String css, String body) {
        MarkupDocument document = page(css, body);
        return document.withId("t").get(0);
    }

    private static MarkupDocument page(String css, String body) {
        return MarkupFixture.html(
                "<!DOCTYPE html><html lang=en><head><style>" + css + "</style></head><body>" + body + "</body></html>");
    }

    private static String value(String property, String css, String body) {
        return Styles.of(target(css, body)).computed(property).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p{color:red} | red",
                "p{color:red} #t{color:blue} p{color:green} | blue",
                ".a{color:red} p{color:blue} | red",
                "p{color:red !important} #t{color:blue} | red",
                "p{color:red} p{color:nonsense} | red",
                "p{color:red} p{color:blue | blue",
                "p{color:red} @media print{p{color:blue}} | red",
                "p{color:red} @media screen{p{color:blue}} | blue",
                "p{color:red} @media (min-width:600px){p{color:blue}} | unknown",
                "p{color:red} @media (min-width:600px){p{color:red}} | red",
                "p{color:red} @media (prefers-contrast:more){p{color:blue}} | red",
                "p{color:red} @media (prefers-color-scheme:light){p{color:blue}} | blue",
                "p{color:red} @media not print{p{color:blue}} | blue",
                "p{color:red} @supports (display:grid){p{color:blue}} | unknown",
                "@layer a{#t{color:red}} p{color:blue} | blue",
                "@layer a,b; @layer b{p{color:red}} @layer a{p{color:blue}} | red",
                "@layer a{p{color:red!important}} p{color:blue!important} | red",
                "p{color:red} p:hover{color:blue} | red",
                "p{color:red} p::before{color:blue} | red",
                "p{color:red} p:nonsense{color:blue} | red",
                "p{color:red} .a, p:nonsense{color:blue} | red",
                "body{color:red} | red",
                "body{color:red} p{color:initial} | canvastext",
                "body{color:red} p{color:blue} #t{color:inherit} | red",
                "body{color:red} p{color:unset} | red",
                "body{color:red} p{color:blue} #t{color:revert} | red",
                "body{color:red} p{color:currentcolor} | red",
                ":root{--c:red} p{color:var(--c)} | red",
                ":root{--c:var(--d)} body{--d:blue} p{color:var(--c, green)} | green",
                ":root{--d:blue;--c:var(--d)} p{color:var(--c)} | blue",
                "p{color:red;color:var(--x)} body{color:blue} | blue",
                "p{color:var(--x, var(--y, lime))} | lime",
                "p{--a:var(--b);--b:var(--a);color:var(--a, red)} | red",
                "body{& p{color:red}} | red",
                "body{color:blue; p{color:red}; .b &{color:green}} | red",
                "p{color:blue; &.a{color:red}} | red",
                "p{@media screen{color:red}} | red",
                "/* p{color:blue} */ p{color:/**/red} | red",
                "<!-- p{color:red} --> | red",
                "p { color : red ; } } p{color:blue} | red",
                "p{color:red;background:;} | red",
                "@font-face{font-family:x} @charset 'x'; p{color:red} | red"
            })
    void theCascadeChooses(String css, String expected) {
        assertThat(value("color", css, "<p id=t class='a b'>x</p>")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "div p | YES",
                "div > p | NO",
                "section > p | YES",
                "body p.a.b | YES",
                "h1 + p | YES",
                "h2 ~ p | NO",
                "h1 ~ p | YES",
                "[data-x] | YES",
                "[data-x=Y] | NO",
                "[data-x=Y i] | YES",
                "[class~=b] | YES",
                "[title^='He'][title$=lo][title*=ell] | YES",
                "p:nth-child(2) | YES",
                "p:nth-child(odd) | NO",
                "p:nth-child(2n) | YES",
                "p:nth-child(-n+3) | YES",
                "p:first-of-type | YES",
                "p:last-child | YES",
                "p:only-of-type | YES",
                "p:not(.c) | YES",
                "p:not(.c, .a) | NO",
                ":is(h1, p) | YES",
                ":where(p) | YES",
                "section:has(> p) p | YES",
                "section:has(em) p | NO",
                "p:has(b) | YES",
                "P.A | NO",
                "p.a#t | YES",
                "p:not(h1) | YES",
                "p:empty | NO",
                ":root p | YES",
                "p:target | NO",
                "p:lang(en) | UNKNOWN"
            })
    void selectorsMatch(String selector, Truth expected) {
        String body =
                "<div><section><h1>x</h1><p id=t class='a b' data-x=y lang=en-GB title=Hello>x<b>y</b></p></section></div>";
        StyleValue value = Styles.of(target(selector + "{order:7}", body)).computed("order");
        assertThat(value.is("7")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p id=t class='${x}'>a</p> | unknown",
                "<p id=t class='a ${x}'>a</p> | unknown",
                "<p id=t class='hid'>a</p> | none",
                "<p id=t class='hid ${x}'>a</p> | none",
                "<p id=t>a</p> | block",
                "<p id=t style='display:${x}'>a</p> | unknown",
                "<p id=t style='${x}'>a</p> | unknown",
                "<p id=t style='${x};display:none!important'>a</p> | none",
                "<p id=t style='color:${x};display:none'>a</p> | none",
                "<p id=t hidden>a</p> | none",
                "<p id=t th:hidden='${x}'>a</p> | unknown",
                "<p id=t hidden style='display:flex'>a</p> | flex"
            })
    void whatATemplateDecidesIsUnknown(String body, String expected) {
        assertThat(value("display", ".hid{display:none}", body)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "font-size | font-size:2em | 32px",
                "font-size | font-size:12pt | 16px",
                "font-size | font:italic bold 20px/1.5 serif | 20px",
                "font-weight | font:italic bold 20px/1.5 serif | 700",
                "line-height | font:italic bold 20px/1.5 serif | 1.5",
                "line-height | font-size:10px;line-height:150% | 15px",
                "letter-spacing | font-size:10px;letter-spacing:.12em | 1.2px",
                "letter-spacing | letter-spacing:calc(1px + 2px) | unknown",
                "font-weight | font-weight:bolder | 700",
                "background-color | background:url(x.png) no-repeat #fff | #fff",
                "background-image | background:url(x.png) no-repeat #fff | url(x.png)",
                "background-image | background:linear-gradient(red,blue) | linear-gradient(red,blue)",
                "background-color | background:var(--b, blue) | blue",
                "overflow-y | overflow:hidden scroll | scroll",
                "margin-left | margin:1px 2px 3px | 2px",
                "font-size | font-size:calc(1px + 2vw) | unknown"
            })
    void valuesAreComputed(String property, String css, String expected) {
        assertThat(value(property, "", "<p id=t style='" + css + "'>x</p>")).isEqualTo(expected);
    }

    @Test
    void selectorsWithABarMatch() {
        String body = "<p id=t lang=en-GB>x</p>";
        assertThat(value("order", "[lang|=en]{order:7}", body)).isEqualTo("7");
        assertThat(value("order", "*|p{order:7}", body)).isEqualTo("7");
    }

    @Test
    void headingsAndLinksLookAsBrowsersShowThem() {
        assertThat(value("font-size", "", "<h1 id=t>x</h1>")).isEqualTo("32px");
        assertThat(value("font-weight", "", "<h1 id=t>x</h1>")).isEqualTo("700");
        assertThat(value("color", "", "<a id=t href=x>x</a>")).isEqualTo("linktext");
        assertThat(value("color", "", "<a id=t>x</a>")).isEqualTo("canvastext");
        assertThat(value("display", "", "<li id=t>x</li>")).isEqualTo("list-item");
    }

    @Test
    void originsAndDeclarationsAreKept() {
        ElementStyle style = Styles.of(target("p{color:red}", "<p id=t style='top:0'>x</p>"));
        assertThat(style.computed("color").origin()).isEqualTo(StyleValue.Origin.SHEET);
        assertThat(style.computed("top").origin()).isEqualTo(StyleValue.Origin.INLINE);
        assertThat(style.computed("display").origin()).isEqualTo(StyleValue.Origin.BROWSER);
        assertThat(style.computed("visibility").origin()).isEqualTo(StyleValue.Origin.INHERITED);
        assertThat(style.declares("bottom")).isFalse();
    }

    @Test
    void declarationsHaveTheirPlaces() {
        MarkupDocument document = page("\n p { color : red }", "<p id=t style='top:0; left : 1px!important'>x</p>");
        DocumentSheet sheet = Styles.of(document).sheets().get(0);
        Declaration color = sheet.rules().get(0).declarations().get(0);
        assertThat(document.file().text().slice(sheet.region(color))).isEqualTo("color : red");
        InlineStyle inline = InlineStyle.of(document.withId("t").get(0).attribute("style"));
        assertThat(inline.declarations()).extracting(Declaration::important).containsExactly(false, true);
        assertThat(document.file()
                        .text()
                        .slice(inline.region(inline.declarations().get(1))))
                .isEqualTo("left : 1px!important");
    }

    @Test
    void aLinkedStyleSheetMakesTheStylesIncomplete() {
        assertThat(Styles.of(page("", "<p id=t>")).isComplete()).isTrue();
        assertThat(Styles.of(page("@import 'x.css';", "<p id=t>")).isComplete()).isFalse();
        assertThat(Styles.of(page("", "<link rel=stylesheet href=x.css><p id=t>"))
                        .isComplete())
                .isFalse();
        assertThat(Styles.of(MarkupFixture.html("<p id=t>")).isComplete()).isFalse();
    }

    @Test
    void pseudoElementsHaveTheirOwnStyle() {
        MarkupElement element = target("p::before{content:'a'} p:after{content:'b';color:red}", "<p id=t>x</p>");
        assertThat(Styles.of(element).pseudo("before").computed("content").toString())
                .isEqualTo("'a'");
        assertThat(Styles.of(element).pseudo("after").computed("color").toString())
                .isEqualTo("red");
        assertThat(Styles.of(element).computed("content").toString()).isEqualTo("normal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#f00 | #ff0000",
                "#ff000080 | #ff000080",
                "#F00A | #ff0000aa",
                "rgb(255, 0, 0) | #ff0000",
                "rgb(100% 0% 0% / 50%) | #ff000080",
                "rgba(255,0,0,.5) | #ff000080",
                "hsl(120deg 100% 50%) | #00ff00",
                "hsl(240, 100%, 25%) | #000080",
                "hsla(0.5turn,100%,50%,1) | #00ffff",
                "hwb(0 50% 0%) | #ff8080",
                "hwb(0 60% 60%) | #808080",
                "RebeccaPurple | #663399",
                "transparent | #00000000"
            })
    void colours(String css, String expected) {
        assertThat(Styles.of(target("", "<p id=t style='color:" + css + "'>x</p>"))
                        .color("color"))
                .map(Color::toString)
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p id=t>x</p> | 21.0",
                "<p id=t style='color:#777'>x</p> | 4.48",
                "<p id=t style='color:#767676'>x</p> | 4.54",
                "<div style='background:#000'><p id=t style='color:#fff'>x</p></div> | 21.0",
                "<div style='background:rgba(0,0,0,.5)'><p id=t style='color:#fff'>x</p></div> | 3.98",
                "<div style='opacity:.5'><p id=t>x</p></div> | 3.98",
                "<div style='background:url(x)'><p id=t style='background:white'>x</p></div> | 21.0",
                "<p id=t style='color:rgb(0 0 0 / 0)'>x</p> | 1.0"
            })
    void contrastIsThatOfThePaintedColours(String body, double expected) {
        Optional<Contrast> contrast = Contrast.of(target("", body));
        assertThat(contrast.orElseThrow().ratio()).isCloseTo(expected, within(0.01));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div style='background:url(x)'><p id=t>x</p></div>",
                "<p id=t style='background:linear-gradient(red,blue)'>x</p>",
                "<p id=t style='color:${x}'>x</p>",
                "<p id=t style='text-shadow:1px 1px red'>x</p>",
                "<p id=t style='position:absolute'>x</p>",
                "<p id=t style='color:oklch(40% 0.2 30)'>x</p>",
                "<p id=t style='filter:invert(1)'>x</p>"
            })
    void contrastThatNeedsPixelsIsUnknown(String body) {
        assertThat(Contrast.of(target("", body))).isEmpty();
    }

    @Test
    void anUnseenStyleSheetLeavesOnlyInlineContrast() {
        String link = "<link rel=stylesheet href=x.css>";
        assertThat(Contrast.of(target("", link + "<p id=t style='color:#777'>x</p>")))
                .isEmpty();
        assertThat(Contrast.of(target("", link + "<p id=t style='color:#777;background:#fff'>x</p>")))
                .isPresent();
    }

    @Test
    void siblingsThatMayBeMissingMakePositionsUnknown() {
        MarkupElement element = target("li:nth-child(2){order:7}", "<ul><li th:if='${x}'>a</li><li id=t>b</li></ul>");
        assertThat(Styles.of(element).computed("order").isUnknown()).isTrue();
    }

    @Test
    void rulesTellTheirConditions() {
        MarkupDocument document = page(
                "@media (orientation: portrait) { @supports (x: y) { body { transform: rotate(90deg) } } }",
                "<p id=t>");
        StyleRule rule = Styles.of(document).sheets().get(0).rules().get(0);
        assertThat(rule.conditions()).isEqualTo(List.of("@media (orientation: portrait)", "@supports (x: y)"));
        assertThat(rule.selector()).isEqualTo("body");
        assertThat(rule.applies()).isEqualTo(Truth.UNKNOWN);
        assertThat(Styles.of(only(document, "body")).computed("transform").isUnknown())
                .isTrue();
    }
}
