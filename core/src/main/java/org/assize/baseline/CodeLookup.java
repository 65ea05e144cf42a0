package org.assize.baseline;

import java.util.Optional;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/** The code base as it is now. Asked only where findings have gone from one place and come up at another. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CodeLookup {

    /**
     * Says whether a file is there, without reading it.
     *
     * @param path the file, relative to the root
     * @return whether it is part of the code base
     */
    boolean isThere(String path);

    /**
     * Reads a file.
     *
     * @param path the file, relative to the root
     * @return its text, or empty if it is not there or cannot be read
     */
    Optional<String> textOf(String path);

    /**
     * Says whether a file is there but was not judged, so that nothing can be said of what is in it.
     *
     * @param path the file, relative to the root
     * @return whether it was left out of this run
     */
    boolean wasLeftOut(String path);

    /**
     * Says whether any file was judged that a test accepts.
     *
     * @param paths the test
     * @return whether there is one
     */
    boolean judgedAny(Predicate<String> paths);
}
