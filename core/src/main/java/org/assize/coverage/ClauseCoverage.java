package org.assize.coverage;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.policy.Attestation;
import org.assize.standard.Clause;

/**
 * What is known of one clause.
 *
 * @param clause the clause
 * @param state the state it is in
 * @param reason why it is in that state, in a sentence for people
 * @param rules the ids of the rules in force that serve it, sorted
 * @param breaches how many breaches of them count
 * @param reviews how many places of them a person must look at
 * @param waived how many of their findings are waived
 * @param debt how many of their findings were there when the rule was adopted
 * @param attestation the latest word of a person on it, whether or not it still counts
 * @param waitsForPerson whether somebody still has to be asked
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ClauseCoverage(
        Clause clause,
        ClauseState state,
        String reason,
        List<String> rules,
        int breaches,
        int reviews,
        int waived,
        int debt,
        Optional<Attestation> attestation,
        boolean waitsForPerson) {

    /** Copies the list. */
    public ClauseCoverage {
        rules = List.copyOf(rules);
    }

    /**
     * What to ask the clause's owner.
     *
     * @return the clause's own question, or one that is made of its sentence
     */
    public String question() {
        if (!clause.question().isEmpty()) {
            return clause.question();
        }
        String asked = clause.statement().isEmpty() ? clause.title() : clause.statement();
        String sentence = asked.endsWith(".") ? asked.substring(0, asked.length() - 1) : asked;
        return "Is this so, and how do we know? " + sentence + ".";
    }
}
