package org.assize.testkit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assize.rule.Example;
import org.assize.rule.Example.Expectation;
import org.assize.rule.Option;
import org.assize.rule.Rule;
import org.assize.standard.Claim;
import org.assize.standard.Standards;

/** Judges what a rule says about itself. Each method fails with everything that is wrong, not with the first. */
final class DescriptionCheck {

    private final Rule rule;
    private final Standards standards;

    DescriptionCheck(Rule rule, Standards standards) {
        this.rule = rule;
        this.standards = standards;
    }

    void words() {
        List<String> problems = new ArrayList<>();
        if (rule.statement().isBlank()) {
            problems.add("it has no statement: say what holds where the rule is kept");
        } else {
            if (rule.statement().strip().endsWith(".")) {
                problems.add("its statement ends with a full stop: leave it out, reports add what they need");
            }
            if (Character.isLowerCase(rule.statement().codePointAt(0))) {
                problems.add(
                        "its statement starts with a small letter: it is a sentence, \"" + rule.statement() + "\"");
            }
            if (rule.statement().contains("\n")) {
                problems.add("its statement has a line break: it is one sentence on one line");
            }
        }
        if (rule.rationale().isBlank()) {
            problems.add("it has no rationale: say why the rule is worth keeping");
        } else if (rule.rationale().strip().endsWith(".")) {
            problems.add("its rationale ends with a full stop: it completes \"because\"");
        }
        if (rule.remedy().isBlank()) {
            problems.add("it has no remedy: say how to put a breach right");
        }
        fail("is not well described", problems);
    }

    void examples() {
        List<String> problems = new ArrayList<>();
        List<Expectation> expectations =
                rule.examples().stream().map(Example::expectation).toList();
        if (!expectations.contains(Expectation.VIOLATING) && !expectations.contains(Expectation.REVIEW)) {
            problems.add("it has no violating example: add one with violating(...), and mark the expected place");
        }
        if (!expectations.contains(Expectation.CONFORMING)) {
            problems.add("it has no conforming example: add one with conforming(...), as near to a breach as you can");
        }
        fail("does not show what it means", problems);
    }

    void options() {
        List<String> problems = new ArrayList<>();
        rule.defaultOptions()
                .ifPresent(options -> Arrays.stream(options.getClass().getRecordComponents())
                        .filter(DescriptionCheck::isUndescribed)
                        .forEach(component -> problems.add("its option '" + component.getName()
                                + "' is not described: write @Option(\"what it sets, with its unit\") before it")));
        fail("does not describe its options", problems);
    }

    private static boolean isUndescribed(RecordComponent component) {
        Option option = component.getAnnotation(Option.class);
        return option == null || option.value().isBlank();
    }

    void clauses() {
        List<String> problems = new ArrayList<>();
        boolean servesNone = rule.claims().isEmpty();
        String reason = rule.servesNoClauseBecause().orElse("");
        if (servesNone && reason.isBlank()) {
            problems.add(
                    "it names no clause: name those it serves with implementing(...), or say why there is none with"
                            + " servingNoClauseBecause(...)");
        }
        if (!servesNone && !reason.isBlank()) {
            problems.add(
                    "it names clauses and also says why it serves none (\"" + reason + "\"): leave one of them out");
        }
        for (Claim claim : rule.claims()) {
            try {
                standards.clause(claim.clause());
            } catch (IllegalArgumentException e) {
                problems.add("it serves " + claim.clause() + ", but " + e.getMessage());
            }
        }
        fail("does not say what it is for", problems);
    }

    private void fail(String what, List<String> problems) {
        if (!problems.isEmpty()) {
            throw Failure.of(rule.id() + " " + what + "\n- " + String.join("\n- ", problems));
        }
    }
}
