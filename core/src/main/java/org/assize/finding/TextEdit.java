package org.assize.finding;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A replacement of one stretch of one file's text. Offsets count UTF-16 code units from the start of the decoded text,
 * a byte order mark left out.
 *
 * @param path the file, relative to the root of the code base
 * @param start the offset of the first character to replace
 * @param end the offset after the last character to replace; equal to {@code start} for an insertion
 * @param replacement the new text, possibly empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TextEdit(String path, int start, int end, String replacement) {

    /**
     * Checks that the edit is well formed.
     *
     * @throws IllegalArgumentException if the stretch is not one
     */
    public TextEdit {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(replacement, "replacement");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a stretch of text: " + start + " to " + end);
        }
    }
}
