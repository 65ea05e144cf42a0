package org.assize.rule;

import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.evidence.Lookup;
import org.assize.finding.Fix;
import org.assize.finding.Place;
import org.assize.finding.Region;

/**
 * What the engine hands to a check together with each node: the parsed file, and the ways to speak about it. Valid only
 * while the check runs; used by one thread.
 *
 * @param <F> the parsed file
 * @param <N> the common type of the file's nodes
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Inspection<F, N> {

    /**
     * The file that holds the node.
     *
     * @return the parsed file
     */
    F file();

    /**
     * What the file is: its path, scope and category.
     *
     * @return the description of the file
     */
    SourceFile source();

    /**
     * The rule's options as they are set in this run.
     *
     * @param type the record the rule declared with {@link RuleBuilder#options}
     * @param <O> the options
     * @return the options
     * @throws IllegalStateException if the rule declared no options of this type
     */
    <O extends Record> O options(Class<O> type);

    /**
     * Asks the code base a question that the judgement rests on, for example the value of a setting.
     *
     * @param lookup what to ask; declared with {@link RuleBuilder#consulting}
     * @param question the question, remembered so that a cached result holds only while its answer does
     * @param <T> what answers
     * @return what answers; ask it the same question
     */
    <T> T consult(Lookup<T> lookup, String question);

    /**
     * Reports that the rule is broken.
     *
     * @param node where; the finding covers the node's region unless the draft says otherwise
     * @param message what is wrong here, as a colleague would say it
     * @return the draft of the finding, to add a key, another region or a fix
     */
    Draft breach(N node, String message);

    /**
     * Reports that a person must look.
     *
     * @param node where
     * @param question the question to put to that person
     * @return the draft of the review
     */
    Draft review(N node, String question);

    /**
     * Says that the rule could not judge a node, for example because a type is unknown. Counted in the verdict's scope.
     *
     * @param node the node
     */
    void unjudged(N node);

    /**
     * Tells how large the thing is that the rule sets a limit to, at a place that it judges, whether it keeps the limit or
     * not. From these the report shows how the code base measures, and a team finds a limit that suits it.
     *
     * @param option the rule's option that sets the limit, a number
     * @param value the measure, for example the number of statements of a method
     */
    void measured(String option, int value);

    /**
     * Keeps a fact about this file for the rule's conclusion over all files.
     *
     * @param fact a record of a type that the rule declared with {@link RuleBuilder#gathering}
     */
    void fact(Record fact);

    /**
     * Where a node stands, in a form that a fact can hold.
     *
     * @param node the node
     * @return its place
     */
    Place place(N node);

    /**
     * The region of a node in the file where findings are shown.
     *
     * @param node the node
     * @return its region
     */
    Region region(N node);

    /** A finding in the making. */
    interface Draft {

        /**
         * Names what tells this finding apart from others of the rule at the same subject.
         *
         * @param key a word or name that does not change when code moves ({@code "parameter ex"})
         * @return this draft
         */
        Draft key(String key);

        /**
         * Sets the region of the finding, where it is not the node's.
         *
         * @param region a region of the same file
         * @return this draft
         */
        Draft at(Region region);

        /**
         * Says how large it is, where the rule sets a limit. A finding that was accepted as debt counts again once its
         * measure has grown.
         *
         * @param value the measure, more is worse
         * @return this draft
         */
        Draft measuring(int value);

        /**
         * Adds a way to put the finding right.
         *
         * @param fix the fix
         * @return this draft
         */
        Draft fix(Fix fix);
    }
}
