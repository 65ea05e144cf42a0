package org.assize.testkit;

import org.opentest4j.AssertionFailedError;

/** The failure of a test of a rule: all a rule's author needs is in its message. */
final class Failure {

    private Failure() {}

    static AssertionFailedError of(String message) {
        AssertionFailedError failure = new AssertionFailedError(message);
        // The frames would show the test kit, which is not where the mistake is.
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }
}
