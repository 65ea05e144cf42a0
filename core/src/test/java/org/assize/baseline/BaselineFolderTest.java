package org.assize.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assize.baseline.BaselineMatchTest.finding;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assize.document.DocumentProblem;
import org.assize.finding.Finding;
import org.assize.finding.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFolderTest {

    private static final String VALUE = "0123456789abcdef0123456789abcdef";
    private static final String GOOD =
            "{\"path\":\"src/A.java\",\"subject\":\"A#one()\",\"fingerprint\":\"1:%s\",\"context\":\"%s\"}"
                    .formatted(VALUE, VALUE);

    @TempDir
    private Path root;

    private BaselineFolder folder() {
        return BaselineFolder.at(root.resolve("baseline"))
                .shownAs("standards/baseline")
                .in(Map.of());
    }

    @Test
    void acceptWritesASortedLineAFindingAndReadsItBack() throws Exception {
        Finding second = finding(3, "src/B.java", "B#two()", "b");
        Finding first = finding(9, "src/A.java", "A#one()", "a");
        Finding copy = finding(12, "src/A.java", "A#one()", "a");

        Baseline written = folder().accept(List.of("test/rule"), List.of(second, first, copy));

        assertThat(Files.readAllLines(root.resolve("baseline/test/rule.jsonl")))
                .containsExactly(line(first, ""), line(first, ",\"copy\":2"), line(second, ""));
        assertThat(folder().read().baseline()).isEqualTo(written);
        assertThat(folder().read().problems()).isEmpty();
    }

    private static String line(Finding finding, String more) {
        return "{\"path\":\"%s\",\"subject\":\"%s\",\"fingerprint\":\"1:%s\",\"context\":\"%s\"%s}"
                .formatted(
                        finding.place().path(),
                        finding.place().subject(),
                        finding.fingerprint().value(),
                        finding.fingerprint().context(),
                        more);
    }

    @Test
    void aRuleIsAdoptedOnce() {
        folder().accept(List.of("test/rule"), List.of());

        assertThatThrownBy(
                        () -> folder().accept(List.of("test/rule"), List.of(finding(3, "src/A.java", "A#one()", "a"))))
                .isInstanceOf(BaselineException.class)
                .hasMessage("test/rule has a baseline already, and a baseline may only shrink: put the new findings"
                        + " right, or waive them");
        assertThat(folder().read().baseline()).isEqualTo(Baseline.EMPTY);
        assertThat(folder().read().adopted()).containsExactly("test/rule");
    }

    @Test
    void pruneTakesStaleEntriesOut() {
        Baseline written = folder().accept(
                        List.of("test/rule"),
                        List.of(finding(3, "src/A.java", "A#one()", "a"), finding(3, "src/B.java", "B#two()", "b")));

        folder().prune(written.entries().subList(0, 1));

        assertThat(folder().read().baseline().entries())
                .extracting(BaselineEntry::path)
                .containsExactly("src/B.java");
    }

    @Test
    void acceptAndPruneAreRefusedInContinuousIntegration() {
        BaselineFolder inCi = folder().in(Map.of("CI", "true"));

        assertThatThrownBy(() -> inCi.accept(List.of("test/rule"), List.of()))
                .hasMessage("'baseline accept' is refused in a continuous integration run (the environment variable CI"
                        + " is 'true'): what is accepted is decided by a person, run it at your own machine and commit"
                        + " what it writes");
        assertThatThrownBy(() -> inCi.prune(List.of())).hasMessageStartingWith("'baseline prune' is refused");
        assertThat(root.resolve("baseline")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<<<<<<< HEAD | 1 | a merge has left its marker here: delete the marker lines and keep the entries of both"
                        + " sides; with 'standards/baseline/** merge=union' in .gitattributes git does so itself",
                "======= | 1 | a merge has left its marker here: delete the marker lines and keep the entries of both"
                        + " sides; with 'standards/baseline/** merge=union' in .gitattributes git does so itself",
                "{\"path\":\"src/A.java\",\"subject\":\"A#o | 36 | the entry is cut off or damaged; take the line back"
                        + " from version control, or delete it",
                "{\"path\":\"src/A.java\",\"sobject\":\"A\"} | 22 | the entry has the unknown key 'sobject'; did you mean"
                        + " 'subject'? Valid are context, copy, fingerprint, measure, path, subject",
                "{\"path\":\"src/A.java\"} | 1 | the entry has no 'subject'; take the line back from version control, or"
                        + " delete it",
                "{\"path\":7} | 2 | 'path' is not a text; take the line back from version control, or delete it",
                "[] | 1 | this is not an entry, which looks like {\"path\":\"src/A.java\",...}; take the line back from"
                        + " version control, or delete it",
                "{\"path\":\"a\",\"path\":\"b\"} | 19 | the entry is cut off or damaged; take the line back from version"
                        + " control, or delete it"
            })
    void aLineThatCannotBeReadIsToldAndTheOthersStand(String line, int column, String message) throws Exception {
        write("test/rule.jsonl", GOOD + "\n" + line + "\n");

        BaselineFolder.Reading reading = folder().read();

        assertThat(reading.baseline().entries()).hasSize(1);
        assertThat(reading.problems())
                .containsExactly(new DocumentProblem("standards/baseline/test/rule.jsonl", 2, column, message));
    }

    @Test
    void anEntryOfANewerAssizeIsTold() throws Exception {
        write("test/rule.jsonl", GOOD.replace("\"1:", "\"7:") + "\n");

        assertThat(folder().read().problems())
                .extracting(DocumentProblem::toString)
                .containsExactly("standards/baseline/test/rule.jsonl:1:1: the entry was written by a newer Assize (its"
                        + " fingerprint is of version 7, this Assize knows 1): use that version of Assize");
    }

    @Test
    void aFileThatIsNoBaselineIsTold() throws Exception {
        write("rule.jsonl", GOOD);

        assertThat(folder().read().problems())
                .extracting(DocumentProblem::toString)
                .containsExactly(
                        "standards/baseline/rule.jsonl:1:1: this is not the baseline of a rule, which is called"
                                + " <pack>/<rule>.jsonl: rename it, or take it out of this folder");
    }

    @Test
    void linesThatAMergeHasDoubledAreOneEntry() throws Exception {
        write("test/rule.jsonl", GOOD + "\n" + GOOD + "\n");

        assertThat(folder().read().baseline().entries()).hasSize(1);
    }

    @Test
    void aBrokenBaselineIsNotWrittenOver() throws Exception {
        write("test/rule.jsonl", "<<<<<<< HEAD\n" + GOOD + "\n");

        assertThatThrownBy(() -> folder().accept(List.of("test/other"), List.of()))
                .isInstanceOf(BaselineException.class)
                .hasMessageStartingWith("the baseline cannot be changed while a part of it cannot be read:\n"
                        + "standards/baseline/test/rule.jsonl:1:1: a merge has left its marker here");
        assertThat(root.resolve("baseline/test/other.jsonl")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenStandsAsItWas() throws Exception {
        // A file where a folder is wanted cannot be written below, even by a privileged user.
        Files.createDirectories(root.resolve("baseline"));
        Files.writeString(root.resolve("baseline/test"), "in the way");

        assertThatThrownBy(() -> folder().accept(List.of("test/other"), List.of()))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("baseline");
        assertThat(root.resolve("baseline/test")).hasContent("in the way");
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll String path, @ForAll String subject) throws Exception {
        BaselineEntry entry = new BaselineEntry(
                "test/rule", wellFormed(path), wellFormed(subject), new Fingerprint(1, VALUE, VALUE), 1);

        String line = BaselineLine.write(entry);

        assertThat(line).doesNotContain("\n", "\r");
        String stored = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(BaselineLine.read("test/rule", stored)).isEqualTo(entry);
    }

    /** A file name has no lone surrogates that would survive UTF-8. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private void write(String file, String content) throws Exception {
        Path path = root.resolve("baseline").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
