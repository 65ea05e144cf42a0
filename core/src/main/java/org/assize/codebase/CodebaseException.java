package org.assize.codebase;

import org.apiguardian.api.API;

/** Says that there is no code base at a place, and why. The message is meant for users. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CodebaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong and what to do
     */
    public CodebaseException(String message) {
        super(message);
    }
}
