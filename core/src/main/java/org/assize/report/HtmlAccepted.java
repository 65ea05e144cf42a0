package org.assize.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.finding.Acceptance;
import org.assize.finding.AcceptedFinding;
import org.assize.policy.Notice;

/** What does not count for now: who accepted it, why, and until when. */
final class HtmlAccepted {

    private final HtmlPage page;
    private final Assessment assessment;
    private final String prefix;
    private final String heading;

    HtmlAccepted(HtmlPage page, Assessment assessment, String prefix, int level) {
        this.page = page;
        this.assessment = assessment;
        this.prefix = prefix;
        this.heading = "h" + level;
    }

    void write() throws IOException {
        if (assessment.accepted().isEmpty() && assessment.staleBaselineEntries().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", prefix + "accepted");
        page.element(heading, "Accepted for now", "id", prefix + "accepted");
        waivers();
        debt();
        page.close();
    }

    private void waivers() throws IOException {
        Map<Acceptance, List<AcceptedFinding>> byWaiver = assessment.accepted().stream()
                .filter(each -> !each.isDebt())
                .collect(Collectors.groupingBy(AcceptedFinding::acceptance, LinkedHashMap::new, Collectors.toList()));
        if (byWaiver.isEmpty()) {
            return;
        }
        List<Acceptance> soonestFirst = new ArrayList<>(byWaiver.keySet());
        soonestFirst.sort(Comparator.comparing((Acceptance each) -> each.until().orElse(LocalDate.MAX))
                .thenComparing(Acceptance::reference));
        page.open("table");
        page.element("caption", "Waivers in use, the one that expires first at the top");
        head(List.of("Waiver", "Until", "Findings", "Rule", "Reason", "Owner"));
        page.open("tbody");
        for (Acceptance waiver : soonestFirst) {
            waiver(waiver, byWaiver.get(waiver));
        }
        page.close().close();
    }

    private void waiver(Acceptance waiver, List<AcceptedFinding> findings) throws IOException {
        page.open("tr", "class", "finding");
        page.element("th", waiver.reference(), "scope", "row");
        page.open("td");
        page.text(waiver.until().map(LocalDate::toString).orElse(""));
        boolean soon = waiver.until()
                .filter(day -> Notice.isDue(day, assessment.day()))
                .isPresent();
        if (soon) {
            page.text(" ").element("span", "soon", "class", "pill waits");
        }
        page.close();
        page.element("td", String.valueOf(findings.size()), "class", "count");
        page.open("td");
        for (String rule : findings.stream()
                .map(each -> each.finding().rule())
                .distinct()
                .sorted()
                .toList()) {
            page.element("code", rule).text(" ");
        }
        page.close();
        page.element("td", waiver.reason());
        page.element("td", waiver.owner());
        page.close();
    }

    private void debt() throws IOException {
        Map<String, int[]> byRule = new TreeMap<>();
        assessment.accepted().stream()
                .filter(AcceptedFinding::isDebt)
                .forEach(each -> byRule.computeIfAbsent(each.finding().rule(), rule -> new int[2])[0]++);
        assessment
                .staleBaselineEntries()
                .forEach(entry -> byRule.computeIfAbsent(entry.rule(), rule -> new int[2])[1]++);
        if (byRule.isEmpty()) {
            return;
        }
        page.open("table");
        page.element("caption", "Known debt: what was there when the rule was adopted");
        head(List.of("Rule", "Still there", "Put right since"));
        page.open("tbody");
        for (Map.Entry<String, int[]> entry : byRule.entrySet()) {
            page.open("tr", "class", "finding");
            page.open("th", "scope", "row").element("code", entry.getKey()).close();
            page.element("td", String.valueOf(entry.getValue()[0]), "class", "count");
            page.element("td", String.valueOf(entry.getValue()[1]), "class", "count");
            page.close();
        }
        page.close().close();
        if (!assessment.staleBaselineEntries().isEmpty()) {
            page.open("p").text("What was put right can leave the baseline: ");
            page.element("code", "assize baseline prune").text(".").close();
        }
    }

    private void head(List<String> names) throws IOException {
        page.open("thead").open("tr");
        for (String name : names) {
            page.element("th", name, "scope", "col");
        }
        page.close().close();
    }
}
