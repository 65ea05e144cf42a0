package org.assize.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assize.evidence.SourceText;
import org.assize.finding.Finding;
import org.assize.rule.Example.Expectation;
import org.assize.rule.MarkedText;
import org.assize.rule.MarkedText.Span;
import org.assize.rule.Rule;

/** Compares what a rule says of an example with what the example expects. */
final class ExampleCheck {

    private final Rule rule;
    private final NamedExample example;
    private final Workshop workshop;

    ExampleCheck(NamedExample example, Workshop workshop) {
        this.rule = example.rule();
        this.example = example;
        this.workshop = workshop;
    }

    /** A place in a file of the example: one that is marked, or one that was found. */
    private record Spot(String path, Span span, String message) {

        static final Comparator<Spot> BY_PLACE =
                Comparator.comparing(Spot::path).thenComparing(Spot::span);

        boolean isAt(Spot other) {
            return path.equals(other.path) && span.equals(other.span);
        }
    }

    /**
     * Runs the rule over the example.
     *
     * @throws org.opentest4j.AssertionFailedError if the rule says something else than the example expects
     */
    void run() {
        try {
            for (Trial trial : workshop.tryEach(rule, example.texts())) {
                check(trial);
            }
        } catch (CompilationFailure e) {
            throw Failure.of(rule.id() + ": " + example.name() + " cannot be tried: " + e.getMessage());
        }
    }

    private void check(Trial trial) {
        trial.obstacle().ifPresent(obstacle -> {
            throw Failure.of(rule.id() + ": " + example.name() + " cannot be tried: " + obstacle + "\n\n"
                    + shown(trial, List.of()));
        });
        List<Spot> expected = marked();
        switch (example.expectation()) {
            case CONFORMING -> {
                refuseMarks(expected);
                expectNothing(trial, trial.findings());
            }
            case VIOLATING -> expect(trial, expected, trial.breaches());
            case REVIEW -> {
                expectNothing(trial, trial.breaches());
                expect(trial, expected, trial.reviews());
            }
        }
    }

    private List<Spot> marked() {
        List<Spot> spots = new ArrayList<>();
        example.files().forEach((path, marked) -> marked.spans().forEach(span -> spots.add(new Spot(path, span, ""))));
        return spots;
    }

    private void refuseMarks(List<Spot> expected) {
        if (!expected.isEmpty()) {
            throw Failure.of(rule.id() + ": " + example.name()
                    + " has marks, but a conforming example expects no finding; take them out, or make it violating");
        }
    }

    private void expectNothing(Trial trial, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        List<Spot> found = spots(trial, findings);
        String should = example.expectation() == Expectation.REVIEW ? "it should only ask" : "it should find none";
        throw Failure.of(rule.id() + " finds " + count(found.size(), "place") + " in " + example.name() + how(trial)
                + ", where " + should + "\n\n"
                + found.stream()
                        .map(spot -> "found " + told(trial, spot) + "\n")
                        .collect(Collectors.joining())
                + "\n" + shown(trial, found));
    }

    private void expect(Trial trial, List<Spot> expected, List<Finding> findings) {
        List<Spot> found = spots(trial, findings);
        if (expected.isEmpty()) {
            if (found.isEmpty()) {
                throw Failure.of(rule.id() + " " + verb() + " nothing in " + example.name() + how(trial)
                        + ", where it should " + infinitive() + " at least 1 place\n"
                        + lookedAt(trial) + "\n\n" + shown(trial, found));
            }
            return;
        }
        List<Spot> missed = without(expected, found);
        List<Spot> unexpected = without(found, expected);
        if (missed.isEmpty() && unexpected.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder(rule.id() + " does not " + infinitive() + " exactly the "
                + count(expected.size(), "marked place") + " of " + example.name() + how(trial) + "\n\n");
        missed.forEach(
                spot -> message.append("missed ").append(told(trial, spot)).append('\n'));
        unexpected.forEach(
                spot -> message.append("not marked ").append(told(trial, spot)).append('\n'));
        if (found.isEmpty()) {
            message.append(lookedAt(trial)).append('\n');
        }
        throw Failure.of(message.append('\n').append(shown(trial, found)).toString());
    }

    private String verb() {
        return example.expectation() == Expectation.REVIEW ? "asks about" : "finds";
    }

    private String infinitive() {
        return example.expectation() == Expectation.REVIEW ? "ask about" : "find";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String how(Trial trial) {
        return trial.how().isEmpty() ? "" : ", " + trial.how();
    }

    private static List<Spot> without(List<Spot> spots, List<Spot> others) {
        List<Spot> left = new ArrayList<>(spots);
        for (Spot other : others) {
            for (int index = 0; index < left.size(); index++) {
                if (left.get(index).isAt(other)) {
                    left.remove(index);
                    break;
                }
            }
        }
        return left;
    }

    private List<Spot> spots(Trial trial, List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Spot(finding.place().path(), span(trial, finding), finding.message()))
                .sorted(Spot.BY_PLACE)
                .toList();
    }

    private Span span(Trial trial, Finding finding) {
        String text = trial.texts().get(finding.place().path());
        if (text == null) {
            throw Failure.of(rule.id() + ", " + example.name() + ": a finding is placed in "
                    + finding.place().path()
                    + ", which is no text file of the example: a finding from a class file stands at the line of its"
                    + " source, so give the example the path of the package it declares");
        }
        return Places.span(
                new SourceText(finding.place().path(), text), finding.place().region());
    }

    private String told(Trial trial, Spot spot) {
        SourceText text = new SourceText(spot.path(), trial.texts().get(spot.path()));
        return "at " + spot.path() + ":" + Places.described(text, spot.span())
                + (spot.message().isEmpty() ? "" : ": " + spot.message());
    }

    private String lookedAt(Trial trial) {
        int files = trial.verdict().scope().files();
        if (files == 0) {
            return "the rule judges none of the example's files ("
                    + String.join(", ", new TreeMap<>(trial.texts()).keySet())
                    + "): see its applyingTo, or give the example a path that the rule judges";
        }
        return "the rule looked at " + count(files, "file") + " and was called for "
                + trial.verdict().scope().elements() + " of the elements there";
    }

    private static String shown(Trial trial, List<Spot> found) {
        StringBuilder shown = new StringBuilder();
        Map<String, String> texts = new TreeMap<>(trial.texts());
        texts.forEach((path, text) -> {
            List<Span> spans = found.stream()
                    .filter(spot -> spot.path().equals(path))
                    .map(Spot::span)
                    .toList();
            shown.append(path)
                    .append(spans.isEmpty() ? ":\n" : ", what was found between « and »:\n")
                    .append(Places.numbered(MarkedText.mark(text, spans)));
        });
        return shown.toString().stripTrailing();
    }
}
