package org.assize.document;

import java.util.Comparator;
import org.apiguardian.api.API;

/**
 * One thing that is wrong with a file that a person has written for Assize, and what to do about it.
 *
 * @param file the file, as its reader knows it
 * @param line the line, from 1
 * @param column the column in characters (code points), from 1
 * @param message what is wrong, what is valid and, where a name was misspelt, what was likely meant
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DocumentProblem(String file, int line, int column, String message) {

    /** The order of reports: by file, then by place. */
    public static final Comparator<DocumentProblem> BY_PLACE = Comparator.comparing(DocumentProblem::file)
            .thenComparing(DocumentProblem::line)
            .thenComparing(DocumentProblem::column);

    /** The problem in one line: {@code file:line:column: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
