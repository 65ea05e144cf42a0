package org.assize.standard;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The name of one clause: the standard's id and the clause's own number or name, written {@code wcag-2.2/1.1.1}.
 *
 * @param standard the standard's id: lower case letters, digits, dots and hyphens
 * @param clause the clause within the standard
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ClauseId(String standard, String clause) implements Comparable<ClauseId> {

    private static final Pattern STANDARD = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern CLAUSE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._()-]*");

    /**
     * Checks both names.
     *
     * @throws IllegalArgumentException if one is not well formed
     */
    public ClauseId {
        if (!isStandard(standard) || !isClause(clause)) {
            throw new IllegalArgumentException("'" + standard + "/" + clause
                    + "' is not a clause id: write standard/clause, for example wcag-2.2/1.1.1");
        }
    }

    static boolean isStandard(String name) {
        return STANDARD.matcher(name).matches();
    }

    static boolean isClause(String name) {
        return CLAUSE.matcher(name).matches();
    }

    /**
     * Reads the written form.
     *
     * @param text {@code standard/clause}
     * @return the id
     * @throws IllegalArgumentException if the text is not well formed
     */
    public static ClauseId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a clause id: write standard/clause, for example wcag-2.2/1.1.1");
        }
        return new ClauseId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(ClauseId other) {
        int byStandard = standard.compareTo(other.standard);
        return byStandard != 0 ? byStandard : clause.compareTo(other.clause);
    }

    @Override
    public String toString() {
        return standard + "/" + clause;
    }
}
