package org.assize.evidence;

import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.codebase.Codebase;

/** The code base, and the parsed files of those kinds that are kept during a run. Thread-safe. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface KeptFiles {

    /**
     * The code base.
     *
     * @return the code base under judgement
     */
    Codebase codebase();

    /**
     * The parsed files of one kind that it {@linkplain EvidenceKind#keeps keeps}, each parsed once a run. Files that cannot be parsed are left out here and reported
     * by the run.
     *
     * @param kind a kind that is {@linkplain EvidenceKind#keptDuringRun() kept during the run}
     * @param <F> the parsed file
     * @return the files, by path
     * @throws IllegalArgumentException if the kind is not kept
     */
    <F> Stream<F> of(EvidenceKind<F, ?> kind);
}
