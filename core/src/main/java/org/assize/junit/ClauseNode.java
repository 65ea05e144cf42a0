package org.assize.junit;

import java.time.LocalDate;
import org.assize.coverage.ClauseCoverage;
import org.assize.coverage.ClauseState;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** One clause as a test: failing where it is broken, aborted where somebody still has to be asked. */
final class ClauseNode {

    private final ClauseCoverage clause;
    private final LocalDate day;

    ClauseNode(ClauseCoverage clause, LocalDate day) {
        this.clause = clause;
        this.day = day;
    }

    String name() {
        return clause.clause().id() + " " + clause.clause().title();
    }

    void run() {
        String told = clause.clause().id() + " is " + clause.state().words() + ": " + clause.reason();
        String asked = told + "\n\n  ask     " + clause.clause().owner().name().toLowerCase(java.util.Locale.ROOT)
                + "\n  whether " + clause.question();
        boolean expired = clause.state() == ClauseState.ATTESTATION_DUE
                && clause.attestation().filter(word -> !word.holdsOn(day)).isPresent();
        if (clause.state() == ClauseState.FAILING || clause.state() == ClauseState.NOT_EVALUATED || expired) {
            throw RuleNode.withoutStackTrace(new AssertionFailedError(expired ? asked : told));
        }
        boolean waits = clause.state() == ClauseState.OPEN
                || clause.state() == ClauseState.PARTLY && clause.waitsForPerson()
                || clause.state() == ClauseState.NOT_APPLICABLE;
        if (waits) {
            throw RuleNode.withoutStackTrace(new TestAbortedException(clause.waitsForPerson() ? asked : told));
        }
        System.out.println(told);
    }
}
