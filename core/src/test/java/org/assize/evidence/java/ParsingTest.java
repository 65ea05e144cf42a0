package org.assize.evidence.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.SimpleName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParsingTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("trickySources")
    void whatJavacAcceptsIsParsedWithEveryNameInItsPlace(String name, String source) throws Exception {
        JavaFile file = JavaSources.tryToParse(source);
        JavaKind.JAVA.walk(file, node -> {
            if (node instanceof SimpleName simple && node.getRange().isPresent()) {
                String written = file.text(node);
                assertThat(written.contains("\\u") ? simple.getIdentifier() : written)
                        .isEqualTo(simple.getIdentifier());
            }
        });
    }

    static Stream<Arguments> trickySources() throws IOException {
        try (InputStream input = ParsingTest.class.getResourceAsStream("tricky-sources.txt")) {
            String all = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^#### "))
                    .filter(part -> !part.isBlank())
                    .map(part -> Arguments.of(
                            part.substring(0, part.indexOf('\n')), part.substring(part.indexOf('\n') + 1)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "class A { int x }|1|17|'}' was not expected here",
                "class A { void m() { int i = ; } }|1|30|';' was not expected here",
                "class A { void m() { m( } }|1|25|'}' was not expected here",
                "class A { int m() { return (1; } }|1|30|';' was not expected here",
                "class A {|1|9|the end of the file was not expected here",
                "class A { String s = \"abc|1|26|a literal is not closed on its line, or holds an escape that Java does not know",
                "class A { } /* open|1|20|a comment or a text block is not closed",
                "class A { # }|1|11|the character \"#\" does not belong here",
            })
    void aSyntaxErrorIsToldInWordsAndAtItsPlace(String source, int line, int column, String reason) {
        UnreadableFileException failure = failureOf(source);
        assertThat(failure)
                .hasMessage("is not Java that can be parsed: " + reason
                        + "; make it compile, or leave it out if it is a template");
        assertThat(failure.region())
                .extracting(Region::startLine, Region::startColumn)
                .containsExactly(line, column);
    }

    @Test
    void aNulCharacterIsToldWithItsPlace() {
        UnreadableFileException failure = failureOf("class A {\n  \0 }");
        assertThat(failure).hasMessage("holds a NUL character: save it as text in the encoding of the project");
        assertThat(failure.region()).isEqualTo(new Region(2, 3, 2, 4));
    }

    @Test
    void bracketsNestedTooDeeplyAreRefusedAtTheFirstOneBeyondTheLimit() {
        UnreadableFileException failure =
                failureOf("class A { int a = " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + "; }");
        assertThat(failure)
                .hasMessage("is nested too deeply to be parsed: split its expressions or blocks, or leave the file out"
                        + " if a tool wrote it");
        assertThat(failure.region()).isEqualTo(new Region(1, 1018, 1, 1019));
        assertThat(failureOf("class A {".repeat(5_000) + "}".repeat(5_000))).hasMessageStartingWith("is nested too");
    }

    @Test
    void bracketsInTextsAndCommentsAreNotNesting() throws Exception {
        String source = "class A { /* " + "(".repeat(2_000) + " */ String s = \"" + "{".repeat(2_000) + "\"; }";
        assertThat(JavaSources.tryToParse(source).unit().getTypes()).hasSize(1);
    }

    @Test
    void deepTreesWithinTheLimitAreParsedAndWalkedOnASmallStack() throws Exception {
        List<String> sources = List.of(
                "class A { int a = " + "(".repeat(900) + "1" + ")".repeat(900) + "; }",
                "class A { int a = 1" + " + 1".repeat(10_000) + "; }",
                "class A { void m() { " + "if (a) ".repeat(3_000) + "; } }",
                "class A { void m() { " + "if (a) {} else ".repeat(3_000) + ";} }",
                "class A { Object o = a" + ".b()".repeat(3_000) + "; }");
        List<Throwable> failures = new ArrayList<>();
        Thread small = new Thread(
                null,
                () -> sources.forEach(source -> {
                    List<Node> nodes = new ArrayList<>();
                    JavaFile file = JavaSources.parse(source);
                    JavaKind.JAVA.walk(file, nodes::add);
                    nodes.forEach(file::region);
                    assertThat(JavaKind.JAVA.subjectOf(file, nodes.get(nodes.size() - 1)))
                            .startsWith("A#");
                }),
                "small",
                256L << 10);
        small.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        small.start();
        small.join();
        assertThat(failures).isEmpty();
    }

    @Test
    void unicodeEscapesOutsideLiteralsKeepThePlacesOfTheFile() {
        JavaFile file = JavaSources.parse("class A { int caf\\u00e9 = 1; /* c */ int \\u0061; String after; }");
        List<String> written = file.unit().findAll(VariableDeclarator.class).stream()
                .map(variable -> file.text(variable.getName()))
                .toList();
        assertThat(written).containsExactly("caf\\u00e9", "\\u0061", "after");
        assertThat(file.comments().all()).extracting(file::text).containsExactly("/* c */");
    }

    @Test
    void theConstantsOfALocalEnumAreLeftOutAndEverythingElseKeepsItsPlace() {
        JavaFile file = JavaSources.parse("class A { void m() { enum E { A, B; int x; } int after; } }");
        assertThat(file.unit().findAll(VariableDeclarator.class))
                .extracting(file::text)
                .containsExactly("x", "after");
    }

    @Test
    void columnsCountUtf16UnitsAndATabIsOne() {
        JavaFile file = JavaSources.parse("class A {\n\tString s = \"\uD83D\uDE00\"; int b; }");
        VariableDeclarator b = file.unit().findAll(VariableDeclarator.class).get(1);
        assertThat(file.region(b)).isEqualTo(new Region(2, 23, 2, 24));
    }

    private static UnreadableFileException failureOf(String source) {
        return catchThrowableOfType(UnreadableFileException.class, () -> JavaSources.tryToParse(source));
    }
}
