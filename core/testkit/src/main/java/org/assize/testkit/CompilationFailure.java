package org.assize.testkit;

/** Says that the Java files of an example do not compile, and what the compiler says. */
final class CompilationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CompilationFailure(String message) {
        super(message);
    }
}
