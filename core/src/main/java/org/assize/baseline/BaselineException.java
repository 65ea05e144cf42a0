package org.assize.baseline;

import org.apiguardian.api.API;

/** A baseline that could not be changed. Its message says why and what to do; nothing was changed. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BaselineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BaselineException(String message) {
        super(message);
    }

    BaselineException(String message, Throwable cause) {
        super(message, cause);
    }
}
