package org.assize.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.CompilationUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.policy.Policy;
import org.assize.policy.StandardInForce;
import org.assize.rule.Rule;
import org.assize.standard.DecidedBy;
import org.assize.standard.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageHistoryTest {

    @TempDir
    private Path root;

    @Test
    void aCommitIsRecordedOnceAndReadBack() throws Exception {
        Path file = root.resolve("standards/history.jsonl");
        HandOffMap map = map();

        CoverageHistory.record(file, "aaa", LocalDate.of(2026, 11, 1), map);
        CoverageHistory.record(file, "bbb", LocalDate.of(2026, 11, 2), map);
        CoverageHistory history = CoverageHistory.record(file, "bbb", LocalDate.of(2026, 11, 3), map);

        assertThat(history.problems()).isEmpty();
        assertThat(history.of("iso-25010").keySet()).containsExactly("aaa", "bbb");
        assertThat(history.of("iso-25010").get("bbb"))
                .isEqualTo(new HistoryEntry(
                                "bbb",
                                LocalDate.of(2026, 11, 3),
                                "iso-25010",
                                org.assize.standard.Owner.QA,
                                map.standards().get(0).counts())
                        .counts());
        assertThat(history.dayOf("bbb")).contains(LocalDate.of(2026, 11, 3));
        assertThat(Files.readAllLines(file)).allMatch(line -> line.startsWith("{\"commit\":\""));
    }

    @Test
    void aLineThatCannotBeReadIsToldAndTheOthersStand() throws Exception {
        Path file = root.resolve("history.jsonl");
        CoverageHistory.record(file, "aaa", LocalDate.of(2026, 11, 1), map());
        Files.writeString(file, "<<<<<<< HEAD\n" + Files.readString(file));

        CoverageHistory history = CoverageHistory.read(file);

        assertThat(history.problems())
                .containsExactly("1: this is not an entry of the history; take the line back from version control, or"
                        + " delete it");
        assertThat(history.standards()).containsExactly("iso-25010");
    }

    private static HandOffMap map() {
        Rule rule = Rule.java("test/nothing")
                .states("x")
                .because("x")
                .remedy("x")
                .implementing("iso-25010/maintainability")
                .inspecting(CompilationUnit.class, (unit, report) -> {})
                .build();
        return Assize.assess(Codebase.inMemory(Map.of("A.java", "class A { }")))
                .against(rule)
                .under(Policy.none().withStandardsInForce(List.of(new StandardInForce("iso-25010", Optional.empty()))))
                .run()
                .handOffMap();
    }

    @Test
    void aStateLastsSinceTheFirstDayOfTheUnbrokenStretchThatLeadsToTheLastRecord() {
        CoverageHistory history = new CoverageHistory(
                List.of(
                        debt(LocalDate.of(2026, 1, 1), Owner.DESIGN, 2),
                        debt(LocalDate.of(2026, 2, 1), Owner.DESIGN, 0),
                        debt(LocalDate.of(2026, 3, 1), Owner.DESIGN, 1),
                        debt(LocalDate.of(2026, 4, 1), Owner.DESIGN, 3),
                        debt(LocalDate.of(2026, 4, 1), Owner.LEGAL, 0)),
                List.of());

        assertThat(history.since(ClauseState.KNOWN_DEBT, Owner.DESIGN)).contains(LocalDate.of(2026, 3, 1));
        assertThat(history.since(ClauseState.KNOWN_DEBT, Owner.LEGAL)).isEmpty();
        assertThat(history.since(ClauseState.WAIVED, Owner.DESIGN)).isEmpty();
        assertThat(CoverageHistory.NONE.since(ClauseState.KNOWN_DEBT, Owner.DESIGN))
                .isEmpty();
    }

    private static HistoryEntry debt(LocalDate day, Owner owner, int clauses) {
        return new HistoryEntry("commit", day, "wcag-2.2", owner, Map.of(ClauseState.KNOWN_DEBT, clauses));
    }

    @Test
    void nextComesWhatRulesCanDecideAndNoneDoes() {
        List<ClauseCoverage> next = map().codifyNext();

        assertThat(next)
                .isNotEmpty()
                .allMatch(ClauseCoverage::waitsForPerson)
                .allMatch(each -> each.clause().decidedBy() != DecidedBy.PERSON);
        assertThat(next)
                .extracting(each -> each.clause().decidedBy() != DecidedBy.RULES)
                .isSorted();
    }
}
