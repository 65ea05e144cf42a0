package org.assize.rule;

import java.util.List;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.evidence.Lookup;
import org.assize.evidence.call.Value;
import org.assize.finding.Place;

/** What the engine hands to a check on calls: the ways to speak about one. Valid only while the check runs. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CallInspection {

    /**
     * The file that was read: a source file or a class file.
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
     */
    <O extends Record> O options(Class<O> type);

    /**
     * Asks the code base a question that the judgement rests on, for example the value of a setting.
     *
     * @param lookup what to ask; declared with {@link RuleBuilder#consulting}
     * @param question the question
     * @param <T> what answers
     * @return what answers; ask it the same question
     */
    <T> T consult(Lookup<T> lookup, String question);

    /**
     * All texts that a value may have: a constant's one text, or those that the configuration files of the code base give
     * to a setting that the code reads ({@code settings.getProperty("hash")}), one for each profile.
     *
     * @param value an argument of the call
     * @return the texts without repetition; none if even one is unknown
     */
    List<String> textsOf(Value value);

    /**
     * Reports that the rule is broken at this call.
     *
     * @param message what is wrong
     * @return the draft of the finding
     */
    Inspection.Draft breach(String message);

    /**
     * Reports that a person must look at this call.
     *
     * @param question the question to put to that person
     * @return the draft of the review
     */
    Inspection.Draft review(String question);

    /** Says that the rule could not judge this call. */
    void unjudged();

    /**
     * Where the call stands, in a form that a fact can hold.
     *
     * @return its place
     */
    Place place();

    /**
     * Keeps a fact for the rule's conclusion over all files.
     *
     * @param fact a record of a type that the rule declared with {@link RuleBuilder#gathering}
     */
    void fact(Record fact);
}
