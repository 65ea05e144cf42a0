package org.assize.standard;

import org.apiguardian.api.API;

/**
 * One thing that is wrong with a catalogue file, and what to do about it.
 *
 * @param file the file, as it was named to the reader
 * @param line the line, from 1
 * @param column the column in characters (code points), from 1
 * @param message what is wrong, what is valid and, where a name was misspelt, what was likely meant
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CatalogueProblem(String file, int line, int column, String message) {

    /** The problem in one line: {@code file:line:column: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
