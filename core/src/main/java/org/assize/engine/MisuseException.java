package org.assize.engine;

/** A rule did what it may not: the message completes "the rule failed: ...". */
final class MisuseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MisuseException(String message) {
        super(message);
    }
}
