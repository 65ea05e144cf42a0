package org.assize.engine;

import org.apiguardian.api.API;
import org.assize.finding.Finding;

/** Follows a run while it goes on. Its methods are called by one thread at a time, in no fixed order of files. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface AnalysisListener {

    /** Follows nothing. */
    AnalysisListener NONE = new AnalysisListener() {};

    /**
     * The run has found out what there is to do.
     *
     * @param files the number of files that will be judged
     */
    default void started(int files) {}

    /**
     * A file is done.
     *
     * @param path the file, relative to the root
     * @param done how many files are done by now
     */
    default void judged(String path, int done) {}

    /**
     * A rule has found something. Findings of a file come when the file is done, those across files at the end.
     *
     * @param finding the finding
     */
    default void found(Finding finding) {}
}
