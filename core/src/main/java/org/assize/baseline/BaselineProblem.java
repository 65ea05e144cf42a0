package org.assize.baseline;

import org.apiguardian.api.API;

/**
 * Something wrong with the file of a baseline.
 *
 * @param file the file
 * @param line the line, from 1
 * @param column the column, from 1
 * @param message what is wrong and what to do
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BaselineProblem(String file, int line, int column, String message) {

    /** {@code file:line:column: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
