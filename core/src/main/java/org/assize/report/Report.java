package org.assize.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apiguardian.api.API;
import org.assize.Assessment;

/** Writes assessments in one form. Immutable and thread-safe; the same assessments give the same bytes. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Report {

    /**
     * Writes a report.
     *
     * @param assessments one for each code base that was judged
     * @param output where to; flushed and not closed; text is UTF-8
     * @throws IOException if the output cannot be written
     */
    void write(List<Assessment> assessments, OutputStream output) throws IOException;

    /**
     * Writes a report of one assessment.
     *
     * @param assessment the assessment
     * @param output where to
     * @throws IOException if the output cannot be written
     */
    default void write(Assessment assessment, OutputStream output) throws IOException {
        write(List.of(assessment), output);
    }
}
