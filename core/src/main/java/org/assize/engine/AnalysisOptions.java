package org.assize.engine;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apiguardian.api.API;

/**
 * How a run goes about its work. None of this changes what is found.
 *
 * @param threads the number of threads, 1 or more
 * @param cache the folder of the incremental cache, or empty to do without
 * @param listener follows the run
 * @param cancelled asked between files; once it says true the run stops and tells what it has
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AnalysisOptions(int threads, Optional<Path> cache, AnalysisListener listener, BooleanSupplier cancelled) {

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if the number of threads is below 1
     */
    public AnalysisOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("a run needs at least 1 thread, not " + threads);
        }
        Objects.requireNonNull(cache, "cache");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(cancelled, "cancelled");
    }

    /** As many threads as processors, no cache, nobody listening, stopped by an interrupt of the calling thread. */
    public static final AnalysisOptions DEFAULT = new AnalysisOptions(
            Math.max(1, Runtime.getRuntime().availableProcessors()),
            Optional.empty(),
            AnalysisListener.NONE,
            () -> false);
}
