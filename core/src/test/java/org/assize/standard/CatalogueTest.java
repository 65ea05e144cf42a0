package org.assize.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assize.document.DocumentProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final String OWNERS =
            "one of design, content, legal, privacy, security, qa, engineering, operations";

    private static final String ACME = """
            id: acme
            title: Acme design system
            version: "4"
            source: https://design.acme.example
            licence: Acme's own
            levels: [must, should]
            link-pattern: https://design.acme.example/{id}.html
            clauses:
              - id: price-tag
                level: must
                title: Prices use the price tag
                owner: design
                decided-by: rules
                statement: Every price is shown with the price tag component.
              - id: 1.10
                level: should
                title: Contrast
                owner: qa
                decided-by: both
                statement: Text is readable.
                link: https://elsewhere.example/contrast
                maps-to: [wcag-2.2/1.4.3, other/x]
            """;

    @Test
    void aFileBecomesAStandard() {
        assertThat(Catalogue.parse("acme.yml", ACME))
                .isEqualTo(new Standard(
                        "acme",
                        "Acme design system",
                        "4",
                        "https://design.acme.example",
                        "Acme's own",
                        List.of("must", "should"),
                        List.of(
                                new Clause(
                                        new ClauseId("acme", "price-tag"),
                                        "Prices use the price tag",
                                        "must",
                                        Owner.DESIGN,
                                        DecidedBy.RULES,
                                        "Every price is shown with the price tag component.",
                                        "https://design.acme.example/price-tag.html",
                                        List.of()),
                                new Clause(
                                        new ClauseId("acme", "1.10"),
                                        "Contrast",
                                        "should",
                                        Owner.QA,
                                        DecidedBy.BOTH,
                                        "Text is readable.",
                                        "https://elsewhere.example/contrast",
                                        List.of(new ClauseId("wcag-2.2", "1.4.3"), new ClauseId("other", "x"))))));
    }

    @Test
    void levelsLinksAndLicenceMayBeLeftOut() {
        Standard standard = Catalogue.parse("acme.yml", """
                id: acme
                title: Acme
                version: 2026-10-01
                source: the wiki
                clauses:
                  - id: a
                    title: A
                    owner: legal
                    decided-by: person
                    statement: A is so.
                """);

        assertThat(standard.version()).isEqualTo("2026-10-01");
        assertThat(standard.levels()).isEmpty();
        assertThat(standard.licence()).isEmpty();
        assertThat(standard.clauses().get(0).level()).isEmpty();
        assertThat(standard.clauses().get(0).link()).isEmpty();
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindowsDoNotMatter(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("acme.yml"), "\uFEFF" + ACME.replace("\n", "\r\n"));

        assertThat(Catalogue.read(file)).isEqualTo(Catalogue.parse("acme.yml", ACME));
    }

    @Test
    void theExampleInTheDocumentationIsValid() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/assize/standard/Catalogue.java"));
        int start = source.indexOf("<pre>{@code\n") + "<pre>{@code\n".length();
        String example = source.substring(start, source.indexOf("}</pre>")).replaceAll("(?m)^ \\* ?", "");

        assertThat(Catalogue.parse("acme.yml", example).clauses()).hasSize(1);
    }

    @Test
    void anUnknownKeyIsToldWithTheOneThatWasMeant() {
        assertThat(problems(ACME.replace("licence:", "license:")))
                .containsExactly(
                        "acme.yml:5:1: the standard has the unknown key 'license': did you mean 'licence'? the "
                                + "keys are id, title, version, source, licence, levels, link-pattern, clauses");
        assertThat(problems(ACME.replace("    statement: Text", "    statement: s\n    decidedBy: Text")))
                .containsExactly(
                        "acme.yml:21:5: clause 1.10 has the unknown key 'decidedBy': did you mean 'decided-by'? the keys "
                                + "are id, level, title, owner, decided-by, statement, question, link, maps-to");
    }

    @Test
    void anUnknownKeyThatResemblesNothingIsToldWithTheValidOnes() {
        assertThat(problems(ACME.replace("licence:", "favourite:")))
                .containsExactly("acme.yml:5:1: the standard has the unknown key 'favourite': the keys are id, title, "
                        + "version, source, licence, levels, link-pattern, clauses");
    }

    @Test
    void aKeyThatIsNoTextIsToldWithTheValidOnes() {
        assertThat(problems(ACME.replace("licence: Acme's own", "[a, b]: c")))
                .containsExactly(
                        "acme.yml:5:1: a key of the standard is a list: the keys are id, title, version, source, "
                                + "licence, levels, link-pattern, clauses");
    }

    @Test
    void aKeyWrittenTwiceIsToldWithBothLines() {
        assertThat(problems(ACME.replace("licence: Acme's own", "title: Other")))
                .containsExactly("acme.yml:5:1: 'title' of the standard is written twice, first on line 2: keep one");
    }

    @Test
    void whatIsMissingIsToldWithWhatToAdd() {
        assertThat(problems("licence: none"))
                .containsExactly(
                        "acme.yml:1:1: the standard has no 'id': add a name of lower case letters, digits, dots and "
                                + "hyphens, for example acme-design-system",
                        "acme.yml:1:1: the standard has no 'title': add a short title",
                        "acme.yml:1:1: the standard has no 'version': add a version or a date in quotes",
                        "acme.yml:1:1: the standard has no 'source': add the address or place where it is published",
                        "acme.yml:1:1: the standard has no 'clauses': add a list with at least one clause");
    }

    @Test
    void whatIsMissingInAClauseIsToldWithWhatToAdd() {
        assertThat(problems(withClauses("  - maps-to: []")))
                .containsExactly(
                        "acme.yml:9:5: a clause has no 'id': add a number or name of letters, digits, dots, hyphens, "
                                + "underscores and brackets, for example 1.2.3",
                        "acme.yml:9:5: a clause has no 'title': add a short title",
                        "acme.yml:9:5: a clause has no 'owner': add " + OWNERS,
                        "acme.yml:9:5: a clause has no 'decided-by': add one of rules, person, both",
                        "acme.yml:9:5: a clause has no 'statement': add one sentence that says what it asks for",
                        "acme.yml:9:5: a clause has no 'level': add one of must, should");
    }

    @Test
    void whatIsEmptyIsToldWithWhatToWrite() {
        assertThat(problems(ACME.replace("title: Contrast", "title:").replace("Text is readable.", "\"  \"")))
                .containsExactly(
                        "acme.yml:17:11: 'title' of clause 1.10 is empty: write a short title",
                        "acme.yml:20:16: 'statement' of clause 1.10 is empty: write one sentence that says what it asks "
                                + "for");
    }

    @Test
    void aValueOfTheWrongTypeIsToldWithWhatToWrite() {
        assertThat(problems(ACME.replace("levels: [must, should]", "levels: must")
                        .replace("licence: Acme's own", "licence: [a]")
                        .replace("title: Acme design system", "title: {a: b}")
                        .replace("    level: must\n", "")
                        .replace("    level: should\n", "")
                        .replace("title: Contrast", "title: yes")
                        .replace("Text is readable.", "!secret Text")))
                .containsExactly(
                        "acme.yml:2:8: 'title' of the standard is a mapping: write a short title",
                        "acme.yml:5:10: 'licence' of the standard is a list: write how it is licensed and whom to credit",
                        "acme.yml:6:9: 'levels' of the standard is a text: write a list of names, the one that demands "
                                + "least first, for example [A, AA, AAA]",
                        "acme.yml:15:12: 'title' of clause 1.10 is true or false, without quotes: write a short title",
                        "acme.yml:18:16: 'statement' of clause 1.10 is tagged !secret: write one sentence that says what "
                                + "it asks for");
    }

    @Test
    void anItemOfTheWrongTypeIsTold() {
        assertThat(problems(ACME.replace("other/x", "[]").replace("[must, should]", "[must, should, {}]")))
                .containsExactly(
                        "acme.yml:6:24: an item in 'levels' of the standard is a mapping: write a text",
                        "acme.yml:22:31: an item in 'maps-to' of clause 1.10 is a list: write a text");
    }

    @Test
    void aFileThatIsNoMappingIsToldWithTheKeys() {
        assertThat(problems("- a"))
                .containsExactly(
                        "acme.yml:1:1: the standard is a list: write a mapping with the keys id, title, version, "
                                + "source, licence, levels, link-pattern, clauses");
        assertThat(problems(withClauses("  - just a text")))
                .containsExactly(
                        "acme.yml:9:5: a clause is a text: write a mapping with the keys id, level, title, owner, "
                                + "decided-by, statement, question, link, maps-to");
    }

    @Test
    void aStandardWithoutClausesIsTold() {
        assertThat(problems(withClauses("  []")))
                .containsExactly(
                        "acme.yml:9:3: 'clauses' of the standard is empty: write a list with at least one clause");
    }

    @Test
    void clausesThatAreNoListAreToldOnce() {
        assertThat(problems(withClauses("  none")))
                .containsExactly(
                        "acme.yml:9:3: 'clauses' of the standard is a text: write a list with at least one clause");
    }

    @Test
    void anIdThatIsNotWellFormedIsTold() {
        assertThat(problems(ACME.replace("id: acme", "id: Acme!").replace("id: price-tag", "id: price/tag")))
                .containsExactly(
                        "acme.yml:1:5: 'id' of the standard is 'Acme!': write a name of lower case letters, digits, dots "
                                + "and hyphens, for example acme-design-system",
                        "acme.yml:9:9: 'id' of clause price/tag is 'price/tag': write a number or name of letters, "
                                + "digits, dots, hyphens, underscores and brackets, for example 1.2.3");
    }

    @Test
    void aClauseWrittenTwiceIsToldWithBothLines() {
        assertThat(problems(ACME.replace("id: 1.10", "id: price-tag")))
                .containsExactly(
                        "acme.yml:15:9: clause price-tag is written twice, first on line 9: give each its own id");
    }

    @Test
    void anUnknownLevelIsToldWithTheOneThatWasMeant() {
        assertThat(problems(ACME.replace("level: should", "level: shoud")))
                .containsExactly(
                        "acme.yml:16:12: 'level' of clause 1.10 is 'shoud': did you mean 'should'? write one of "
                                + "must, should");
    }

    @Test
    void aLevelWithoutLevelsIsTold() {
        assertThat(problems(ACME.replace("levels: [must, should]\n", "").replace("    level: must\n", "")))
                .containsExactly(
                        "acme.yml:14:12: clause 1.10 has a level, but the standard lists none: add 'levels' to "
                                + "the standard, or remove it");
    }

    @Test
    void aLevelListedTwiceIsTold() {
        assertThat(problems(ACME.replace("[must, should]", "[must, should, must]")))
                .containsExactly("acme.yml:6:24: level 'must' is listed twice: keep one");
    }

    @Test
    void anUnknownOwnerOrDeciderIsToldWithTheOneThatWasMeant() {
        assertThat(problems(ACME.replace("owner: design", "owner: Desing").replace("by: both", "by: everybody")))
                .containsExactly(
                        "acme.yml:12:12: 'owner' of clause price-tag is 'Desing': did you mean 'design'? write "
                                + OWNERS,
                        "acme.yml:19:17: 'decided-by' of clause 1.10 is 'everybody': write one of rules, person, both");
    }

    @Test
    void aLinkThatIsNoAddressIsTold() {
        assertThat(problems(ACME.replace("link: https://else", "link: javascript:else")
                        .replace("pattern: https://design.acme.example", "pattern: /page")))
                .containsExactly(
                        "acme.yml:7:15: 'link-pattern' of the standard is '/page/{id}.html': write an address in which "
                                + "{id} stands for the id of a clause, for example https://acme.example/{id}.html",
                        "acme.yml:21:11: 'link' of clause 1.10 is 'javascript:elsewhere.example/contrast': write an "
                                + "address that starts with https:// or http://");
    }

    @Test
    void aMappingThatNamesNoClauseIsTold() {
        assertThat(problems(ACME.replace("other/x", "1.4.3")))
                .containsExactly("acme.yml:22:31: 'maps-to' of clause 1.10: '1.4.3' is not a clause id: write "
                        + "standard/clause, for example wcag-2.2/1.1.1");
    }

    @Test
    void allProblemsComeAtOnceInTheOrderOfTheFile() {
        assertThat(problems(ACME.replace("owner: qa", "owner: nobody").replace("licence", "lisence")))
                .hasSize(2);
    }

    @Test
    void theMessageShowsTheFirstFiftyProblemsAndCountsTheRest() {
        StringBuilder text = new StringBuilder(ACME);
        for (int i = 0; i < 60; i++) {
            text.append("key").append(i).append(": v\n");
        }
        CatalogueException exception = failure(text.toString());

        assertThat(exception.problems()).hasSize(60);
        assertThat(exception.getMessage().lines()).hasSize(51).last().isEqualTo("and 10 more");
    }

    @Test
    void brokenYamlIsToldWithItsPlace() {
        assertThat(problems("id: acme\ntitle: [a, b\nversion: 1\n"))
                .containsExactly(
                        "acme.yml:3:8: not YAML while parsing a flow sequence: expected ',' or ']', but got :");
        assertThat(problems("id: acme\n\ttitle: a\n"))
                .containsExactly("acme.yml:2:1: not YAML while scanning for the next token: found character '\\t(TAB)' "
                        + "that cannot start any token. (Do not use \\t(TAB) for indentation)");
    }

    @Test
    void anEmptyFileIsTold() {
        assertThat(problems("# nothing\n"))
                .containsExactly(
                        "acme.yml:1:1: the file is empty: write a standard with id, title, version, source and "
                                + "clauses");
    }

    @Test
    void aSecondDocumentIsTold() {
        assertThat(problems(ACME + "---\nid: b\n"))
                .containsExactly("acme.yml:23:1: not YAML expected a single document in the stream: but found another "
                        + "document");
    }

    @Test
    void aForbiddenCharacterIsToldWithItsPlace() {
        assertThat(problems("id: acme\ntitle: a\u0000b\n"))
                .containsExactly("acme.yml:2:9: the character U+0000 is not allowed in YAML: remove it");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(problems("id: " + "[".repeat(5_000)))
                .containsExactly(
                        "acme.yml:1:1: the file is nested deeper than 20 levels: no file of this kind needs as many");
    }

    @Test
    void aBombOfAliasesIsRefusedLikeAnyListWhereATextBelongs() {
        StringBuilder bomb = new StringBuilder("id: &a0 [x]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("k").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThat(problems(bomb.toString()))
                .contains("acme.yml:1:5: 'id' of the standard is a list: write a name of lower case letters, digits, "
                        + "dots and hyphens, for example acme-design-system");
    }

    @Test
    void aTagNamesNoClass() {
        assertThat(problems(ACME.replace("licence: Acme's own", "licence: !!javax.script.ScriptEngineManager x")))
                .containsExactly("acme.yml:5:10: not YAML: Global tag is not allowed: "
                        + "tag:yaml.org,2002:javax.script.ScriptEngineManager");
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        CatalogueException huge = catchThrowableOfType(
                CatalogueException.class,
                () -> Catalogue.read("acme.yml", new ByteArrayInputStream(new byte[2_000_001])));

        assertThat(huge).hasMessage("acme.yml:1:1: the file has more than 2000000 bytes: split the standard");
        assertThat(problems("#".repeat(2_000_001)))
                .containsExactly("acme.yml:1:1: the file has more than 2000000 characters: split it");
    }

    @Test
    void aFileInAnotherEncodingIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.yml"), "title: \u00fc".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(catchThrowableOfType(CatalogueException.class, () -> Catalogue.read(file)))
                .hasMessage(file + ":1:1: the file is not UTF-8: save it in that encoding");
    }

    @Test
    void aMissingFileIsTold(@TempDir Path folder) {
        Path file = folder.resolve("none.yml");

        assertThat(catchThrowableOfType(CatalogueException.class, () -> Catalogue.read(file)))
                .hasMessage(file + ":1:1: there is no such file");
    }

    @Test
    void aFolderIsNoFile(@TempDir Path folder) {
        assertThat(catchThrowableOfType(CatalogueException.class, () -> Catalogue.read(folder)))
                .hasMessage(folder + ":1:1: the file cannot be read: java.io.IOException: Is a directory");
    }

    private static String withClauses(String clauses) {
        return ACME.substring(0, ACME.indexOf("  - id: price-tag")) + clauses + "\n";
    }

    private static List<String> problems(String yaml) {
        return failure(yaml).problems().stream().map(DocumentProblem::toString).toList();
    }

    private static CatalogueException failure(String yaml) {
        return catchThrowableOfType(CatalogueException.class, () -> Catalogue.parse("acme.yml", yaml));
    }
}
