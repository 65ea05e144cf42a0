package org.assize.testkit;

import java.util.function.Supplier;
import org.assize.rule.Rule;

/** Runs a trial whose texts may not compile. */
final class Attempt {

    private Attempt() {}

    /** The trial; fails, naming what was tried, if its texts do not compile. */
    static Trial of(Rule rule, String what, Supplier<Trial> trial) {
        try {
            return trial.get();
        } catch (CompilationFailure e) {
            throw Failure.of(rule.id() + ": " + what + " cannot be tried: " + e.getMessage());
        }
    }
}
