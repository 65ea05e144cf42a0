package org.assize.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.assize.evidence.SourceText;
import org.assize.finding.Finding;
import org.assize.rule.MarkedText.Span;
import org.assize.rule.Rule;
import org.opentest4j.TestAbortedException;

/** Tries whether what a rule says depends on what the code says and on nothing else: layout, line numbers, threads. */
final class StabilityCheck {

    /** The tag of rules whose subject is the layout of a file. */
    static final String LAYOUT = "layout";

    private final Rule rule;
    private final Workshop workshop;

    StabilityCheck(Rule rule, Workshop workshop) {
        this.rule = rule;
        this.workshop = workshop;
    }

    /** Fails if a finding is not recognised after the layout of its file has changed, or stands elsewhere. */
    void fingerprints() {
        if (rule.tags().contains(LAYOUT)) {
            throw new TestAbortedException(rule.id() + " is tagged \"" + LAYOUT
                    + "\": it judges the layout of files, so its findings may change with it");
        }
        for (NamedExample example : NamedExample.of(rule)) {
            Trial before = Attempt.of(rule, example.name(), () -> workshop.tryOnce(rule, example.texts(), 1));
            if (before.obstacle().isPresent() || before.findings().isEmpty()) {
                // What is wrong with the example itself is told by its own test.
                continue;
            }
            for (Variation variation : Variation.values()) {
                compare(example, variation, before);
            }
        }
    }

    private void compare(NamedExample example, Variation variation, Trial before) {
        Map<String, String> texts = variation.of(before.texts());
        String what = example.name() + " with " + variation.description();
        Trial after = Attempt.of(rule, what, () -> workshop.tryOnce(rule, texts, 1));
        after.obstacle().ifPresent(obstacle -> {
            throw Failure.of(
                    rule.id() + ": " + what + " cannot be tried: " + obstacle + "\n\n" + Places.numbered(texts));
        });
        List<Finding> old = byFingerprint(before.findings());
        List<Finding> now = byFingerprint(after.findings());
        if (old.size() != now.size()) {
            throw Failure.of(rule.id() + " finds " + old.size() + " in " + example.name() + " and " + now.size()
                    + " in the same with " + variation.description()
                    + "; a rule that judges layout is tagged \"" + LAYOUT + "\"\n\n" + Places.numbered(texts));
        }
        for (int index = 0; index < old.size(); index++) {
            if (!old.get(index).fingerprint().equals(now.get(index).fingerprint())) {
                throw Failure.of(rule.id() + " does not recognise a finding of " + example.name() + " in the same with "
                        + variation.description()
                        + ": the key or subject it gives must not hold line numbers, white space or comments\n"
                        + "before " + recognised(old.get(index)) + "\nafter  " + recognised(now.get(index)) + "\n\n"
                        + Places.numbered(texts));
            }
        }
        if (!Workshop.needsClasses(rule)) {
            positions(example, variation, before, after);
        }
    }

    private static List<Finding> byFingerprint(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.fingerprint().value())
                        .thenComparing(finding -> finding.fingerprint().context())
                        .thenComparing(Finding.BY_PLACE))
                .toList();
    }

    private static String recognised(Finding finding) {
        return "subject '" + finding.place().subject() + "', key '" + finding.key() + "', context "
                + finding.fingerprint().context();
    }

    private void positions(NamedExample example, Variation variation, Trial before, Trial after) {
        List<Finding> left = new ArrayList<>(after.findings());
        for (Finding finding : before.findings()) {
            String path = finding.place().path();
            String text = before.texts().get(path);
            if (text == null) {
                continue;
            }
            int start = Places.span(new SourceText(path, text), finding.place().region())
                    .start();
            Set<Integer> expected = variation.moved(path, text, start);
            boolean met = removeFirst(
                    left, other -> other.place().path().equals(path) && expected.contains(startOf(after, other)));
            if (!met) {
                SourceText changed = new SourceText(path, after.texts().get(path));
                throw Failure.of(rule.id() + " finds " + example.name() + " with " + variation.description()
                        + " in another place: expected at " + path + ":"
                        + Places.described(changed, new Span(last(expected), last(expected))) + "\n"
                        + left.stream()
                                .map(other -> "found at " + other.place().path() + ":"
                                        + Places.described(
                                                changed,
                                                Places.span(
                                                        changed, other.place().region())))
                                .reduce("", (one, next) -> one + next + "\n")
                        + "\n" + Places.numbered(after.texts()));
            }
        }
    }

    private static boolean removeFirst(List<Finding> findings, Predicate<Finding> test) {
        Optional<Finding> found = findings.stream().filter(test).findFirst();
        found.ifPresent(findings::remove);
        return found.isPresent();
    }

    private static int last(Set<Integer> offsets) {
        return offsets.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static int startOf(Trial trial, Finding finding) {
        SourceText text = new SourceText(
                finding.place().path(), trial.texts().get(finding.place().path()));
        return Places.span(text, finding.place().region()).start();
    }

    /** Fails if one thread and four say different things of all examples together. */
    void threads() {
        Map<String, String> texts = new TreeMap<>();
        for (NamedExample example : NamedExample.of(rule)) {
            int copy = texts.size();
            example.texts().forEach((path, text) -> texts.put(inFolder(path, "copy" + copy), text));
        }
        if (Workshop.needsClasses(rule)) {
            // The examples declare the same types, so that they cannot be compiled together.
            for (NamedExample example : NamedExample.of(rule)) {
                compareThreads(example.name(), example.texts());
            }
        } else {
            compareThreads("all examples together", texts);
        }
    }

    private static String inFolder(String path, String folder) {
        int slash = path.lastIndexOf('/') + 1;
        return path.substring(0, slash) + folder + "/" + path.substring(slash);
    }

    private void compareThreads(String what, Map<String, String> texts) {
        Trial one = Attempt.of(rule, what, () -> workshop.tryOnce(rule, texts, 1));
        Trial four = Attempt.of(rule, what, () -> workshop.tryOnce(rule, texts, 4));
        if (!one.findings().equals(four.findings())) {
            throw Failure.of(
                    rule.id() + " says other things of " + what + " with 4 threads than with 1: "
                            + one.findings().size() + " findings with 1, "
                            + four.findings().size()
                            + " with 4, or others; a check keeps no state, and a conclusion does not depend on the order of files");
        }
        if (!one.verdict().equals(four.verdict())) {
            throw Failure.of(rule.id() + " has another verdict on " + what + " with 4 threads than with 1: "
                    + one.verdict() + " and " + four.verdict());
        }
    }
}
