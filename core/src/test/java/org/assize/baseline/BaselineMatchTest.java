package org.assize.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assize.finding.Finding;
import org.assize.finding.Fingerprint;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.Severity;
import org.junit.jupiter.api.Test;

class BaselineMatchTest {

    private static final String RULE = "test/rule";

    @Test
    void whatHasOnlyMovedByLinesIsKnown() {
        Baseline baseline = Baseline.accepting(List.of(finding(3, "src/A.java", "A#one()", "catch{}")));

        BaselineMatch match = match(baseline, Map.of(), finding(90, "src/A.java", "A#one()", "catch{}"));

        assertThat(match.known()).hasSize(1);
        assertThat(match.stale()).isEmpty();
    }

    @Test
    void anEditedPlaceIsKnown() {
        Baseline baseline = Baseline.accepting(List.of(finding(3, "src/A.java", "A#one()", "catch{}")));

        assertThat(match(baseline, Map.of(), finding(3, "src/A.java", "A#one()", "catch{;}"))
                        .known())
                .hasSize(1);
    }

    @Test
    void aThirdCopyOfAKnownBreachIsNew() {
        Finding copy = finding(3, "src/A.java", "A#one()", "catch{}");
        Baseline baseline = Baseline.accepting(List.of(copy, finding(5, "src/A.java", "A#one()", "catch{}")));

        BaselineMatch match = match(
                baseline,
                Map.of(),
                copy,
                finding(5, "src/A.java", "A#one()", "catch{}"),
                finding(7, "src/A.java", "A#one()", "catch{}"));

        assertThat(match.known()).hasSize(2);
        assertThat(match.stale()).isEmpty();
    }

    @Test
    void oneFixedAndAnotherMadeInTheSameFileIsNew() {
        Baseline baseline = Baseline.accepting(List.of(finding(3, "src/A.java", "A#one()", "catch{}")));

        BaselineMatch match = match(
                baseline,
                Map.of("src/A.java", "class A { void one() { } void two() { } }"),
                finding(9, "src/A.java", "A#two()", "catch{}"));

        assertThat(match.known()).isEmpty();
        assertThat(match.stale()).hasSize(1);
    }

    @Test
    void aRenamedMethodKeepsItsDebt() {
        Baseline baseline = Baseline.accepting(List.of(finding(3, "src/A.java", "A#one()", "catch{}")));

        BaselineMatch match = match(
                baseline,
                Map.of("src/A.java", "class A { void first() { } void oneMore() { } }"),
                finding(3, "src/A.java", "A#first()", "catch{}"));

        assertThat(match.known()).hasSize(1);
    }

    @Test
    void aRenamedFileKeepsItsDebtThoughItHoldsTheSameTextTwice() {
        Baseline baseline = Baseline.accepting(List.of(
                finding(3, "src/Old.java", "Old#one()", "catch{}"),
                finding(9, "src/Old.java", "Old#two()", "catch{}")));

        BaselineMatch match = match(
                baseline,
                Map.of("src/New.java", "class New { }"),
                finding(3, "src/New.java", "New#one()", "catch{}"),
                finding(9, "src/New.java", "New#two()", "catch{}"));

        assertThat(match.known()).hasSize(2);
        assertThat(match.stale()).isEmpty();
    }

    @Test
    void aCopiedFileIsNew() {
        Baseline baseline = Baseline.accepting(List.of(finding(3, "src/A.java", "A#one()", "catch{}")));

        BaselineMatch match = match(
                baseline,
                Map.of("src/A.java", "class A { void one() { } }", "src/B.java", "class B { void one() { } }"),
                finding(3, "src/A.java", "A#one()", "catch{}"),
                finding(3, "src/B.java", "B#one()", "catch{}"));

        assertThat(match.known().keySet())
                .extracting(finding -> finding.place().path())
                .containsExactly("src/A.java");
    }

    @Test
    void whatCouldHaveComeFromTwoPlacesIsNew() {
        Baseline baseline = Baseline.accepting(
                List.of(finding(3, "src/A.java", "A#x()", "catch{}"), finding(3, "src/B.java", "B#y()", "catch{}")));

        BaselineMatch match = match(
                baseline,
                Map.of("src/C.java", "class C { void z() { } }"),
                finding(3, "src/C.java", "C#z()", "catch{}"));

        assertThat(match.known()).isEmpty();
        assertThat(match.stale()).hasSize(2);
    }

    @Test
    void anEntryOfAFileThatWasNotJudgedIsNotStale() {
        Baseline baseline = Baseline.accepting(List.of(finding(3, "src/A.java", "A#one()", "catch{}")));

        BaselineMatch match = baseline.match(RULE, List.of(), new Code(Map.of(), "src/A.java"));

        assertThat(match.stale()).isEmpty();
    }

    @Property
    void whatWasAcceptedIsKnownWhateverTheOrderAndTheLines(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> members, @ForAll @IntRange(max = 50) int down) {
        List<Finding> before = members.stream()
                .map(member -> finding(member + 1, "src/A.java", "A#m" + member + "()", "text" + member % 2))
                .toList();
        List<Finding> after = new java.util.ArrayList<>(members.stream()
                .map(member -> finding(member + 1 + down, "src/A.java", "A#m" + member + "()", "text" + member % 2))
                .toList());
        java.util.Collections.reverse(after);

        BaselineMatch match =
                Baseline.accepting(before).match(RULE, after, new Code(Map.of("src/A.java", "m0 m1 m2 m3"), ""));

        assertThat(match.known()).hasSize(before.size());
        assertThat(match.stale()).isEmpty();
    }

    @Property
    void noEntryAcceptsTwoFindings(
            @ForAll @Size(max = 8) List<@IntRange(max = 2) Integer> before,
            @ForAll @Size(max = 8) List<@IntRange(max = 2) Integer> after) {
        Baseline baseline = Baseline.accepting(before.stream()
                .map(each -> finding(1, "src/A.java", "A#m" + each + "()", "text"))
                .toList());

        BaselineMatch match = baseline.match(
                RULE,
                after.stream()
                        .map(each -> finding(1, "src/B.java", "B#m" + each + "()", "text"))
                        .toList(),
                new Code(Map.of(), ""));

        assertThat(match.known().values()).doesNotHaveDuplicates();
        assertThat(match.known().size() + match.stale().size()).isEqualTo(before.size());
    }

    private static BaselineMatch match(Baseline baseline, Map<String, String> code, Finding... findings) {
        return baseline.match(RULE, List.of(findings), new Code(code, ""));
    }

    private record Code(Map<String, String> files, String leftOut) implements CodeLookup {

        @Override
        public boolean isThere(String path) {
            return files.containsKey(path);
        }

        @Override
        public Optional<String> textOf(String path) {
            return Optional.ofNullable(files.get(path));
        }

        @Override
        public boolean wasLeftOut(String path) {
            return path.equals(leftOut);
        }

        @Override
        public boolean judgedAny(java.util.function.Predicate<String> paths) {
            return files.keySet().stream().anyMatch(paths);
        }
    }

    static Finding finding(int line, String path, String subject, String text) {
        Place place = new Place(path, new Region(line, 1, line, 2), subject, text);
        return new Finding(
                RULE,
                Finding.Kind.BREACH,
                Severity.ERROR,
                "A breach",
                place,
                "",
                Fingerprint.of(RULE, place, ""),
                List.of(),
                List.of());
    }
}
