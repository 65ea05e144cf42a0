package org.assize.evidence;

import org.apiguardian.api.API;

/**
 * A question that the evidence of one file may ask of the whole code base: the signature of a class, the value of a
 * setting. It is prepared at most once a run, when first asked. Every question is remembered with a digest of its
 * answer, so that a cached result is used again only while the answers it rests on are the same.
 *
 * @param <T> what answers; thread-safe
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Lookup<T> {

    /**
     * The lookup's name in caches.
     *
     * @return a word, unique among lookups
     */
    String id();

    /**
     * The type of what answers.
     *
     * @return the class of {@code T}
     */
    Class<T> type();

    /**
     * Gets ready to answer for one code base.
     *
     * @param files the code base and its parsed files of kinds that are kept during the run
     * @return what answers, thread-safe
     */
    T prepare(KeptFiles files);

    /**
     * A digest of an answer: equal digests mean equal answers.
     *
     * @param answers what {@link #prepare} returned
     * @param question what was asked
     * @return a short text
     */
    String digest(T answers, String question);

    /**
     * What tells cheaply that an answer cannot have changed, for example the time and size of the one file it comes from.
     *
     * @param answers what {@link #prepare} returned
     * @param question what was asked
     * @return a text that is the same only while the answer is; empty if only the {@link #digest} can tell
     */
    default String stamp(T answers, String question) {
        return "";
    }
}
