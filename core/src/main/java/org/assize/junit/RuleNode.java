package org.assize.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.finding.AcceptedFinding;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.finding.Verdict;
import org.assize.report.RuleMessage;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** One rule as a test: the verdict it was given, told in JUnit's way. */
final class RuleNode {

    private final Assessment assessment;
    private final Verdict verdict;
    private final List<AcceptedFinding> accepted;
    private final Optional<Path> reports;

    private RuleNode(Assessment assessment, Verdict verdict, List<AcceptedFinding> accepted, Optional<Path> reports) {
        this.assessment = assessment;
        this.verdict = verdict;
        this.accepted = accepted;
        this.reports = reports;
    }

    /** A node for each rule in force, and one for each finding about the run itself. */
    static List<RuleNode> of(Assessment assessment, Optional<Path> reports) {
        Map<String, List<AcceptedFinding>> accepted = assessment.accepted().stream()
                .collect(Collectors.groupingBy(each -> each.finding().rule()));
        List<RuleNode> nodes = new ArrayList<>();
        assessment
                .verdicts()
                .forEach(verdict -> nodes.add(
                        new RuleNode(assessment, verdict, accepted.getOrDefault(verdict.rule(), List.of()), reports)));
        TreeSet<String> aboutTheRun = new TreeSet<>();
        for (Finding finding : assessment.findings()) {
            if (finding.rule().startsWith("assize/")) {
                aboutTheRun.add(finding.rule());
            }
        }
        for (String rule : aboutTheRun) {
            List<Finding> findings = assessment.findingsOf(rule);
            boolean fails = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
            nodes.add(new RuleNode(
                    assessment,
                    new Verdict(
                            rule,
                            fails ? Verdict.Outcome.FAILED : Verdict.Outcome.WARNED,
                            "",
                            Verdict.Scope.NOTHING,
                            findings.size(),
                            0),
                    List.of(),
                    reports));
        }
        return nodes;
    }

    String id() {
        return verdict.rule();
    }

    String pack() {
        return id().substring(0, id().indexOf('/'));
    }

    void run() {
        tellAccepted();
        switch (verdict.outcome()) {
            case FAILED ->
                throw withoutStackTrace(new AssertionFailedError(told(RuleMessage.ofBreaches(assessment, id()))));
            case NOT_RUN ->
                throw withoutStackTrace(new AssertionFailedError(id() + " was not run: " + verdict.reason()));
            case WARNED -> System.out.println("warning " + told(RuleMessage.ofBreaches(assessment, id())));
            case REVIEW -> throw withoutStackTrace(new TestAbortedException(RuleMessage.ofReviews(assessment, id())));
            case NOT_APPLICABLE ->
                throw withoutStackTrace(new TestAbortedException(id() + " is not applicable: " + verdict.reason()));
            case PASSED -> {
                // Nothing to tell.
            }
        }
    }

    private String told(String message) {
        return message
                + reports.map(folder -> "\n  report  " + folder.resolve("report.html"))
                        .orElse("");
    }

    /** What is accepted stays visible. */
    private void tellAccepted() {
        if (!accepted.isEmpty()) {
            long debt = accepted.stream().filter(AcceptedFinding::isDebt).count();
            System.out.println("accepted " + id() + ": " + (accepted.size() - debt) + " waived, " + debt
                    + " known since adoption");
        }
    }

    /** The place to look at is in the message; where JUnit called us helps nobody. */
    static <T extends Throwable> T withoutStackTrace(T thrown) {
        thrown.setStackTrace(new StackTraceElement[0]);
        return thrown;
    }
}
