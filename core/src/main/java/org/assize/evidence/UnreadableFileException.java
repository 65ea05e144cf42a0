package org.assize.evidence;

import org.apiguardian.api.API;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/** Says that a file cannot be read as the evidence it should be, where, and what to do about it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Region region;

    /**
     * Makes the report of an unreadable file.
     *
     * @param message what is wrong, completing "the file …" ("is not well-formed XML: …"), and what to do
     * @param region where the reader stopped
     * @param cause what the reader threw, or null
     */
    public UnreadableFileException(String message, Region region, @Nullable Throwable cause) {
        super(message, cause);
        this.region = region;
    }

    /**
     * Where the reader stopped.
     *
     * @return the region, at the start of the file if unknown
     */
    public Region region() {
        return region == null ? Region.START_OF_FILE : region;
    }
}
