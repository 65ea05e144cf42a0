package org.assize.testkit;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.evidence.java.JavaKind;
import org.assize.finding.Finding;
import org.assize.finding.Verdict;
import org.assize.rule.RuleSet;

/**
 * What holds for any rules on any text, to be tried on generated texts. Each method fails with the text in its message.
 * Needs no library for properties; {@code org.assize.testkit.generators} has texts for jqwik.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RuleProperties {

    private RuleProperties() {}

    /**
     * No rule breaks down on a Java source. A source that does not parse proves nothing and passes.
     *
     * @param rules the rules to try
     * @param source the text of one Java file
     * @throws AssertionError if a rule could not run; the message names it and where it threw
     */
    public static void neverThrows(RuleSet rules, String source) {
        neverThrows(rules, Map.of(JavaKind.JAVA.examplePath(source), source));
    }

    /**
     * No rule breaks down on some files. A file that cannot be read proves nothing and passes.
     *
     * @param rules the rules to try
     * @param files the text of each file by its path
     * @throws AssertionError if a rule could not run; the message names it and where it threw
     */
    public static void neverThrows(RuleSet rules, Map<String, String> files) {
        List<String> reasons = run(rules, files, 1).verdicts().stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.NOT_RUN)
                .filter(verdict -> verdict.reason().startsWith("rule " + verdict.rule() + " failed"))
                .map(Verdict::reason)
                .toList();
        if (!reasons.isEmpty()) {
            throw Failure.of(String.join("\n", reasons) + "\n\n" + Places.numbered(files));
        }
    }

    /**
     * Every finding of a Java source is recognised in another layout of it, and no new one appears.
     *
     * @param rules the rules to try; those that are tagged {@code layout} are left out
     * @param source the text of one Java file
     * @param other the same tokens and comments with other white space
     * @throws AssertionError if the fingerprints differ; the message names those that are only on one side
     */
    public static void sameAfterReformatting(RuleSet rules, String source, String other) {
        String path = JavaKind.JAVA.examplePath(source);
        RuleSet judged = rules.where(rule -> !rule.tags().contains(StabilityCheck.LAYOUT));
        List<Finding> before = all(run(judged, Map.of(path, source), 1));
        List<Finding> after = all(run(judged, Map.of(path, other), 1));
        List<String> gone = missing(before, after);
        List<String> come = missing(after, before);
        if (!gone.isEmpty() || !come.isEmpty()) {
            throw Failure.of("another layout changes what is found\nonly before: " + gone + "\nonly after: " + come
                    + "\n\nbefore\n" + Places.numbered(Map.of(path, source)) + "\n\nafter\n"
                    + Places.numbered(Map.of(path, other)));
        }
    }

    private static List<String> missing(List<Finding> wanted, List<Finding> present) {
        List<org.assize.finding.Fingerprint> left = new java.util.ArrayList<>(
                present.stream().map(Finding::fingerprint).toList());
        return wanted.stream()
                .filter(finding -> !left.remove(finding.fingerprint()))
                .map(finding ->
                        finding.rule() + " at " + finding.place().region().startLine() + ":"
                                + finding.place().region().startColumn() + ": " + finding.message())
                .toList();
    }

    /**
     * One thread and four find the same and come to the same verdicts.
     *
     * @param rules the rules to try
     * @param files the text of each file by its path; several, or there is nothing to do at once
     * @throws AssertionError if they differ
     */
    public static void sameWithManyThreads(RuleSet rules, Map<String, String> files) {
        Assessment one = run(rules, files, 1);
        Assessment four = run(rules, files, 4);
        if (!all(one).equals(all(four)) || !one.verdicts().equals(four.verdicts())) {
            throw Failure.of("4 threads come to another result than 1\nwith 1: " + one.verdicts() + "\nwith 4: "
                    + four.verdicts() + "\n\n" + Places.numbered(files));
        }
    }

    private static Assessment run(RuleSet rules, Map<String, String> files, int threads) {
        return Assize.assess(Codebase.inMemory(files))
                .against(rules)
                .threads(threads)
                .run();
    }

    private static List<Finding> all(Assessment assessment) {
        List<Finding> all = new java.util.ArrayList<>(assessment.findings());
        all.addAll(assessment.reviews());
        return all;
    }
}
