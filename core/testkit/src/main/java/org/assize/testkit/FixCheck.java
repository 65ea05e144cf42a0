package org.assize.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assize.evidence.SourceText;
import org.assize.finding.Finding;
import org.assize.finding.Fix;
import org.assize.finding.TextEdit;
import org.assize.rule.Rule;

/** Tries whether the fixes of a rule do what they say: each by itself, and then all safe ones together. */
final class FixCheck {

    private final Rule rule;
    private final Workshop workshop;

    FixCheck(Rule rule, Workshop workshop) {
        this.rule = rule;
        this.workshop = workshop;
    }

    /** Whether any example shows a finding with a fix. */
    boolean hasFixes() {
        return NamedExample.of(rule).stream().anyMatch(example -> {
            try {
                Trial trial = workshop.tryOnce(rule, example.texts(), 1);
                return trial.findings().stream()
                        .anyMatch(finding -> !finding.fixes().isEmpty());
            } catch (CompilationFailure | AssertionError e) {
                // The example's own test tells.
                return false;
            }
        });
    }

    /** Fails if a fix does not remove its finding, makes another, breaks the file or never comes to rest. */
    void run() {
        for (NamedExample example : NamedExample.of(rule)) {
            Trial before = Attempt.of(rule, example.name(), () -> workshop.tryOnce(rule, example.texts(), 1));
            for (Finding finding : before.findings()) {
                for (Fix fix : finding.fixes()) {
                    check(example, before, finding, fix);
                }
            }
            applyAllSafe(example, before);
        }
    }

    private void check(NamedExample example, Trial before, Finding fixed, Fix fix) {
        String what = "the fix \"" + fix.description() + "\" for " + at(fixed) + " of " + example.name();
        Map<String, String> texts = applied(what, before.texts(), fix);
        if (texts.equals(before.texts())) {
            throw Failure.of(rule.id() + ": " + what + " changes nothing");
        }
        Trial after = attempt(what, texts);
        List<Finding> left = new ArrayList<>(after.findings());
        for (Finding other : before.findings()) {
            if (other != fixed) {
                removeFirst(left, other, before, fix, after);
            }
        }
        if (left.isEmpty()) {
            return;
        }
        Finding extra = left.get(0);
        boolean same = extra.place().path().equals(fixed.place().path())
                && startOf(after, extra) == moved(fixed.place().path(), startOf(before, fixed), fix);
        throw Failure.of(rule.id() + ": " + what
                + (same ? " does not remove the finding; it is still at " : " makes a new finding at ") + at(extra)
                + ": " + extra.message() + "\n\n" + Places.numbered(texts));
    }

    /** Takes out of the findings after a fix the one that another finding before it has become. */
    private void removeFirst(List<Finding> left, Finding other, Trial before, Fix fix, Trial after) {
        int expected = moved(other.place().path(), startOf(before, other), fix);
        for (Finding candidate : left) {
            boolean samePlace =
                    candidate.place().path().equals(other.place().path()) && startOf(after, candidate) == expected;
            if (samePlace) {
                left.remove(candidate);
                return;
            }
        }
        left.stream()
                .filter(candidate -> candidate.fingerprint().equals(other.fingerprint()))
                .findFirst()
                .ifPresent(left::remove);
    }

    private static int startOf(Trial trial, Finding finding) {
        String text = trial.texts().get(finding.place().path());
        return text == null
                ? -1
                : Places.span(
                                new SourceText(finding.place().path(), text),
                                finding.place().region())
                        .start();
    }

    private static int moved(String path, int offset, Fix fix) {
        int moved = offset;
        for (TextEdit edit : fix.edits()) {
            if (edit.path().equals(path) && edit.end() <= offset) {
                moved += edit.replacement().length() - (edit.end() - edit.start());
            }
        }
        return moved;
    }

    private Map<String, String> applied(String what, Map<String, String> texts, Fix fix) {
        for (TextEdit edit : fix.edits()) {
            String text = texts.get(edit.path());
            if (text == null) {
                throw Failure.of(
                        rule.id() + ": " + what + " changes " + edit.path() + ", which is no file of the example");
            }
            if (edit.end() > text.length()) {
                throw Failure.of(rule.id() + ": " + what + " changes offset " + edit.end() + " of " + edit.path()
                        + ", which has " + text.length() + " characters");
            }
        }
        Map<String, String> fixed = new TreeMap<>(texts);
        fixed.replaceAll((path, text) -> fix.applyTo(path, text));
        return fixed;
    }

    private Trial attempt(String what, Map<String, String> texts) {
        try {
            Trial trial = workshop.tryOnce(rule, texts, 1);
            trial.obstacle().ifPresent(obstacle -> {
                throw Failure.of(rule.id() + ": " + what + " leaves what cannot be read: " + obstacle + "\n\n"
                        + Places.numbered(texts));
            });
            return trial;
        } catch (CompilationFailure e) {
            throw Failure.of(rule.id() + ": " + what + " leaves what cannot be read: " + e.getMessage() + "\n\n"
                    + Places.numbered(texts));
        }
    }

    private void applyAllSafe(NamedExample example, Trial before) {
        Trial trial = before;
        String what = "all safe fixes of " + example.name();
        // Fixes that touch each other are applied one after the other, so that as many rounds as findings are enough.
        for (int round = 0; round <= before.findings().size(); round++) {
            Map<String, String> texts = trial.texts();
            Map<String, String> fixed = withSafeFixes(trial);
            if (fixed.equals(texts)) {
                break;
            }
            trial = attempt(what, fixed);
        }
        Map<String, String> again = withSafeFixes(trial);
        if (!again.equals(trial.texts())) {
            throw Failure.of(rule.id() + ": " + what + " do not come to rest: applied again they change the files again"
                    + "\n\nafter some rounds\n" + Places.numbered(trial.texts()) + "\n\nafter one more\n"
                    + Places.numbered(again));
        }
    }

    private Map<String, String> withSafeFixes(Trial trial) {
        List<TextEdit> chosen = new ArrayList<>();
        for (Finding finding : trial.findings()) {
            finding.fixes().stream()
                    .filter(fix -> fix.safety() == Fix.Safety.SAFE)
                    .findFirst()
                    .filter(fix -> fix.edits().stream().noneMatch(edit -> touches(edit, chosen)))
                    .ifPresent(fix -> chosen.addAll(fix.edits()));
        }
        if (chosen.isEmpty()) {
            return trial.texts();
        }
        Fix all = Fix.safe("all", chosen.toArray(TextEdit[]::new));
        return applied("a safe fix", trial.texts(), all);
    }

    private static boolean touches(TextEdit edit, List<TextEdit> others) {
        return others.stream()
                .anyMatch(other ->
                        other.path().equals(edit.path()) && edit.start() <= other.end() && other.start() <= edit.end());
    }

    private static String at(Finding finding) {
        return finding.place().path() + ":" + finding.place().region().startLine() + ":"
                + finding.place().region().startColumn();
    }
}
