package org.assize.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.Assessment;
import org.assize.finding.Finding;
import org.assize.finding.Verdict;
import org.assize.rule.Rule;

/**
 * What one rule said of a small code base.
 *
 * @param rule the rule
 * @param how how the code base was made where that matters ({@code "compiled for release 8"}); empty otherwise
 * @param texts the text of each file by its path
 * @param assessment the result of the run
 */
record Trial(Rule rule, String how, Map<String, String> texts, Assessment assessment) {

    Trial {
        texts = Map.copyOf(texts);
    }

    List<Finding> breaches() {
        return assessment.findingsOf(rule.id());
    }

    List<Finding> reviews() {
        return assessment.reviews();
    }

    /** Breaches and reviews. */
    List<Finding> findings() {
        List<Finding> all = new java.util.ArrayList<>(breaches());
        all.addAll(reviews());
        return all;
    }

    Verdict verdict() {
        return assessment.verdictOf(rule.id());
    }

    /** Why nothing can be said of the rule from this trial: a file could not be read, or the rule could not run. */
    Optional<String> obstacle() {
        Optional<String> unreadable = assessment.findings().stream()
                .filter(finding -> !finding.rule().equals(rule.id()))
                .map(finding -> finding.place().path() + ":"
                        + finding.place().region().startLine() + ":"
                        + finding.place().region().startColumn() + ": " + finding.message())
                .findFirst();
        if (unreadable.isPresent()) {
            return unreadable;
        }
        return verdict().outcome() == Verdict.Outcome.NOT_RUN
                ? Optional.of("the rule could not run: " + verdict().reason())
                : Optional.empty();
    }
}
