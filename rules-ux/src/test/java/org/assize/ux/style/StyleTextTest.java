package org.assize.ux.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assize.evidence.SourceText;
import org.junit.jupiter.api.Test;

class StyleTextTest {

    @Test
    void colorsAreThoseThatAreWrittenOutWhereAColorCanStand() {
        assertThat(colors("p { color: RED; border: 1px solid rgb(1 2 3 / 50%); font-family: red; --x: #fff }"))
                .containsExactly("RED", "rgb(1 2 3 / 50%)");
        assertThat(colors("p { background: linear-gradient(#fff, var(--a, #000)) url(#abc), url('#def') }"))
                .containsExactly("#fff");
        assertThat(colors("p { fill: currentColor; color: inherit; stroke: #12; -webkit-text-fill-color: #123 }"))
                .containsExactly("#123");
        assertThat(colors("@media print { a { &:hover { outline: thin /* #000 */ solid #aBcDeF80 !important } } }"))
                .containsExactly("#aBcDeF80");
        assertThat(colors("a { color: rgb(1 2")).isEmpty();
    }

    @Test
    void variablesAreThoseThatAreAskedFor() {
        StyleSheetFile sheet = sheet("p { --a: var(--b); margin: calc(var( --c ) * 2) VAR(--d, var(--e)) var(x) }");

        List<VariableUse> uses = sheet.declarations().stream()
                .flatMap(each -> sheet.variables(each).stream())
                .toList();

        assertThat(uses).extracting(VariableUse::name).containsExactly("--b", "--c", "--d", "--e");
        assertThat(uses).extracting(VariableUse::fallback).containsExactly(false, false, true, false);
    }

    @Property
    void whateverIsWrittenAColorStandsWhereItIsSaid(@ForAll("sheets") String css) {
        StyleSheetFile sheet = sheet(css);
        for (Declaration declaration : sheet.declarations()) {
            for (WrittenColor color : sheet.colors(declaration)) {
                assertThat(css.substring(color.start(), color.end())).isEqualTo(color.written());
                assertThat(Color.parse(color.written())).contains(color.color());
            }
            for (VariableUse use : sheet.variables(declaration)) {
                assertThat(use.start()).isBetween(declaration.start(), use.end());
                assertThat(use.end()).isLessThanOrEqualTo(declaration.end());
            }
        }
    }

    @Provide
    Arbitrary<String> sheets() {
        return Arbitraries.of(
                        "p",
                        "{",
                        "}",
                        ":",
                        ";",
                        "color",
                        "border",
                        "background",
                        "--x",
                        "var(",
                        "rgb(",
                        "hsl(",
                        ")",
                        "(",
                        " ",
                        "\n",
                        "/*",
                        "*/",
                        "#fff",
                        "#12",
                        "red",
                        "1",
                        "50%",
                        ",",
                        "@media print",
                        "\"",
                        "'",
                        "url(",
                        "\\",
                        "\\26 B",
                        "&",
                        "!important",
                        "\uFDD0",
                        "ü",
                        "😀",
                        "linear-gradient(",
                        "currentcolor")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    private static List<String> colors(String css) {
        StyleSheetFile sheet = sheet(css);
        return sheet.declarations().stream()
                .flatMap(each -> sheet.colors(each).stream())
                .map(WrittenColor::written)
                .toList();
    }

    private static StyleSheetFile sheet(String css) {
        return new StyleSheetFile(new SourceText("a.css", css));
    }
}
