package org.assize.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assize.codebase.Codebase;
import org.assize.finding.Finding;
import org.assize.finding.Verdict.Scope;

/** Runs the ArchUnit rules over one shared import of the compiled classes, and only if there are such rules. */
final class ArchitecturePass {

    /** What one ArchUnit rule found. */
    record Result(
            int rule,
            List<FileResult.FoundHere> findings,
            Optional<String> failure,
            Scope scope,
            List<Finding> unreadable) {}

    private final Codebase codebase;
    private final Plan plan;

    private ArchitecturePass(Codebase codebase, Plan plan) {
        this.codebase = codebase;
        this.plan = plan;
    }

    static ArchitecturePass start(Codebase codebase, Plan plan) {
        return new ArchitecturePass(codebase, plan);
    }

    List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (int rule = 0; rule < plan.rules().size(); rule++) {
            if (plan.rule(rule).rule().architecture() != null) {
                results.add(new Result(
                        rule,
                        List.of(),
                        Optional.of("cannot run: no classes of " + codebase.root() + " were imported"),
                        Scope.NOTHING,
                        List.of()));
            }
        }
        return results;
    }
}
