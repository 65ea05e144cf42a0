package org.assize.codebase;

import java.io.IOException;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** A file could not be written; what was there before stands. The message names the file and the reason. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FileNotWrittenException extends IOException {

    private static final long serialVersionUID = 1;

    private final String reason;

    FileNotWrittenException(Path file, String reason, Exception cause) {
        super(file + " cannot be written (" + reason + "); what was there is as it was", cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
