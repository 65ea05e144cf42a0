package org.assize.standard;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.document.DocumentProblem;

/**
 * Says that a catalogue file cannot be used, with everything that is wrong with it. The message is meant for users: one
 * problem a line, each with file, line and column.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 50;

    private final transient List<DocumentProblem> problems;

    /**
     * Makes the exception.
     *
     * @param problems what is wrong, in the order of the file; at least one
     */
    CatalogueException(List<DocumentProblem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    private static String describe(List<DocumentProblem> problems) {
        String shown = problems.stream()
                .limit(MOST_SHOWN)
                .map(DocumentProblem::toString)
                .collect(Collectors.joining("\n"));
        int hidden = problems.size() - MOST_SHOWN;
        return hidden > 0 ? shown + "\nand " + hidden + " more" : shown;
    }

    /**
     * Everything that is wrong with the file.
     *
     * @return the problems in the order of the file, at least one
     */
    public List<DocumentProblem> problems() {
        return problems;
    }
}
