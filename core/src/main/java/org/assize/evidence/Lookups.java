package org.assize.evidence;

import org.apiguardian.api.API;

/** Answers questions about the whole code base, for the evidence of one file. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Lookups {

    /**
     * Asks a question.
     *
     * @param lookup what to ask
     * @param question the question, in the lookup's own form; remembered together with a digest of the answer
     * @param <T> what answers
     * @return what answers; ask it the same question
     */
    <T> T consult(Lookup<T> lookup, String question);
}
