package org.assize.rule;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;

/**
 * What a declarative rule forbids or requires, as its author wrote it. Immutable; a check may keep it, and the cache
 * then knows what the check rests on.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Demand {

    /**
     * The rule that makes the demand.
     *
     * @return its id
     */
    String ruleId();

    /**
     * Tells the two kinds of demand apart.
     *
     * @return whether it says {@code require}; otherwise it says {@code forbid}
     */
    boolean isRequired();

    /**
     * What is written at the form's own key.
     *
     * @return one text or more, none of them blank
     */
    List<String> values();

    /**
     * What is written at one of the form's other keys.
     *
     * @param name one of {@link RuleForm#details()}
     * @return the texts; none if the key is not there
     */
    List<String> details(String name);

    /**
     * What is written at one of the form's other keys, where one text is enough.
     *
     * @param name one of {@link RuleForm#details()}
     * @return the first text, or empty if the key is not there
     */
    default Optional<String> detail(String name) {
        return details(name).stream().findFirst();
    }

    /**
     * Says whether the author named the files with {@code in}.
     *
     * @return whether the scope is the author's choice
     */
    boolean hasScope();

    /**
     * Says whether the author meant a file. The engine asks this of every file that is parsed; a check asks again where
     * findings are shown in another file than the parsed one, as with class files.
     *
     * @param parsed the file that was parsed
     * @param shown the path of the file in which the finding is shown
     * @return whether {@code in} and {@code except} leave it to the rule
     */
    boolean covers(SourceFile parsed, String shown);

    /**
     * What a finding says.
     *
     * @param found what breaks the rule, in few words; it stands where the author's message says {@code {found}}
     * @param usual what to say if the author wrote no message
     * @return one sentence without a full stop
     */
    String message(String found, String usual);

    /**
     * Refuses the demand: no rule is made of it, and the author is told. May be called more than once.
     *
     * @param key the key whose value is wrong: the form's own, or one of its other keys
     * @param problem what is wrong and what to write instead
     */
    void reject(String key, String problem);
}
