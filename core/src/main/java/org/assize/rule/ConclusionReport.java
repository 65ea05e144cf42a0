package org.assize.rule;

import org.apiguardian.api.API;
import org.assize.codebase.Codebase;
import org.assize.finding.Place;

/** What the engine hands to a rule's {@link Conclusion}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ConclusionReport {

    /**
     * The code base under judgement.
     *
     * @return the code base
     */
    Codebase codebase();

    /**
     * The rule's options as they are set in this run.
     *
     * @param type the record the rule declared with {@link RuleBuilder#options}
     * @param <O> the options
     * @return the options
     */
    <O extends Record> O options(Class<O> type);

    /**
     * Reports that the rule is broken.
     *
     * @param place where, as an inspection told it
     * @param message what is wrong
     * @return the draft of the finding
     */
    Inspection.Draft breach(Place place, String message);

    /**
     * Reports that a person must look.
     *
     * @param place where
     * @param question the question to put to that person
     * @return the draft of the review
     */
    Inspection.Draft review(Place place, String question);

    /**
     * Says that the rule could not judge a place.
     *
     * @param place the place
     */
    void unjudged(Place place);
}
