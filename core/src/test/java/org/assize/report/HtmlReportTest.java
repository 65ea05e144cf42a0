package org.assize.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assize.report.EverythingAssessment.HOSTILE;
import static org.assize.report.EverythingAssessment.written;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.coverage.ClauseState;
import org.assize.coverage.CoverageHistory;
import org.assize.coverage.HistoryEntry;
import org.assize.rule.Rule;
import org.assize.standard.Owner;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void tellsWhatFailsWhatIsAcceptedAndWhomWeWaitFor() throws Exception {
        String text = textOf(written(Reports.html(), EverythingAssessment.assessment()));

        assertThat(text)
                .contains("Not kept. 2 rules fail with 3 breaches. 1 rule could not do its work.")
                .contains("There is a method " + HOSTILE)
                .contains("src/main/java/A.java:1:16")
                .contains("W-1")
                .contains("2027-03-31")
                .contains("The partner " + HOSTILE)
                .contains("test/throws")
                .contains("wcag-2.2/1.1.1 Non-text Content")
                .contains("vouched for by design " + HOSTILE + " on 2026-10-01, until 2027-10-01");
    }

    @Test
    void holdsNothingOfTheCodeBaseUnescaped() throws Exception {
        String html = written(Reports.html(), EverythingAssessment.assessment());

        assertThat(html).doesNotContain("<script>alert");
        assertThat(elementsOf(html)).doesNotContain("b");
        assertThat(html).doesNotContain("http-equiv", "@import", "url(").doesNotContain(" src=");
    }

    @Test
    void everyIdIsThereOnceAndEveryLinkInsideThePageLeadsSomewhere() throws Exception {
        Assessment assessment = EverythingAssessment.assessment();
        for (String html :
                List.of(written(Reports.html(), assessment), written(Reports.html(), assessment, assessment))) {
            List<String> ids = new java.util.ArrayList<>();
            List<String> targets = new java.util.ArrayList<>();
            XMLStreamReader reader = reader(html);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String id = reader.getAttributeValue(null, "id");
                    String href = reader.getAttributeValue(null, "href");
                    String label = reader.getAttributeValue(null, "aria-labelledby");
                    if (id != null) {
                        ids.add(id);
                    }
                    if (href != null && href.startsWith("#")) {
                        targets.add(href.substring(1));
                    }
                    if (label != null) {
                        targets.add(label);
                    }
                }
            }
            assertThat(ids).doesNotHaveDuplicates().containsAll(targets);
        }
    }

    @Test
    void showsHowCoverageHasGone() throws Exception {
        CoverageHistory history = new CoverageHistory(
                List.of(
                        entry("aaaaaaaaaaaaaaaa", Map.of(ClauseState.OPEN, 5, ClauseState.FAILING, 2)),
                        entry("bbbbbbbbbbbbbbbb", Map.of(ClauseState.OPEN, 3, ClauseState.ATTESTED, 4))),
                List.of());

        String html = written(Reports.html(history), EverythingAssessment.assessment());

        assertThat(html).contains("aria-label=\"2 commits, from 2 failing, 5 open to 4 attested, 3 open\"");
        assertThat(textOf(html)).contains("aaaaaaaaaaaa").contains("2026-11-02");
    }

    private static HistoryEntry entry(String commit, Map<ClauseState, Integer> counts) {
        return new HistoryEntry(commit, LocalDate.of(2026, 11, 2), "wcag-2.2", Owner.DESIGN, counts);
    }

    @Test
    void nothingFoundIsToldAsSuch() throws Exception {
        Rule rule = Rule.java("test/nothing")
                .states("x")
                .because("x")
                .remedy("x")
                .inspecting(com.github.javaparser.ast.CompilationUnit.class, (unit, report) -> {})
                .build();

        String text = textOf(written(
                Reports.html(),
                Assize.assess(Codebase.inMemory(Map.of("A.java", "class A { }")))
                        .against(rule)
                        .run()));

        assertThat(text)
                .contains("No rule fails. Everything that rules can decide is kept or accepted.")
                .contains("1 rule is kept")
                .doesNotContain("compliant", "%");
    }

    @Property(tries = 40)
    void isWellFormedWhateverAMessageHolds(@ForAll String message) throws Exception {
        Rule rule = Rule.java("test/says-anything")
                .states("x")
                .because("x")
                .remedy("x")
                .inspecting(
                        com.github.javaparser.ast.CompilationUnit.class,
                        (unit, report) -> report.breach(unit, "It says " + message))
                .build();

        String html = written(
                Reports.html(),
                Assize.assess(Codebase.inMemory(Map.of("A.java", "class A { }")))
                        .against(rule)
                        .run());

        assertThat(textOf(html)).contains("It says ");
    }

    private static String textOf(String html) throws Exception {
        StringBuilder text = new StringBuilder();
        XMLStreamReader reader = reader(html);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private static Set<String> elementsOf(String html) throws Exception {
        Set<String> names = new TreeSet<>();
        XMLStreamReader reader = reader(html);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                names.add(reader.getLocalName());
            }
        }
        return names;
    }

    /** What is not style or script is XML too. */
    private static XMLStreamReader reader(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>\n", "")
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("(?s)<script>.*?</script>", "");
        return new WstxInputFactory().createXMLStreamReader(new StringReader(xml));
    }
}
